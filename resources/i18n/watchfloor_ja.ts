<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>watchfloor</name>
    <message>
        <source> (and {problems} more)</source>
        <translation> （ほか {problems} 件）</translation>
    </message>
    <message>
        <source> (does not count)</source>
        <translation> （数えない）</translation>
    </message>
    <message>
        <source> (failures not told)</source>
        <translation> （失敗は報告なし）</translation>
    </message>
    <message>
        <source> (observed, not declared)</source>
        <translation> （観測あり、宣言なし）</translation>
    </message>
    <message>
        <source> (only its first MiB was looked at)</source>
        <translation> （先頭 1 MiB のみ確認）</translation>
    </message>
    <message>
        <source> (put it in quotes)</source>
        <translation> （引用符で囲んでください）</translation>
    </message>
    <message>
        <source> (schedule in {zone})</source>
        <translation> （予定は {zone}）</translation>
    </message>
    <message>
        <source> (this device)</source>
        <translation> （この端末）</translation>
    </message>
    <message>
        <source> (why: {rationale})</source>
        <translation> （理由：{rationale}）</translation>
    </message>
    <message>
        <source> ({count} attempts of {each:g} s)</source>
        <translation> （{each:g} s の試行を {count} 回）</translation>
    </message>
    <message>
        <source> ({errors:,} failed, {what:.3g} %)</source>
        <translation> （失敗 {errors:,}、{what:.3g} %）</translation>
    </message>
    <message>
        <source> ({heads} stand, two are shown)</source>
        <translation> ({heads} 件あり、二件を表示)</translation>
    </message>
    <message>
        <source> ({more}{headroom:.3g} points)</source>
        <translation> （{more}{headroom:.3g} ポイント）</translation>
    </message>
    <message>
        <source> And {found} more.</source>
        <translation> ほか {found} 件。</translation>
    </message>
    <message>
        <source> And {warnings} more.</source>
        <translation> ほか {warnings} 件。</translation>
    </message>
    <message>
        <source> It is closed: the voice is kept as late.</source>
        <translation> 締め切られています：声は遅延として残ります。</translation>
    </message>
    <message>
        <source> Limits: {limits}.</source>
        <translation> 制限：{limits}。</translation>
    </message>
    <message>
        <source> Nothing is known of {unseen} more.</source>
        <translation> ほか {unseen} 件は不明です。</translation>
    </message>
    <message>
        <source> Of {unobserved} declared ones telemetry can't say.</source>
        <translation> 宣言済み {unobserved} 件はテレメトリで判断できません。</translation>
    </message>
    <message>
        <source> Say: no estimate yet, next update at {utc}.</source>
        <translation> こう書く: 見積もりはまだなし、次回更新は {utc}。</translation>
    </message>
    <message>
        <source> Say: no estimate yet.</source>
        <translation> こう書く: 見積もりはまだなし。</translation>
    </message>
    <message>
        <source> Should none of them work: {percent}.</source>
        <translation> どれも機能しない場合：{percent}。</translation>
    </message>
    <message>
        <source> a week</source>
        <translation> /週</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 、 </translation>
    </message>
    <message>
        <source> and at {name} people do its work by hand{tested}</source>
        <translation> 、{name} では人が手作業で代行{tested}</translation>
    </message>
    <message>
        <source> and of {short_seconds:g} s</source>
        <translation> 、{short_seconds:g} s の平均も</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> ほか {count}</translation>
    </message>
    <message>
        <source> and {failing} more</source>
        <translation> ほか {failing}</translation>
    </message>
    <message>
        <source> and {held} more</source>
        <translation> ほか {held}</translation>
    </message>
    <message>
        <source> and {names} more</source>
        <translation> ほか {names}</translation>
    </message>
    <message>
        <source> and {name} cannot work without it</source>
        <translation> 、{name} はそれなしでは動きません</translation>
    </message>
    <message>
        <source> and {name} works only in part behind its breaker</source>
        <translation> 、{name} はブレーカーの内側で一部のみ動作</translation>
    </message>
    <message>
        <source> and {name} works only in part without it</source>
        <translation> 、{name} はそれなしで一部のみ動作</translation>
    </message>
    <message>
        <source> and {odd} more</source>
        <translation> 他 {odd} 件</translation>
    </message>
    <message>
        <source> and {opened} more</source>
        <translation> ほか {opened} 件</translation>
    </message>
    <message>
        <source> as well, and nothing stands in for {target} at {name} any more</source>
        <translation> も同様で、{name} で {target} の代わりになるものはもうありません</translation>
    </message>
    <message>
        <source> as {groups}</source>
        <translation> （{groups} として）</translation>
    </message>
    <message>
        <source> at the earliest</source>
        <translation> 以降</translation>
    </message>
    <message>
        <source> for {for_seconds:.0f} s</source>
        <translation> が {for_seconds:.0f} s 継続</translation>
    </message>
    <message>
        <source> for {spent}</source>
        <translation> {spent}間</translation>
    </message>
    <message>
        <source> in {fields}</source>
        <translation> {fields}で</translation>
    </message>
    <message>
        <source> in {places}</source>
        <translation> （{places}）</translation>
    </message>
    <message>
        <source> in {region}</source>
        <translation> （{region}）</translation>
    </message>
    <message>
        <source> of {events:,.0f} events</source>
        <translation> （{events:,.0f} イベント中）</translation>
    </message>
    <message>
        <source> of {name_of}</source>
        <translation> （{name_of}）</translation>
    </message>
    <message>
        <source> of “{short}”</source>
        <translation> （“{short}”）</translation>
    </message>
    <message>
        <source> on {instance}</source>
        <translation> （{instance}）</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 、または </translation>
    </message>
    <message>
        <source> since {strftime}Z</source>
        <translation> （{strftime}Z から）</translation>
    </message>
    <message>
        <source> to </source>
        <translation> 〜 </translation>
    </message>
    <message>
        <source> to {day}</source>
        <translation> 〜 {day}</translation>
    </message>
    <message>
        <source> to {name_of}</source>
        <translation> から {name_of} へ</translation>
    </message>
    <message>
        <source> {count} people report to the Incident Commander already; {max_reports} is the most to lead well.</source>
        <translation> すでに {count} 名が指揮官直属です。{max_reports} 名がよく率いられる限度です。</translation>
    </message>
    <message>
        <source> {critical_for} can't do without it.</source>
        <translation> {critical_for} はこれなしでは動きません。</translation>
    </message>
    <message>
        <source> {left} stay: checks name them again.</source>
        <translation> 残り {left} 件は検査で再び示されます。</translation>
    </message>
    <message>
        <source> · HELD{held_reason}</source>
        <translation> · 保留{held_reason}</translation>
    </message>
    <message>
        <source> · L links to {number}</source>
        <translation> · L で {number} に関連付け</translation>
    </message>
    <message>
        <source> · PAUSED since {clock_time}Z</source>
        <translation> · {clock_time}Z から一時停止</translation>
    </message>
    <message>
        <source> · first out {first_out}</source>
        <translation> · 最初の発報 {first_out}</translation>
    </message>
    <message>
        <source> · last answer {clock_time}Z</source>
        <translation> · 最後の応答 {clock_time}Z</translation>
    </message>
    <message>
        <source> · never tested</source>
        <translation> · 未テスト</translation>
    </message>
    <message>
        <source> · no owner</source>
        <translation> · 担当なし</translation>
    </message>
    <message>
        <source> · not watched</source>
        <translation> · 監視なし</translation>
    </message>
    <message>
        <source> · output {output_sha256}…</source>
        <translation> · 出力 {output_sha256}…</translation>
    </message>
    <message>
        <source> · owner {owner_team}</source>
        <translation> · 担当 {owner_team}</translation>
    </message>
    <message>
        <source> · reason: {reason}</source>
        <translation> · 理由: {reason}</translation>
    </message>
    <message>
        <source> · seen as {label}</source>
        <translation> · {label} として観測</translation>
    </message>
    <message>
        <source> · tested {last_tested:%-d %b %Y}</source>
        <translation> · テスト {last_tested:%Y-%m-%d}</translation>
    </message>
    <message>
        <source> · up to {users:,} users an hour</source>
        <translation> · 毎時最大 {users:,} 人</translation>
    </message>
    <message>
        <source> · {broken} BROKEN</source>
        <translation> · {broken} 件破損</translation>
    </message>
    <message>
        <source> · {count} queued</source>
        <translation> · {count} 件待機</translation>
    </message>
    <message>
        <source> · {figure} up</source>
        <translation> · {figure} 稼働</translation>
    </message>
    <message>
        <source> · {often} transitions in 24 h, automation locked</source>
        <translation> · 24 h に {often} 回遷移、自動化ロック</translation>
    </message>
    <message>
        <source> · {overdue} overdue</source>
        <translation> · {overdue} 件期限超過</translation>
    </message>
    <message>
        <source> · {reports} of 7 reports</source>
        <translation> · 報告者 {reports} / 7</translation>
    </message>
    <message>
        <source>${{{name}}} is no parameter of this action (known here: {known})</source>
        <translation>${{{name}}} はこのアクションのパラメーターではありません（ここで使えるもの：{known}）</translation>
    </message>
    <message>
        <source>${{{name}}} is no value taken by an earlier step (known here: {listed})</source>
        <translation>${{{name}}} は前の手順で得た値ではありません（ここで使えるもの：{listed}）</translation>
    </message>
    <message>
        <source>${{{name}}} is {type}, {look!r} expects {wanted}</source>
        <translation>${{{name}}} は {type} ですが、{look!r} には {wanted} が必要です</translation>
    </message>
    <message>
        <source>${{{name}}} stands outside quotes, where only an integer is safe; it is {type}</source>
        <translation>${{{name}}} が引用符の外にあります。そこで安全なのは integer だけですが、{type} です</translation>
    </message>
    <message>
        <source>*.jsonl, *.json, *.yaml that pipelines write</source>
        <translation>パイプラインが書く *.jsonl、*.json、*.yaml</translation>
    </message>
    <message>
        <source>, OVERDUE</source>
        <translation>、期限超過</translation>
    </message>
    <message>
        <source>, RTO exceeded</source>
        <translation>、RTO 超過</translation>
    </message>
    <message>
        <source>, agreed by {agreed}.</source>
        <translation>、合意 {agreed}。</translation>
    </message>
    <message>
        <source>, at most {age} old</source>
        <translation>、最大 {age} 前</translation>
    </message>
    <message>
        <source>, began at the onset</source>
        <translation>、発生と同時に開始</translation>
    </message>
    <message>
        <source>, began {span} after the onset</source>
        <translation>、発生の {span} 後に開始</translation>
    </message>
    <message>
        <source>, began {span} before the onset</source>
        <translation>、発生の {span} 前に開始</translation>
    </message>
    <message>
        <source>, busy</source>
        <translation>、処理中</translation>
    </message>
    <message>
        <source>, confirmed {ago}</source>
        <translation>、確認 {ago}</translation>
    </message>
    <message>
        <source>, consumers at {consumers}</source>
        <translation>、コンシューマー {consumers}</translation>
    </message>
    <message>
        <source>, exit {exit}</source>
        <translation>、終了コード {exit}</translation>
    </message>
    <message>
        <source>, expected {answers}</source>
        <translation>、期待値 {answers}</translation>
    </message>
    <message>
        <source>, first out {words}</source>
        <translation>、最初の発報 {words}</translation>
    </message>
    <message>
        <source>, folded</source>
        <translation>、折りたたみ</translation>
    </message>
    <message>
        <source>, for {for_seconds:g} s</source>
        <translation>、{for_seconds:g} s 継続</translation>
    </message>
    <message>
        <source>, from {vantage}</source>
        <translation>、{vantage} から</translation>
    </message>
    <message>
        <source>, had never moved before</source>
        <translation>、これまで動いたことがない</translation>
    </message>
    <message>
        <source>, last in {latency}</source>
        <translation>、直近 {latency}</translation>
    </message>
    <message>
        <source>, last tested {tested}</source>
        <translation>、最終検証 {tested}</translation>
    </message>
    <message>
        <source>, last {moment}</source>
        <translation>、最後 {moment}</translation>
    </message>
    <message>
        <source>, less what this hour of other days brings</source>
        <translation>、他の日の同時刻の増分を除く</translation>
    </message>
    <message>
        <source>, mean of {long_seconds:g} s</source>
        <translation>、{long_seconds:g} s の平均</translation>
    </message>
    <message>
        <source>, not acknowledged</source>
        <translation>、未応答</translation>
    </message>
    <message>
        <source>, not available: {reason}</source>
        <translation>、使用不可: {reason}</translation>
    </message>
    <message>
        <source>, oldest {age}</source>
        <translation>、最古 {age}</translation>
    </message>
    <message>
        <source>, oldest {duration}</source>
        <translation>、最古 {duration}</translation>
    </message>
    <message>
        <source>, open</source>
        <translation>、展開</translation>
    </message>
    <message>
        <source>, other services × {peers:.2g}</source>
        <translation>、他のサービス × {peers:.2g}</translation>
    </message>
    <message>
        <source>, per minute</source>
        <translation>、毎分</translation>
    </message>
    <message>
        <source>, per second</source>
        <translation>、毎秒</translation>
    </message>
    <message>
        <source>, promised</source>
        <translation>、約束済み</translation>
    </message>
    <message>
        <source>, reason: {reason}</source>
        <translation>、理由：{reason}</translation>
    </message>
    <message>
        <source>, some hidden</source>
        <translation>、一部非表示</translation>
    </message>
    <message>
        <source>, stands in for {fallback_for}</source>
        <translation>、{fallback_for} の代替</translation>
    </message>
    <message>
        <source>, step {number} {value}</source>
        <translation>、手順 {number} {value}</translation>
    </message>
    <message>
        <source>, suggested</source>
        <translation>、提案</translation>
    </message>
    <message>
        <source>, superseded</source>
        <translation>、置き換え済み</translation>
    </message>
    <message>
        <source>, the probes see nothing: widen the journey</source>
        <translation>が、プローブには見えない：ジャーニーを広げてください</translation>
    </message>
    <message>
        <source>, the {word}</source>
        <translation>、{word}</translation>
    </message>
    <message>
        <source>, third party</source>
        <translation>、外部</translation>
    </message>
    <message>
        <source>, to </source>
        <translation>、 </translation>
    </message>
    <message>
        <source>, told {minute}</source>
        <translation>、通知 {minute}</translation>
    </message>
    <message>
        <source>, until {said}</source>
        <translation>、{said} まで</translation>
    </message>
    <message>
        <source>, was {was}</source>
        <translation>、以前は {was}</translation>
    </message>
    <message>
        <source>, which was never tested</source>
        <translation>、未検証</translation>
    </message>
    <message>
        <source>, {count} edges</source>
        <translation>、辺 {count} 本</translation>
    </message>
    <message>
        <source>, {needed} of group {group} needed</source>
        <translation>、グループ {group} のうち {needed} 必要</translation>
    </message>
    <message>
        <source>, {need} of {of} samples</source>
        <translation>、測定値 {of} 中 {need}</translation>
    </message>
    <message>
        <source>, {suppressed:,} suppressed</source>
        <translation>、抑止 {suppressed:,}</translation>
    </message>
    <message>
        <source>, {ways}: {name} has no way around it</source>
        <translation>、{ways}：{name} に迂回路はありません</translation>
    </message>
    <message>
        <source>--{said} seems to hold a secret in clear; hand it over in the environment</source>
        <translation>--{said} に秘密が平文で入っているようです。環境変数で渡してください</translation>
    </message>
    <message>
        <source>. Policy version {policy_version}</source>
        <translation>。ポリシー版 {policy_version}</translation>
    </message>
    <message>
        <source>0 for none</source>
        <translation>0 はなし</translation>
    </message>
    <message>
        <source>1 You</source>
        <translation>1 あなた</translation>
    </message>
    <message>
        <source>1 alert</source>
        <translation>アラート 1 件</translation>
    </message>
    <message>
        <source>1 attachment</source>
        <translation>添付 1 件</translation>
    </message>
    <message>
        <source>1 bridge</source>
        <translation>ブリッジ 1 件</translation>
    </message>
    <message>
        <source>1 conflict</source>
        <translation>競合 1 件</translation>
    </message>
    <message>
        <source>1 edge</source>
        <translation>エッジ 1</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>イベント1件</translation>
    </message>
    <message>
        <source>1 for the first</source>
        <translation>最初のものは 1</translation>
    </message>
    <message>
        <source>1 incident</source>
        <translation>インシデント 1 件</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 か月</translation>
    </message>
    <message>
        <source>1 more</source>
        <translation>ほか1件</translation>
    </message>
    <message>
        <source>1 more alarm.</source>
        <translation>あと 1 件のアラーム。</translation>
    </message>
    <message>
        <source>1 more message.</source>
        <translation>あと 1 件のメッセージ。</translation>
    </message>
    <message>
        <source>1 more person must approve</source>
        <translation>あと 1 名の承認が必要</translation>
    </message>
    <message>
        <source>1 name</source>
        <translation>名前 1 件</translation>
    </message>
    <message>
        <source>1 needs a person</source>
        <translation>人の判断が必要 1 件</translation>
    </message>
    <message>
        <source>1 node</source>
        <translation>ノード 1</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 名</translation>
    </message>
    <message>
        <source>1 pulse missed; {heard}; expected every {every:g} s</source>
        <translation>パルスが 1 回欠落。{heard}。{every:g} s ごとの予定</translation>
    </message>
    <message>
        <source>1 runbook</source>
        <translation>ランブック 1 件</translation>
    </message>
    <message>
        <source>1 service</source>
        <translation>1 サービス</translation>
    </message>
    <message>
        <source>1 step waits for it</source>
        <translation>1 手順がこれを待っています</translation>
    </message>
    <message>
        <source>1 telephone number</source>
        <translation>電話番号 1 件</translation>
    </message>
    <message>
        <source>1 template</source>
        <translation>テンプレート 1 件</translation>
    </message>
    <message>
        <source>1 to 9 people</source>
        <translation>1〜9 人</translation>
    </message>
    <message>
        <source>1 to 9 steps</source>
        <translation>1〜9 個の手順</translation>
    </message>
    <message>
        <source>1 update waits</source>
        <translation>更新 1 件が待機</translation>
    </message>
    <message>
        <source>13 letters and digits, good once</source>
        <translation>英数字 13 文字、一度だけ有効</translation>
    </message>
    <message>
        <source>14:59 (UTC), or +20 for minutes from now. Empty: by the cadence.</source>
        <translation>14:59 (UTC)、または今から +20 分。空欄: 頻度による。</translation>
    </message>
    <message>
        <source>15 min means</source>
        <translation>15 分平均</translation>
    </message>
    <message>
        <source>15 min, 1 h, 4 h or incident end; a reason</source>
        <translation>15 分、1 時間、4 時間、または終了まで。理由が必要</translation>
    </message>
    <message>
        <source>2 Connect</source>
        <translation>2 接続</translation>
    </message>
    <message>
        <source>25 % of users or more are hit</source>
        <translation>利用者の 25 % 以上に影響</translation>
    </message>
    <message>
        <source>3 See and hear</source>
        <translation>3 見る・聞く</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 日</translation>
    </message>
    <message>
        <source>30 s, 1200 ms, 1, yes, no, green, red …</source>
        <translation>30 s、1200 ms、1、はい、いいえ、緑、赤 …</translation>
    </message>
    <message>
        <source>4 Drill</source>
        <translation>4 訓練</translation>
    </message>
    <message>
        <source>5 to 25 % of users</source>
        <translation>利用者の 5〜25 %</translation>
    </message>
    <message>
        <source>5 to 25 % of users are hit</source>
        <translation>利用者の 5〜25 % に影響</translation>
    </message>
    <message>
        <source>64 digits, as `hub serve` prints them</source>
        <translation>64 桁、`hub serve` の表示どおり</translation>
    </message>
    <message>
        <source>: not confirmed</source>
        <translation>：未確認</translation>
    </message>
    <message>
        <source>: they have room to spare</source>
        <translation>：余裕あり</translation>
    </message>
    <message>
        <source>: {left} of {size} in group {group} are known to be well and {name} needs {needed}</source>
        <translation>：グループ {group} の {size} 中、正常と分かるのは {left}、{name} には {needed} 必要</translation>
    </message>
    <message>
        <source>: {left} of {size} in group {group} is known to be well and {name} needs {needed}</source>
        <translation>：グループ {group} の {size} 中、正常と分かるのは {left}、{name} には {needed} 必要</translation>
    </message>
    <message>
        <source>; did you mean {map}?</source>
        <translation>。{map} のことですか？</translation>
    </message>
    <message>
        <source>; did you mean {names}?</source>
        <translation>。もしかして {names}？</translation>
    </message>
    <message>
        <source>; did you mean {near!r}?</source>
        <translation>。{near!r} のことですか？</translation>
    </message>
    <message>
        <source>; expected {answers}</source>
        <translation>。期待値 {answers}</translation>
    </message>
    <message>
        <source>; how busy its consumers are isn't known</source>
        <translation>。コンシューマーの負荷は不明</translation>
    </message>
    <message>
        <source>; its clock is {age_words} ahead</source>
        <translation>。送信元の時計が {age_words} 進んでいます</translation>
    </message>
    <message>
        <source>; newest figure {age_words} old</source>
        <translation>。最新の値は {age_words} 前</translation>
    </message>
    <message>
        <source>; no current data in {hard_ms}</source>
        <translation>。{hard_ms} 後に現在のデータなし</translation>
    </message>
    <message>
        <source>; no view from {names}</source>
        <translation>。{names} からは見えません</translation>
    </message>
    <message>
        <source>; nothing else of {caller} was seen since either</source>
        <translation>。その後 {caller} の通信は他にも見られません</translation>
    </message>
    <message>
        <source>; other services × {peers:.2g} meanwhile</source>
        <translation>。他のサービスはその間 × {peers:.2g}</translation>
    </message>
    <message>
        <source>; the catalogue names {runbooks}, not in the library</source>
        <translation>。カタログの {runbooks} はライブラリにありません</translation>
    </message>
    <message>
        <source>; the error budget is spent.</source>
        <translation>。エラーバジェットは使い切りました。</translation>
    </message>
    <message>
        <source>; there are none</source>
        <translation>。一つもありません</translation>
    </message>
    <message>
        <source>; there are {names}</source>
        <translation>。あるのは {names}</translation>
    </message>
    <message>
        <source>; there is {names}</source>
        <translation>。あるのは {names}</translation>
    </message>
    <message>
        <source>; {budget} of the error budget is left.</source>
        <translation>。エラーバジェットの残り {budget}。</translation>
    </message>
    <message>
        <source>; {caller} needs nothing</source>
        <translation>。{caller} は何にも依存していません</translation>
    </message>
    <message>
        <source>; {caller} needs {needs}</source>
        <translation>。{caller} が依存するのは {needs} です</translation>
    </message>
    <message>
        <source>; {critical_for} can't do without it</source>
        <translation>。{critical_for} はこれなしでは動きません</translation>
    </message>
    <message>
        <source>; {skipped} parts skipped, the first: {skipped2}</source>
        <translation>。{skipped} 部分を省略、最初は：{skipped2}</translation>
    </message>
    <message>
        <source>; {target:g} % is written targetPercent: {target:g}</source>
        <translation>。{target:g} % は targetPercent: {target:g} と書きます</translation>
    </message>
    <message>
        <source>&gt; command   # service   @ person   ! incident   ? help</source>
        <translation>&gt; コマンド   # サービス   @ 人   ! インシデント   ? ヘルプ</translation>
    </message>
    <message>
        <source>A P1 alarm. The console is locked.</source>
        <translation>P1 アラーム。コンソールはロック中です。</translation>
    </message>
    <message>
        <source>A bundle of {whose}, made {at} by {by}: {what}.</source>
        <translation>{whose}のバンドル、{at} に {by} が作成：{what}。</translation>
    </message>
    <message>
        <source>A cascade is led as one</source>
        <translation>連鎖は一つとして指揮</translation>
    </message>
    <message>
        <source>A change, by its id</source>
        <translation>変更（ID 指定）</translation>
    </message>
    <message>
        <source>A copy of update {revision}, begun by {name}.</source>
        <translation>{name} が始めた更新 {revision} の写しです。</translation>
    </message>
    <message>
        <source>A core function failed</source>
        <translation>中核機能が失敗</translation>
    </message>
    <message>
        <source>A dependency unseen for so long is stale</source>
        <translation>この期間見えない依存は古いとみなす</translation>
    </message>
    <message>
        <source>A drill leaves through the channel for drills only, and nothing else leaves through it</source>
        <translation>訓練は訓練用チャネルからのみ送られ、それ以外はそこを通りません</translation>
    </message>
    <message>
        <source>A failure of the change would not be seen here. Look by hand before you call it done.</source>
        <translation>この変更の失敗はここからは見えません。完了とする前に目で確かめてください。</translation>
    </message>
    <message>
        <source>A file is expected, such as {name}.</source>
        <translation>{name} のようなファイルが必要です。</translation>
    </message>
    <message>
        <source>A file with hash and custody</source>
        <translation>ハッシュと保管記録付きのファイル</translation>
    </message>
    <message>
        <source>A firewall may drop the packets, or the server is overloaded. Check both, then try again.</source>
        <translation>ファイアウォールがパケットを捨てているか、サーバーが過負荷かもしれません。両方を確かめて再試行してください。</translation>
    </message>
    <message>
        <source>A guess is read as a fact, and has to be taken back in public.</source>
        <translation>推測は事実と受け取られ、公に撤回することになります。</translation>
    </message>
    <message>
        <source>A judgement needs a reason</source>
        <translation>判定には理由が必要です</translation>
    </message>
    <message>
        <source>A maintenance window needs a reason</source>
        <translation>メンテナンス期間には理由が必要です</translation>
    </message>
    <message>
        <source>A maintenance window needs a scope</source>
        <translation>メンテナンス期間には対象が必要です</translation>
    </message>
    <message>
        <source>A maintenance window needs the id of its change</source>
        <translation>メンテナンス期間には変更の ID が必要です</translation>
    </message>
    <message>
        <source>A monitoring system. Silent for two intervals, it leaves us blind: nothing it watches is shown as well then.</source>
        <translation>監視システム。2 間隔の沈黙で目が塞がれます。その間、監視対象は正常と表示されません。</translation>
    </message>
    <message>
        <source>A name, one owner, a goal</source>
        <translation>名前、担当者一人、目標</translation>
    </message>
    <message>
        <source>A new entry supersedes the old one visibly</source>
        <translation>新しい記録が古いものを見える形で置き換える</translation>
    </message>
    <message>
        <source>A new name is added to the directory.</source>
        <translation>新しい名前は名簿に加わります。</translation>
    </message>
    <message>
        <source>A pair is above its line, but on {events} only. That is too few to judge.</source>
        <translation>ペアは線を超えていますが、{events} だけです。判断には少なすぎます。</translation>
    </message>
    <message>
        <source>A passphrase of their own, for votes at this desk</source>
        <translation>この席で投票するための本人のパスフレーズ</translation>
    </message>
    <message>
        <source>A resolution promises no next update.</source>
        <translation>解決の知らせに次回更新の約束は不要です。</translation>
    </message>
    <message>
        <source>A resolution says what became of the data.</source>
        <translation>解決の知らせではデータがどうなったかを述べます。</translation>
    </message>
    <message>
        <source>A resolution states what happened to data; the record does not say.</source>
        <translation>解決の知らせではデータの状況を述べますが、記録にありません。</translation>
    </message>
    <message>
        <source>A service of tier 0 or 1 that can't do without it</source>
        <translation>これなしでは動かない Tier 0 または 1 のサービス</translation>
    </message>
    <message>
        <source>A shelf needs a reason</source>
        <translation>保留には理由が必要です</translation>
    </message>
    <message>
        <source>A tier-0 service is degraded</source>
        <translation>Tier 0 のサービスが低下</translation>
    </message>
    <message>
        <source>A tier-0 service is down</source>
        <translation>Tier 0 のサービスがダウン</translation>
    </message>
    <message>
        <source>A tier-0 service lost redundancy</source>
        <translation>Tier 0 のサービスの冗長性が喪失</translation>
    </message>
    <message>
        <source>A tier-1 service is degraded</source>
        <translation>Tier 1 のサービスが低下</translation>
    </message>
    <message>
        <source>A tier-1 service is down</source>
        <translation>Tier 1 のサービスがダウン</translation>
    </message>
    <message>
        <source>A tier-1 service lost redundancy</source>
        <translation>Tier 1 のサービスの冗長性が喪失</translation>
    </message>
    <message>
        <source>A tier-2 service is degraded</source>
        <translation>Tier 2 のサービスが低下</translation>
    </message>
    <message>
        <source>A tier-2 service is down</source>
        <translation>Tier 2 のサービスがダウン</translation>
    </message>
    <message>
        <source>A tier-2 service lost redundancy</source>
        <translation>Tier 2 のサービスの冗長性が喪失</translation>
    </message>
    <message>
        <source>A tier-3 service is degraded</source>
        <translation>Tier 3 のサービスが低下</translation>
    </message>
    <message>
        <source>A tier-3 service is down</source>
        <translation>Tier 3 のサービスがダウン</translation>
    </message>
    <message>
        <source>A tier-3 service lost redundancy</source>
        <translation>Tier 3 のサービスの冗長性が喪失</translation>
    </message>
    <message>
        <source>A title is required. Example: Checkout failing in eu-west</source>
        <translation>題名が必要です。例: eu-west で決済が失敗</translation>
    </message>
    <message>
        <source>A token is one word of plain letters, digits and signs, without blanks.</source>
        <translation>トークンは空白のない英数字と記号の 1 語です。</translation>
    </message>
    <message>
        <source>A window in force or to come</source>
        <translation>有効中または予定の期間</translation>
    </message>
    <message>
        <source>A window of its own, with the banner</source>
        <translation>バナー付きの独立したウィンドウ</translation>
    </message>
    <message>
        <source>ABSTAINS</source>
        <translation>棄権</translation>
    </message>
    <message>
        <source>AS APPROVED</source>
        <translation>承認時のまま</translation>
    </message>
    <message>
        <source>AT RISK</source>
        <translation>要注意</translation>
    </message>
    <message>
        <source>AT RISK · SEV3</source>
        <translation>要注意 · SEV3</translation>
    </message>
    <message>
        <source>Abort the run</source>
        <translation>実行を中止</translation>
    </message>
    <message>
        <source>Abort {title}</source>
        <translation>{title} を中止</translation>
    </message>
    <message>
        <source>Abort…</source>
        <translation>中止…</translation>
    </message>
    <message>
        <source>About {utc:%Y-%m-%d %H:%MZ}, in {age}.</source>
        <translation>およそ {utc:%Y-%m-%d %H:%MZ}、{age}後。</translation>
    </message>
    <message>
        <source>Accept or dismiss a coupling</source>
        <translation>結合を受け入れるか却下</translation>
    </message>
    <message>
        <source>Accepted, the blast radius counts it. Dismissed, it is no longer shown. Opened again, it waits for a ruling.</source>
        <translation>受け入れると影響範囲に数えます。却下すると表示しません。再び開くと裁定待ちになります。</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>受け入れ…</translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation>達成</translation>
    </message>
    <message>
        <source>Ack window</source>
        <translation>確認期限</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Acknowledge one alert</source>
        <translation>アラート 1 件を確認</translation>
    </message>
    <message>
        <source>Acknowledge the group</source>
        <translation>グループを確認</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>Action begun</source>
        <translation>アクションを開始</translation>
    </message>
    <message>
        <source>Action ended</source>
        <translation>アクションが終了</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Actions running</source>
        <translation>実行中の作業</translation>
    </message>
    <message>
        <source>Actions, services, people and incidents by name</source>
        <translation>アクション、サービス、人、インシデントを名前で検索</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>有効化</translation>
    </message>
    <message>
        <source>Activate a workaround, or take it back</source>
        <translation>回避策を適用、または取り消し</translation>
    </message>
    <message>
        <source>Activate it again if it is still needed.</source>
        <translation>まだ必要なら再び有効にします。</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>招集</translation>
    </message>
    <message>
        <source>Active, blocked, done, handed over</source>
        <translation>進行中、ブロック中、完了、引き渡し済み</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Add a hypothesis</source>
        <translation>仮説を追加</translation>
    </message>
    <message>
        <source>Add a hypothesis…</source>
        <translation>仮説を追加…</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>節を追加</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>証拠を追加</translation>
    </message>
    <message>
        <source>Add evidence in custody</source>
        <translation>証拠を保管に追加</translation>
    </message>
    <message>
        <source>Add evidence in custody…</source>
        <translation>証拠を保管に追加…</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>根拠を追加…</translation>
    </message>
    <message>
        <source>Add the zone, such as UTC.</source>
        <translation>UTC などタイムゾーンを付けてください。</translation>
    </message>
    <message>
        <source>Add “Next update at hh:mm UTC.”</source>
        <translation>“Next update at hh:mm UTC.” を加えてください。</translation>
    </message>
    <message>
        <source>Address such as 127.0.0.1:8199; empty: off</source>
        <translation>127.0.0.1:8199 のようなアドレス。空：オフ</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Affected services changed</source>
        <translation>影響を受けたサービスを変更</translation>
    </message>
    <message>
        <source>After</source>
        <translation>後</translation>
    </message>
    <message>
        <source>After is not because: who is to blame is for people to find out.</source>
        <translation>後に起きたことが原因とは限りません。誰の責任かは人が確かめます。</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>その後</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再度</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Agreeing</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>合意</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>アラーム</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Alert acknowledged</source>
        <translation>アラートに応答</translation>
    </message>
    <message>
        <source>Alert fired</source>
        <translation>アラートが発報</translation>
    </message>
    <message>
        <source>Alert linked to an incident</source>
        <translation>アラートをインシデントにリンク</translation>
    </message>
    <message>
        <source>Alert resolved</source>
        <translation>アラートが解決</translation>
    </message>
    <message>
        <source>Alert shelved</source>
        <translation>アラートを保留</translation>
    </message>
    <message>
        <source>Alert unlinked</source>
        <translation>アラートのリンクを解除</translation>
    </message>
    <message>
        <source>Alert unshelved</source>
        <translation>アラートの保留を解除</translation>
    </message>
    <message>
        <source>Alertmanager address</source>
        <translation>Alertmanager のアドレス</translation>
    </message>
    <message>
        <source>Alertmanager's list or webhook, a PagerDuty V3 webhook, or CloudEvents</source>
        <translation>Alertmanager のリストまたは Webhook、PagerDuty V3 の Webhook、または CloudEvents</translation>
    </message>
    <message>
        <source>Alertmanager: expected a list of {what}, got {document}</source>
        <translation>Alertmanager：{what} のリストが必要ですが {document} でした</translation>
    </message>
    <message>
        <source>Alertmanager: expected the id of the new silence, got {answer}</source>
        <translation>Alertmanager：新しいサイレンスの ID が必要ですが {answer} でした</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Alerts a minute</source>
        <translation>毎分のアラート</translation>
    </message>
    <message>
        <source>Alerts, by day</source>
        <translation>アラート（日ごと）</translation>
    </message>
    <message>
        <source>Alerts, while the list has the focus</source>
        <translation>アラート、一覧にフォーカスがある間</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>All actions as a menu</source>
        <translation>すべてのアクションをメニューで</translation>
    </message>
    <message>
        <source>All audiences</source>
        <translation>すべての対象者</translation>
    </message>
    <message>
        <source>All connections…</source>
        <translation>すべての接続…</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation>すべてのキーを一枚に</translation>
    </message>
    <message>
        <source>All of it goes on: a period runs from the end.</source>
        <translation>すべて継続中です。期間は終了時から数えます。</translation>
    </message>
    <message>
        <source>All of them in one go, or none where one can't be merged.</source>
        <translation>全部を一度に。1 つでも統合できなければ何もしません。</translation>
    </message>
    <message>
        <source>All of these are acknowledged already</source>
        <translation>これらはすべて応答済みです</translation>
    </message>
    <message>
        <source>All of these are linked to {number} already</source>
        <translation>これらはすべて {number} にリンク済みです</translation>
    </message>
    <message>
        <source>All of these are resolved already</source>
        <translation>すべて解決済みです</translation>
    </message>
    <message>
        <source>All rows over the pane</source>
        <translation>ペイン上部のすべての行</translation>
    </message>
    <message>
        <source>All runbooks</source>
        <translation>すべてのランブック</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>すべての実行</translation>
    </message>
    <message>
        <source>All runs and runbooks</source>
        <translation>すべての実行とランブック</translation>
    </message>
    <message>
        <source>All services, the worst first</source>
        <translation>全サービス、悪い順</translation>
    </message>
    <message>
        <source>All services, the worst first; those that are well are counted below. One click selects, Enter opens the charts. A dashed border means that nobody knows how it is now.</source>
        <translation>すべてのサービスを悪い順に。正常なものは下に数だけ。クリックで選択、Enter でチャート。破線の枠は今の状態が誰にも分からないことを示します。</translation>
    </message>
    <message>
        <source>All signals</source>
        <translation>すべての信号</translation>
    </message>
    <message>
        <source>All state is kept or waived.</source>
        <translation>状態はすべて保全または放棄されています。</translation>
    </message>
    <message>
        <source>All that was written is at the hub.</source>
        <translation>記録はすべてハブにあります。</translation>
    </message>
    <message>
        <source>All users of a region are hit</source>
        <translation>ある地域の全利用者に影響</translation>
    </message>
    <message>
        <source>All zones</source>
        <translation>すべてのゾーン</translation>
    </message>
    <message>
        <source>All {claims} stay logged.</source>
        <translation>{claims} 件とも記録に残ります。</translation>
    </message>
    <message>
        <source>All {messages} messages of {channel} are here already.</source>
        <translation>{channel} の {messages} 件はすべてここにあります。</translation>
    </message>
    <message>
        <source>All {sides} values…</source>
        <translation>全 {sides} 値…</translation>
    </message>
    <message>
        <source>Along the dependencies</source>
        <translation>依存に沿って移動</translation>
    </message>
    <message>
        <source>Along the lifecycle; guards name what is unmet</source>
        <translation>ライフサイクルに沿って。ガードが未達項目を示す</translation>
    </message>
    <message>
        <source>Alt+N next</source>
        <translation>Alt+N 次へ</translation>
    </message>
    <message>
        <source>Among all incidents, open and closed</source>
        <translation>進行中と終了、すべてのインシデントから</translation>
    </message>
    <message>
        <source>An address of a machine helps attackers and nobody else.</source>
        <translation>機器のアドレスは攻撃者の役にしか立ちません。</translation>
    </message>
    <message>
        <source>An alert without labels can't be silenced</source>
        <translation>ラベルのないアラートはサイレンスできません</translation>
    </message>
    <message>
        <source>An earlier transcript's messages are not on this workstation: what is new can't be told.</source>
        <translation>以前の記録のメッセージがこのワークステーションにありません：どれが新しいか分かりません。</translation>
    </message>
    <message>
        <source>An estimate needs a basis and a confidence. Without one, say when the next update comes.</source>
        <translation>見積もりには根拠と確度が必要。なければ次回更新の時刻を。</translation>
    </message>
    <message>
        <source>An export is under way</source>
        <translation>書き出し中</translation>
    </message>
    <message>
        <source>An export of Slack or Teams becomes a transcript</source>
        <translation>Slack や Teams の書き出しを記録に変換</translation>
    </message>
    <message>
        <source>An open incident</source>
        <translation>未解決のインシデントが必要です</translation>
    </message>
    <message>
        <source>An outage unfolds in a window of its own, on sample data, and a line above it says what to press next. Your own record stays as it is, nobody is told anything, and closing that window ends it.</source>
        <translation>障害が別ウィンドウでサンプルデータ上に展開し、上の行が次に押すキーを示します。あなたの記録はそのままで、誰にも通知されず、ウィンドウを閉じると終わります。</translation>
    </message>
    <message>
        <source>An update of this incident</source>
        <translation>このインシデントの更新</translation>
    </message>
    <message>
        <source>An update that was sent</source>
        <translation>送信済みの更新が必要です</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>ほか{count}件。</translation>
    </message>
    <message>
        <source>Another hub answers in its place.</source>
        <translation>代わりに別のハブが応答しています。</translation>
    </message>
    <message>
        <source>Another incident merged in</source>
        <translation>別のインシデントを統合</translation>
    </message>
    <message>
        <source>Another kind of server answers at {place}: {detail}.</source>
        <translation>{place} では別の種類のサーバーが応答します：{detail}。</translation>
    </message>
    <message>
        <source>Another person grants them. They end by themselves, with the incident at the latest.</source>
        <translation>別の人が許可します。自動で終わり、遅くともインシデントとともに終わります。</translation>
    </message>
    <message>
        <source>Another role for {name}</source>
        <translation>{name} の役割を変更</translation>
    </message>
    <message>
        <source>Another template, or another state</source>
        <translation>別のテンプレートか別の状態</translation>
    </message>
    <message>
        <source>Another update that says the same is out or on its way. Readers will get both.</source>
        <translation>同じ内容の別の更新が送信済みか送信中です。読者には両方が届きます。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Answer what is due</source>
        <translation>期限の項目に回答</translation>
    </message>
    <message>
        <source>Answer what is due…</source>
        <translation>期限の項目に回答…</translation>
    </message>
    <message>
        <source>Answers for</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Any strong objections?</source>
        <translation>強い反対はありますか?</translation>
    </message>
    <message>
        <source>Applied. Undo empties {setting} again.</source>
        <translation>適用しました。「元に戻す」で {setting} は空に戻ります。</translation>
    </message>
    <message>
        <source>Applied. Undo: {setting} back to {value}.</source>
        <translation>適用しました。元に戻す：{setting} を {value} へ。</translation>
    </message>
    <message>
        <source>Apprise</source>
        <translation>Apprise</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Approval anew</source>
        <translation>再承認</translation>
    </message>
    <message>
        <source>Approval anew: it was approved more than 10 minutes ago</source>
        <translation>再承認：前回の承認から 10 分を超えています</translation>
    </message>
    <message>
        <source>Approval asked for</source>
        <translation>承認を依頼</translation>
    </message>
    <message>
        <source>Approval is asked again: Alt+A. Then send it from the composer (F9).</source>
        <translation>承認を再依頼しました：Alt+A。その後、作成画面（F9）から送信してください。</translation>
    </message>
    <message>
        <source>Approval of exactly these words on these channels</source>
        <translation>この文面とチャネルそのものの承認</translation>
    </message>
    <message>
        <source>Approval wanted</source>
        <translation>承認の依頼</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Approve and run</source>
        <translation>承認して実行</translation>
    </message>
    <message>
        <source>Approve and run the step's action</source>
        <translation>手順のアクションを承認して実行</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>承認…</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>アーカイブ</translation>
    </message>
    <message>
        <source>Archive of updates</source>
        <translation>更新のアーカイブ</translation>
    </message>
    <message>
        <source>Archive: cancel the export</source>
        <translation>アーカイブ: 書き出しをキャンセル</translation>
    </message>
    <message>
        <source>Archive: export what is found</source>
        <translation>アーカイブ: 見つかったものを書き出す</translation>
    </message>
    <message>
        <source>Are the same matter</source>
        <translation>同じ案件</translation>
    </message>
    <message>
        <source>Argo CD address</source>
        <translation>Argo CD のアドレス</translation>
    </message>
    <message>
        <source>Argo CD secret</source>
        <translation>Argo CD のシークレット</translation>
    </message>
    <message>
        <source>Arrived late</source>
        <translation>遅れて到着</translation>
    </message>
    <message>
        <source>Arrow keys walk the graph, Home goes to the root, End to the last column, Enter opens, E goes through the edges, Space opens a cluster, slash finds, plus and minus zoom, 0 shows all, Shift with arrows moves the picture.</source>
        <translation>矢印キーでグラフを移動、Home で根、End で最後の列、Enter で開く、E で辺を巡る、Space でクラスタを開く、スラッシュで検索、プラスとマイナスで拡大縮小、0 で全体、Shift と矢印で図を移動。</translation>
    </message>
    <message>
        <source>As</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>As far as everybody may be told. The cause is told from Identified on.</source>
        <translation>全員に伝えられる範囲で。原因は「原因特定」から伝えます。</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>時点</translation>
    </message>
    <message>
        <source>As of {clock_time}Z: {loaded}</source>
        <translation>{clock_time}Z 時点：{loaded}</translation>
    </message>
    <message>
        <source>As others read it in the timeline; empty takes the system's</source>
        <translation>タイムラインで他の人に見える名前。空：システムの名前</translation>
    </message>
    <message>
        <source>As the status page shows them. What the console sees is a suggestion. A change voids approvals.</source>
        <translation>ステータスページの表示どおり。コンソールの観測は提案です。変更すると承認は無効。</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>問う</translation>
    </message>
    <message>
        <source>Ask approval again</source>
        <translation>承認を再依頼</translation>
    </message>
    <message>
        <source>Ask for agreement again; send it no more until then.</source>
        <translation>再度合意を求め、それまで送信しません。</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>承認を依頼</translation>
    </message>
    <message>
        <source>Ask for elevated rights</source>
        <translation>昇格権限を申請</translation>
    </message>
    <message>
        <source>Ask for elevated rights…</source>
        <translation>権限の昇格を依頼…</translation>
    </message>
    <message>
        <source>Ask for failback…</source>
        <translation>切り戻しを申請…</translation>
    </message>
    <message>
        <source>Ask for the failback</source>
        <translation>切り戻しを申請</translation>
    </message>
    <message>
        <source>Ask somebody to join</source>
        <translation>参加を依頼</translation>
    </message>
    <message>
        <source>Ask somebody to join…</source>
        <translation>参加を依頼…</translation>
    </message>
    <message>
        <source>Ask that the step's very call be approved; Alt+A shows the answers</source>
        <translation>この手順の呼び出しの承認を依頼。Alt+A で回答を表示</translation>
    </message>
    <message>
        <source>Ask them how they stand.</source>
        <translation>状況を尋ねます。</translation>
    </message>
    <message>
        <source>Ask to override…</source>
        <translation>例外を申請…</translation>
    </message>
    <message>
        <source>Ask to pass the unmet gates</source>
        <translation>未充足ゲートの通過を申請</translation>
    </message>
    <message>
        <source>Ask whoever holds it now to hand it back.</source>
        <translation>今の保持者に返却を依頼します。</translation>
    </message>
    <message>
        <source>Ask whoever runs it; a gateway in front may not reach what is behind it.</source>
        <translation>運用者に尋ねてください。手前のゲートウェイが背後に届いていないかもしれません。</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>依頼先</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>依頼者</translation>
    </message>
    <message>
        <source>Asked for a time</source>
        <translation>時刻を尋ねられた</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>ハブに問い合わせ中…</translation>
    </message>
    <message>
        <source>Asking {place}…</source>
        <translation>{place} に問い合わせ中…</translation>
    </message>
    <message>
        <source>Asks the hub and the neighbours, whatever is waited for</source>
        <translation>待機中でもハブと隣接端末に問い合わせる</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>割り当て</translation>
    </message>
    <message>
        <source>Assign a role</source>
        <translation>役割を割り当て</translation>
    </message>
    <message>
        <source>Assign a role…</source>
        <translation>役割を割り当て…</translation>
    </message>
    <message>
        <source>Assign a task</source>
        <translation>タスクを割り当て</translation>
    </message>
    <message>
        <source>Assign a task…</source>
        <translation>タスクを割り当て…</translation>
    </message>
    <message>
        <source>Assigned; the acknowledgement is awaited.</source>
        <translation>割り当てました。確認を待っています。</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>初期値</translation>
    </message>
    <message>
        <source>At hub</source>
        <translation>ハブに保存</translation>
    </message>
    <message>
        <source>At least one sink that sends</source>
        <translation>送信できる送信先が一つ以上</translation>
    </message>
    <message>
        <source>At least the largest single service down or degraded, at most all of them added up: {what}. People who use several are counted several times in the sum.</source>
        <translation>少なくとも、ダウンまたは低下した最大の 1 サービス。多くとも、その合計：{what}。複数を使う人は合計で重複します。</translation>
    </message>
    <message>
        <source>At most so many steps from where it began; with F, from the focused service</source>
        <translation>始まりからの最大段数。F で焦点のサービスから</translation>
    </message>
    <message>
        <source>At most {most_sentences} sentences.</source>
        <translation>最大 {most_sentences} 文。</translation>
    </message>
    <message>
        <source>At most, all services hit added up: {said}.</source>
        <translation>多くとも、影響を受けた全サービスの合計：{said}。</translation>
    </message>
    <message>
        <source>At once. All of it can change later.</source>
        <translation>直ちに。後ですべて変更できます。</translation>
    </message>
    <message>
        <source>At the hub</source>
        <translation>ハブ側</translation>
    </message>
    <message>
        <source>At the present rate the SLA will be breached.</source>
        <translation>現在の割合では SLA に違反します。</translation>
    </message>
    <message>
        <source>At the present rate the budget is spent in {rough}.</source>
        <translation>現在の割合では {rough} でバジェットを使い切ります。</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>Attached…</source>
        <translation>添付済み…</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>対象者</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>対象者</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Automation begun</source>
        <translation>自動化を開始</translation>
    </message>
    <message>
        <source>Automation ended</source>
        <translation>自動化が終了</translation>
    </message>
    <message>
        <source>Automation {outcome}</source>
        <translation>自動化 {outcome}</translation>
    </message>
    <message>
        <source>Availability and latency are as promised, the budget holds, no users are affected</source>
        <translation>可用性とレイテンシは約束どおり、バジェットは維持、利用者への影響なし</translation>
    </message>
    <message>
        <source>Availability {good:g} % is under the promised {promised:g} %</source>
        <translation>可用性 {good:g} % が約束の {promised:g} % を下回る</translation>
    </message>
    <message>
        <source>Availability, %</source>
        <translation>可用性、%</translation>
    </message>
    <message>
        <source>BEGUN, END NOT KNOWN</source>
        <translation>開始済み、結果不明</translation>
    </message>
    <message>
        <source>BLIND SPOT · during a change</source>
        <translation>死角 · 変更中</translation>
    </message>
    <message>
        <source>BLOCKS</source>
        <translation>送信不可</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back to the present</source>
        <translation>現在に戻る</translation>
    </message>
    <message>
        <source>Back to {primary}. Nothing goes back without it; two people for tier 0.</source>
        <translation>{primary} に戻します。これなしでは戻りません。Tier 0 は 2 名。</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>バックエンド</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>帯</translation>
    </message>
    <message>
        <source>Banner</source>
        <translation>バナー</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>変換先</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>Before destructive steps are unlocked</source>
        <translation>破壊的な手順の解除前に</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Began here</source>
        <translation>ここから始まった</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Begin one under Support</source>
        <translation>サポートの欄で作成してください</translation>
    </message>
    <message>
        <source>Begin the address with https://.</source>
        <translation>アドレスを https:// で始めてください。</translation>
    </message>
    <message>
        <source>Begin the drill</source>
        <translation>訓練を始める</translation>
    </message>
    <message>
        <source>Begin the step</source>
        <translation>手順を開始</translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>開始中…</translation>
    </message>
    <message>
        <source>Begun, and not known how it ended</source>
        <translation>開始したが結果は不明</translation>
    </message>
    <message>
        <source>Behind the lines</source>
        <translation>線の背後</translation>
    </message>
    <message>
        <source>Beside the text</source>
        <translation>本文の横</translation>
    </message>
    <message>
        <source>Beside this one and the hub; until then: at the hub</source>
        <translation>この端末とハブ以外の台数。それまでは「ハブに保存」</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Beware</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Blast radius</source>
        <translation>影響範囲</translation>
    </message>
    <message>
        <source>Blast radius, while the graph has the focus</source>
        <translation>影響範囲、グラフにフォーカスがある間</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>盲目</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>ブロック中</translation>
    </message>
    <message>
        <source>Blocked, with a reason</source>
        <translation>ブロック、理由付き</translation>
    </message>
    <message>
        <source>Blocked…</source>
        <translation>ブロック…</translation>
    </message>
    <message>
        <source>Both stay logged.</source>
        <translation>両方とも記録に残ります。</translation>
    </message>
    <message>
        <source>Break the glass</source>
        <translation>緊急アクセス</translation>
    </message>
    <message>
        <source>Break the glass…</source>
        <translation>緊急アクセスを行使…</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>ブリッジ</translation>
    </message>
    <message>
        <source>Bridge card</source>
        <translation>ブリッジカード</translation>
    </message>
    <message>
        <source>Bridge card…</source>
        <translation>ブリッジカード…</translation>
    </message>
    <message>
        <source>Bridge set</source>
        <translation>ブリッジを設定</translation>
    </message>
    <message>
        <source>Bridge: stale after (h)</source>
        <translation>ブリッジ：古い（h）</translation>
    </message>
    <message>
        <source>Bridge: unknown after (h)</source>
        <translation>ブリッジ：不明（h）</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>ブリーフィング</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>バジェット</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>残り予算</translation>
    </message>
    <message>
        <source>Budget left unknown</source>
        <translation>バジェット残 不明</translation>
    </message>
    <message>
        <source>Budget left {budget}{comma}</source>
        <translation>バジェット残 {budget}{comma}</translation>
    </message>
    <message>
        <source>Built-in status page</source>
        <translation>内蔵ステータスページ</translation>
    </message>
    <message>
        <source>Burn</source>
        <translation>消費</translation>
    </message>
    <message>
        <source>Burn rate</source>
        <translation>バーンレート</translation>
    </message>
    <message>
        <source>Burn rate unknown</source>
        <translation>消費率 不明</translation>
    </message>
    <message>
        <source>Burn {factor} over {windows}</source>
        <translation>消費 {factor}（{windows}）</translation>
    </message>
    <message>
        <source>Burns {factor} its budget over {duration} and {factor2} over {duration2}</source>
        <translation>バジェットの消費 {duration} で {factor}、{duration2} で {factor2}</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>ビジネス</translation>
    </message>
    <message>
        <source>Business functions</source>
        <translation>業務機能</translation>
    </message>
    <message>
        <source>By</source>
        <translation>記入者</translation>
    </message>
    <message>
        <source>By commas; empty: all that the token may see</source>
        <translation>カンマ区切り。空：トークンで見えるものすべて</translation>
    </message>
    <message>
        <source>By retention release, by a member of legal, with a reason.</source>
        <translation>legalのメンバーが理由を付けてretention releaseで解除します。</translation>
    </message>
    <message>
        <source>By somebody else. It stays in the record with your name.</source>
        <translation>別の人が行います。あなたの名前とともに記録に残ります。</translation>
    </message>
    <message>
        <source>By the Incident Commander, with a reason</source>
        <translation>インシデントコマンダーが理由を付けて</translation>
    </message>
    <message>
        <source>By the graph: {because}.</source>
        <translation>グラフによれば：{because}。</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>経由</translation>
    </message>
    <message>
        <source>By zone</source>
        <translation>ゾーン別</translation>
    </message>
    <message>
        <source>By {by}.</source>
        <translation>{by} による。</translation>
    </message>
    <message>
        <source>CHALLENGE-RESPONSE · {name_of} reads, {name_of2} answers</source>
        <translation>チャレンジ・レスポンス · {name_of} が読み、{name_of2} が答える</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>CHATTERING, {changes} changes in 10 min, not counted in the budget</source>
        <translation>ばたつき、10 分に {changes} 回変化、上限に数えません</translation>
    </message>
    <message>
        <source>CLOSED needs the post-incident review, or a reason to waive it</source>
        <translation>CLOSED には事後レビュー、または省略の理由が必要です</translation>
    </message>
    <message>
        <source>CLOSED needs the tags: {missing_tags}</source>
        <translation>CLOSED にはタグが必要です：{missing_tags}</translation>
    </message>
    <message>
        <source>CONFIDENTIAL</source>
        <translation>機密</translation>
    </message>
    <message>
        <source>CONFIDENTIAL: legal approves what customers read. RESTRICTED: legal and PR do, and legal approves inside, too.</source>
        <translation>機密: 顧客向けは法務が承認。制限: 法務と広報が承認し、社内向けも法務が承認。</translation>
    </message>
    <message>
        <source>CONFLICT</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>COVERED</source>
        <translation>カバー済み</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CSV with every sample shown, or a picture at double size</source>
        <translation>表示中の全サンプルを CSV、または 2 倍の画像で</translation>
    </message>
    <message>
        <source>Cachet</source>
        <translation>Cachet</translation>
    </message>
    <message>
        <source>Call again and note it.</source>
        <translation>再度電話して記録します。</translation>
    </message>
    <message>
        <source>Call on a page noted</source>
        <translation>呼び出しの電話を記録</translation>
    </message>
    <message>
        <source>Call them again if they are not wanted.</source>
        <translation>不要なら再度電話します。</translation>
    </message>
    <message>
        <source>Call them: they may be coming by a request that nobody else knows of.</source>
        <translation>電話してください：他の誰も知らない依頼で向かっているかもしれません。</translation>
    </message>
    <message>
        <source>Call them: they may be coming.</source>
        <translation>電話してください：向かっているかもしれません。</translation>
    </message>
    <message>
        <source>Call them; then log what came of it.</source>
        <translation>電話をかけ、結果を記録してください。</translation>
    </message>
    <message>
        <source>Call whoever was paged, and say how it stands.</source>
        <translation>呼び出した相手に電話し、状況を伝えます。</translation>
    </message>
    <message>
        <source>Call whoever was told, and say how it stands.</source>
        <translation>連絡した相手に電話し、状況を伝えます。</translation>
    </message>
    <message>
        <source>Call {words}</source>
        <translation>{words} に電話</translation>
    </message>
    <message>
        <source>Call, and log the result</source>
        <translation>電話し、結果を記録</translation>
    </message>
    <message>
        <source>Called {minute}: {called}. Enter logs the next</source>
        <translation>{minute} に電話：{called}。Enter で次を記録</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>呼び出し元</translation>
    </message>
    <message>
        <source>Callers left, or right again</source>
        <translation>呼び出し元を左に、または元に戻す</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Calls count for (h)</source>
        <translation>呼び出しを数える期間（h）</translation>
    </message>
    <message>
        <source>Calls that count</source>
        <translation>数える呼び出し数</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>到着</translation>
    </message>
    <message>
        <source>Can you see and hear it?</source>
        <translation>見えますか、聞こえますか。</translation>
    </message>
    <message>
        <source>Can't be sent: </source>
        <translation>送信不可: </translation>
    </message>
    <message>
        <source>Canary of the secondary</source>
        <translation>セカンダリのカナリア</translation>
    </message>
    <message>
        <source>Canary of the secondary green</source>
        <translation>セカンダリのカナリアが緑</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>書き出しをキャンセル</translation>
    </message>
    <message>
        <source>Cancel the window: others are not told what it hides.</source>
        <translation>期間を取り消します：隠れているものが他の人に伝わりません。</translation>
    </message>
    <message>
        <source>Cancel, keep draft</source>
        <translation>キャンセル、下書きは保持</translation>
    </message>
    <message>
        <source>Cancelling a maintenance window needs a reason</source>
        <translation>メンテナンス期間の取り消しには理由が必要です</translation>
    </message>
    <message>
        <source>Capitals read as shouting.</source>
        <translation>大文字だけの文は怒鳴っているように読めます。</translation>
    </message>
    <message>
        <source>Carried by {services}.</source>
        <translation>担い手：{services}。</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>Catalogue put in force</source>
        <translation>カタログを有効化</translation>
    </message>
    <message>
        <source>Catalogues (*.yaml *.yml *.json);;All files (*)</source>
        <translation>カタログ (*.yaml *.yml *.json);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cause judged</source>
        <translation>原因を判定</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>確度</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>連鎖</translation>
    </message>
    <message>
        <source>Challenge-response</source>
        <translation>チャレンジ・レスポンス</translation>
    </message>
    <message>
        <source>Chance of such a difference were nothing changed</source>
        <translation>変更がなくてもこの差が出る確率</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Change a workstream</source>
        <translation>ワークストリームを変更</translation>
    </message>
    <message>
        <source>Change a workstream…</source>
        <translation>ワークストリームを変更…</translation>
    </message>
    <message>
        <source>Change file or folder</source>
        <translation>変更ファイルまたはフォルダー</translation>
    </message>
    <message>
        <source>Change listener</source>
        <translation>変更の受信口</translation>
    </message>
    <message>
        <source>Change state</source>
        <translation>状態を変更</translation>
    </message>
    <message>
        <source>Change state…</source>
        <translation>状態を変更…</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>役割を変更</translation>
    </message>
    <message>
        <source>Change {badge}</source>
        <translation>変更 {badge}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更時刻</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Channels: NONE</source>
        <translation>チャネル: なし</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>チャート</translation>
    </message>
    <message>
        <source>Charts as a table, newest first</source>
        <translation>チャートの表、新しい順</translation>
    </message>
    <message>
        <source>Charts exported to {target}.</source>
        <translation>チャートを {target} に書き出しました。</translation>
    </message>
    <message>
        <source>Charts of the row's service</source>
        <translation>行のサービスのチャート</translation>
    </message>
    <message>
        <source>Charts of the service</source>
        <translation>サービスのチャート</translation>
    </message>
    <message>
        <source>Charts or graph in front as a table, and back</source>
        <translation>手前のチャートやグラフを表で表示、元に戻す</translation>
    </message>
    <message>
        <source>Charts, while they have the focus</source>
        <translation>チャート、フォーカスがある間</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Check before sending</source>
        <translation>送信前の検査</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>チェックイン</translation>
    </message>
    <message>
        <source>Check in a workstream</source>
        <translation>ワークストリームのチェックイン</translation>
    </message>
    <message>
        <source>Check in a workstream…</source>
        <translation>ワークストリームのチェックイン…</translation>
    </message>
    <message>
        <source>Check its spelling, and whether this network's name server knows it (a VPN may be needed).</source>
        <translation>綴りと、このネットワークのネームサーバーがその名前を知っているかを確かめてください（VPN が必要かもしれません）。</translation>
    </message>
    <message>
        <source>Check the address and the port.</source>
        <translation>アドレスとポートを確かめてください。</translation>
    </message>
    <message>
        <source>Check the path in the address: behind a proxy the server often lies below one, such as /prometheus.</source>
        <translation>アドレスのパスを確かめてください：プロキシの背後では /prometheus のような場所にあることが多いです。</translation>
    </message>
    <message>
        <source>Check the path, its permissions and its content.</source>
        <translation>パス、権限、内容を確かめてください。</translation>
    </message>
    <message>
        <source>Check the port, and whether the server runs.</source>
        <translation>ポートと、サーバーが動いているかを確かめてください。</translation>
    </message>
    <message>
        <source>Check this workstation's network or VPN.</source>
        <translation>このワークステーションのネットワークか VPN を確かめてください。</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>Checked and counted first. Nothing is taken before you have seen what it holds.</source>
        <translation>先に検査して数えます。内容を見るまで何も取り込みません。</translation>
    </message>
    <message>
        <source>Checked and counted first; nothing is taken unasked</source>
        <translation>先に検査し数える。確認なしには取り込まない</translation>
    </message>
    <message>
        <source>Checking the passphrase</source>
        <translation>パスフレーズを確認中</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>検査中…</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>チェックリスト</translation>
    </message>
    <message>
        <source>Checklist complete</source>
        <translation>チェックリスト完了</translation>
    </message>
    <message>
        <source>Checklist to {name}</source>
        <translation>{name} へのチェックリスト</translation>
    </message>
    <message>
        <source>Checklists that fit the incident, and the run at hand</source>
        <translation>インシデントに合うチェックリストと実行中のもの</translation>
    </message>
    <message>
        <source>Checklists that fit the incident, and the run at hand. Every step records what was seen, never only that it was done. Automation is shown before it runs, and Ctrl+. stops it.</source>
        <translation>インシデントに合うチェックリストと実行中のもの。各手順は「やった」だけでなく何が見えたかを残します。自動化は実行前に表示され、Ctrl+. で止まります。</translation>
    </message>
    <message>
        <source>Checksums and row counts</source>
        <translation>チェックサムと行数</translation>
    </message>
    <message>
        <source>Checksums and row counts of {key} agree</source>
        <translation>{key} のチェックサムと行数が一致</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>子</translation>
    </message>
    <message>
        <source>Child incident set</source>
        <translation>子インシデントを設定</translation>
    </message>
    <message>
        <source>Child of {number}</source>
        <translation>{number} の子</translation>
    </message>
    <message>
        <source>Child {number}</source>
        <translation>子 {number}</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Choice and decider; the rest may follow</source>
        <translation>選択と決定者。残りは後でよい</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>列を選ぶ</translation>
    </message>
    <message>
        <source>Choose a conflict to see every value.</source>
        <translation>競合を選ぶとすべての値が見えます。</translation>
    </message>
    <message>
        <source>Choose a member.</source>
        <translation>メンバーを選んでください。</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>パスフレーズを決める</translation>
    </message>
    <message>
        <source>Choose a request at the left to see exactly what is approved.</source>
        <translation>左で依頼を選ぶと、承認される内容がそのまま見えます。</translation>
    </message>
    <message>
        <source>Choose a row at the left to read it in full.</source>
        <translation>左の行を選ぶと全文を表示。</translation>
    </message>
    <message>
        <source>Choose a row at the left to see what happened to it.</source>
        <translation>左の行を選ぶと経過を表示。</translation>
    </message>
    <message>
        <source>Choose a row to see its limits.</source>
        <translation>行を選ぶと期限が見えます。</translation>
    </message>
    <message>
        <source>Choose a row to see why.</source>
        <translation>行を選ぶと理由が見えます。</translation>
    </message>
    <message>
        <source>Choose an entry to see what became of it.</source>
        <translation>項目を選ぶとその後が見えます。</translation>
    </message>
    <message>
        <source>Choose an entry to see where it is.</source>
        <translation>項目を選ぶと所在が見えます。</translation>
    </message>
    <message>
        <source>Choose an item at the left.</source>
        <translation>左の項目を選択。</translation>
    </message>
    <message>
        <source>Choose an outcome of a step that decides</source>
        <translation>判断する手順の結果を選ぶ</translation>
    </message>
    <message>
        <source>Chosen entries go on in a new incident</source>
        <translation>選んだ記録を新しいインシデントで続ける</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Class of record</source>
        <translation>記録の種類</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Classified</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Classify…</source>
        <translation>分類…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Clear the what-ifs, the focus</source>
        <translation>仮定と焦点を消す</translation>
    </message>
    <message>
        <source>Click selects, Enter opens</source>
        <translation>クリックで選択、Enter で開く</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Clock offset in seconds</source>
        <translation>時計のずれ（秒）</translation>
    </message>
    <message>
        <source>Clocks run again and updates are due from now on.</source>
        <translation>時計が再び動き、更新の期限も今から始まります。</translation>
    </message>
    <message>
        <source>Clocks stop and nothing more is due. It can be reopened.</source>
        <translation>時計が止まり、期限もなくなります。再開できます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close a poll</source>
        <translation>投票を締め切る</translation>
    </message>
    <message>
        <source>Close a poll…</source>
        <translation>投票を締め切る…</translation>
    </message>
    <message>
        <source>Close the poll</source>
        <translation>投票を締め切る</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>クローズ</translation>
    </message>
    <message>
        <source>Cluster of causes judged</source>
        <translation>原因のまとまりを判定</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Code from the hub</source>
        <translation>ハブのコード</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>収集</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>指揮</translation>
    </message>
    <message>
        <source>Command copied. The console never runs it.</source>
        <translation>コマンドをコピーしました。コンソールは実行しません。</translation>
    </message>
    <message>
        <source>Command offered</source>
        <translation>指揮を申し出</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>コマンドパレット</translation>
    </message>
    <message>
        <source>Command taken</source>
        <translation>指揮を開始</translation>
    </message>
    <message>
        <source>Command taken over</source>
        <translation>指揮を引き継ぎ</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>指揮官</translation>
    </message>
    <message>
        <source>Commander, {said}</source>
        <translation>指揮官、{said}</translation>
    </message>
    <message>
        <source>Comms</source>
        <translation>広報</translation>
    </message>
    <message>
        <source>Comms lead</source>
        <translation>広報リード</translation>
    </message>
    <message>
        <source>Communications</source>
        <translation>連絡</translation>
    </message>
    <message>
        <source>Compare this with the fingerprint you were told, or that `hub serve` prints. Where they differ, somebody stands between: leave here. Nothing was sent yet.</source>
        <translation>聞いた指紋、または `hub serve` が表示する指紋と比べてください。違えば間に誰かがいます：ここで中止してください。まだ何も送っていません。</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>コンポーネント</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>確度</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Confirm it again by somebody who may.</source>
        <translation>権限のある人が再度確認します。</translation>
    </message>
    <message>
        <source>Confirm or rule out a cause</source>
        <translation>原因を確認または除外</translation>
    </message>
    <message>
        <source>Confirm, rule out, park or reopen</source>
        <translation>確認、除外、保留、再開</translation>
    </message>
    <message>
        <source>Confirm: done</source>
        <translation>確定: 完了</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>Confirmed: a second perspective or vantage point sees it fail, too.</source>
        <translation>確認済み：第二の視点でも失敗が見えています。</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>確認…</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>矛盾</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>競合を解決</translation>
    </message>
    <message>
        <source>Conflict settled. </source>
        <translation>競合を解決しました。 </translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>Conflicts of all incidents</source>
        <translation>全インシデントの競合</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>接続…</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>コンシューマー</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Contacts: stale after (h)</source>
        <translation>連絡先：古い（h）</translation>
    </message>
    <message>
        <source>Contacts: unknown after (h)</source>
        <translation>連絡先：不明（h）</translation>
    </message>
    <message>
        <source>Content and salt are gone from the record and its file.</source>
        <translation>内容とソルトは記録とそのファイルから消えました。</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>ファイルの内容</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy as your own</source>
        <translation>自分の下書きとして写す</translation>
    </message>
    <message>
        <source>Copy as your own…</source>
        <translation>自分用に写す…</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>Copy the selected row in full</source>
        <translation>選択行を全文コピー</translation>
    </message>
    <message>
        <source>Copy, tab-separated</source>
        <translation>コピー（タブ区切り）</translation>
    </message>
    <message>
        <source>Core function failed</source>
        <translation>中核機能の停止</translation>
    </message>
    <message>
        <source>Core function failed, or data exposed, or 25 % of users or more</source>
        <translation>中核機能の停止、データ露出、または利用者の 25 % 以上</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Corrected text</source>
        <translation>訂正後の文</translation>
    </message>
    <message>
        <source>Corrects {time} </source>
        <translation>{time} を訂正 </translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>訂正…</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>費用</translation>
    </message>
    <message>
        <source>Count calls that were observed but never declared</source>
        <translation>宣言されていない観測済みの呼び出しも数える</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>推移</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>カバレッジ</translation>
    </message>
    <message>
        <source>Coverage was not looked at yet. It is a few seconds after the first figures.</source>
        <translation>カバレッジはまだ確認されていません。最初の値の数秒後に行われます。</translation>
    </message>
    <message>
        <source>Covered as a whole, {ago}.</source>
        <translation>全体としてカバー、{ago}。</translation>
    </message>
    <message>
        <source>Covered, {ago}.</source>
        <translation>カバー済み、{ago}。</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Covers the console until its passphrase is typed; all goes on behind it</source>
        <translation>パスフレーズ入力までコンソールを覆う。裏ではすべて続く</translation>
    </message>
    <message>
        <source>Covers the exact text, hash {digest}…{digest2}. Editing voids what was given.</source>
        <translation>この本文そのもの、ハッシュ {digest}…{digest2} が対象。編集すると無効になります。</translation>
    </message>
    <message>
        <source>Credential for {name}</source>
        <translation>{name} の資格情報</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Ctrl+, opens them. Every change applies at once; Ctrl+Z takes it back.</source>
        <translation>Ctrl+, で開きます。変更はすぐ有効になり、Ctrl+Z で戻せます。</translation>
    </message>
    <message>
        <source>Ctrl+Enter commits</source>
        <translation>Ctrl+Enter で確定</translation>
    </message>
    <message>
        <source>Ctrl+Enter, Del</source>
        <translation>Ctrl+Enter, Del</translation>
    </message>
    <message>
        <source>Ctrl+K finds every one of them, also those without a key.</source>
        <translation>キーのないものも含め、すべて Ctrl+K で見つかります。</translation>
    </message>
    <message>
        <source>Ctrl+K “classify” says it, and loads the protocol</source>
        <translation>Ctrl+K「分類」で決め、プロトコルを読み込みます</translation>
    </message>
    <message>
        <source>Ctrl+K, then “import”, takes up a catalogue</source>
        <translation>Ctrl+K の後「import」でカタログを読み込み</translation>
    </message>
    <message>
        <source>Ctrl+comma connects one</source>
        <translation>Ctrl+カンマで接続</translation>
    </message>
    <message>
        <source>Cursor from mark to mark</source>
        <translation>印から印へ</translation>
    </message>
    <message>
        <source>Cursor; Home, End to the ends</source>
        <translation>カーソル。Home、End で両端</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>保管</translation>
    </message>
    <message>
        <source>Customer Liaison</source>
        <translation>顧客窓口</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>Customers don't know the word.</source>
        <translation>顧客の知らない言葉です。</translation>
    </message>
    <message>
        <source>DEGRADED</source>
        <translation>低下</translation>
    </message>
    <message>
        <source>DEGRADED · SEV2</source>
        <translation>低下 · SEV2</translation>
    </message>
    <message>
        <source>DEGRADED, answered {age} ago</source>
        <translation>低下、{age}前に応答</translation>
    </message>
    <message>
        <source>DENIED</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>DESTRUCTIVE, state kept or waived</source>
        <translation>破壊的、状態は保全または免除済み</translation>
    </message>
    <message>
        <source>DIFFERS from what was sent</source>
        <translation>送信したものと異なる</translation>
    </message>
    <message>
        <source>DISPUTED: {said}</source>
        <translation>争いあり: {said}</translation>
    </message>
    <message>
        <source>DOWN</source>
        <translation>ダウン</translation>
    </message>
    <message>
        <source>DOWN · SEV1</source>
        <translation>ダウン · SEV1</translation>
    </message>
    <message>
        <source>DRILL</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>DRILL {sink}</source>
        <translation>訓練 {sink}</translation>
    </message>
    <message>
        <source>DRILL — NOT REAL</source>
        <translation>訓練 — 本番ではありません</translation>
    </message>
    <message>
        <source>DRILL — type a fact. It is kept with the drill and leaves this workstation by no channel.</source>
        <translation>訓練 — 事実を入力。訓練として保存され、この端末から送信されません。</translation>
    </message>
    <message>
        <source>DRILL — {text} — DRILL</source>
        <translation>訓練 — {text} — 訓練</translation>
    </message>
    <message>
        <source>DRILL, not real. {head}</source>
        <translation>訓練、本番ではありません。{head}</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Dark for dim rooms, light for bright ones</source>
        <translation>暗い部屋はダーク、明るい部屋はライト</translation>
    </message>
    <message>
        <source>Dark, light, wall</source>
        <translation>ダーク、ライト、ウォール</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Data exposed</source>
        <translation>データ露出</translation>
    </message>
    <message>
        <source>Data exposure</source>
        <translation>データ露出</translation>
    </message>
    <message>
        <source>Data is exposed or lost</source>
        <translation>データの漏えいまたは喪失</translation>
    </message>
    <message>
        <source>Data, JSON (*.json)</source>
        <translation>データ、JSON (*.json)</translation>
    </message>
    <message>
        <source>Data, SIMULATED</source>
        <translation>データ、シミュレーション</translation>
    </message>
    <message>
        <source>Data, {kind}</source>
        <translation>データ、{kind}</translation>
    </message>
    <message>
        <source>Days after the end; the longest that applies everywhere</source>
        <translation>終了後の日数。全域に適用される最長のもの</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>決定者</translation>
    </message>
    <message>
        <source>Decider</source>
        <translation>決定者</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Decisions only</source>
        <translation>決定のみ</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>宣言</translation>
    </message>
    <message>
        <source>Declare SEV{severity}</source>
        <translation>SEV{severity} を宣言</translation>
    </message>
    <message>
        <source>Declare incident</source>
        <translation>インシデントを宣言</translation>
    </message>
    <message>
        <source>Declare incident…</source>
        <translation>インシデントを宣言…</translation>
    </message>
    <message>
        <source>Declare it: F2. A title is there already; Ctrl+Enter declares.</source>
        <translation>宣言：F2。題名は入っています。Ctrl+Enter で宣言。</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>宣言</translation>
    </message>
    <message>
        <source>Declared a disaster or not</source>
        <translation>災害かどうかを宣言</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>辞退</translation>
    </message>
    <message>
        <source>Degraded performance</source>
        <translation>性能低下</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Deny elevated rights</source>
        <translation>権限の昇格を却下</translation>
    </message>
    <message>
        <source>Deny elevated rights…</source>
        <translation>権限の昇格を却下…</translation>
    </message>
    <message>
        <source>Deny…</source>
        <translation>却下…</translation>
    </message>
    <message>
        <source>Dependency graph</source>
        <translation>依存グラフ</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>依存先</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>副指揮官</translation>
    </message>
    <message>
        <source>Deputy here</source>
        <translation>ここの代行</translation>
    </message>
    <message>
        <source>Deputy here stands in</source>
        <translation>ここは代行が担う</translation>
    </message>
    <message>
        <source>Destroys traces: logs, memory dump and metrics are kept first.</source>
        <translation>痕跡を消します: ログ、メモリダンプ、メトリクスを先に保全。</translation>
    </message>
    <message>
        <source>Destructive steps stay locked until logs, memory dump and metric snapshot are kept.</source>
        <translation>ログ、メモリダンプ、メトリクスが保全されるまで、破壊的な手順はロックされます。</translation>
    </message>
    <message>
        <source>Detach or return pane</source>
        <translation>ペインを切り離す、戻す</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Determination disputed</source>
        <translation>判定への異議</translation>
    </message>
    <message>
        <source>Determine</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>端末</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>端末</translation>
    </message>
    <message>
        <source>Dial-in</source>
        <translation>ダイヤルイン</translation>
    </message>
    <message>
        <source>Dial-in, link, PIN, rounds</source>
        <translation>ダイヤルイン、リンク、PIN、ラウンド</translation>
    </message>
    <message>
        <source>Disk space for what monitoring said in the last day; the oldest goes first</source>
        <translation>監視の直近 1 日分に使うディスク容量。古いものから消えます</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Dismiss incident</source>
        <translation>インシデントを却下</translation>
    </message>
    <message>
        <source>Dismiss incident…</source>
        <translation>インシデントを却下…</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>却下…</translation>
    </message>
    <message>
        <source>Dispute ruled on</source>
        <translation>争いを裁定</translation>
    </message>
    <message>
        <source>Diverged writes noted</source>
        <translation>分岐した書き込みを記録</translation>
    </message>
    <message>
        <source>Diverged writes of {key} listed, or said to be none</source>
        <translation>{key} の分岐した書き込みを一覧、またはなしと確認</translation>
    </message>
    <message>
        <source>Diverged writes settled</source>
        <translation>分岐した書き込みを確定</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>実施</translation>
    </message>
    <message>
        <source>Do both</source>
        <translation>両方を担う</translation>
    </message>
    <message>
        <source>Do it manually instead</source>
        <translation>代わりに手動で実施</translation>
    </message>
    <message>
        <source>Do manually</source>
        <translation>手動で実施</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>対応</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>完了条件</translation>
    </message>
    <message>
        <source>Done, with the value typed</source>
        <translation>完了、入力した値で</translation>
    </message>
    <message>
        <source>Dotted outlines are not live. Everything else is live.</source>
        <translation>点線はライブではありません。他はすべてライブです。</translation>
    </message>
    <message>
        <source>Doubt about sending settled</source>
        <translation>不明な送信を確定</translation>
    </message>
    <message>
        <source>Down, degraded or at risk now.</source>
        <translation>現在ダウン、低下、または要注意。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Draft begun</source>
        <translation>下書きを作成</translation>
    </message>
    <message>
        <source>Draft copied</source>
        <translation>下書きをコピー</translation>
    </message>
    <message>
        <source>Draft handed on</source>
        <translation>下書きを引き渡し</translation>
    </message>
    <message>
        <source>Draft written</source>
        <translation>下書きを編集</translation>
    </message>
    <message>
        <source>Draft {revision} · {draft} words · {saved}</source>
        <translation>下書き {revision} · {draft} 語 · {saved}</translation>
    </message>
    <message>
        <source>Drawing, SVG (*.svg)</source>
        <translation>図面、SVG (*.svg)</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>Drill, not real</source>
        <translation>訓練、本番ではありません</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>Dry run {lasted}</source>
        <translation>試行 {lasted}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Durability</source>
        <translation>永続性</translation>
    </message>
    <message>
        <source>During</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>当番</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>ELEVATED</source>
        <translation>昇格中</translation>
    </message>
    <message>
        <source>EXPIRED</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Each stage has its checklist.</source>
        <translation>各段階にチェックリストがあります。</translation>
    </message>
    <message>
        <source>Each stands by itself again</source>
        <translation>それぞれ独立に戻す</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Elevated rights asked for</source>
        <translation>権限昇格を申請</translation>
    </message>
    <message>
        <source>Elevated rights ended</source>
        <translation>権限昇格を終了</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了する</translation>
    </message>
    <message>
        <source>End drill</source>
        <translation>訓練を終了</translation>
    </message>
    <message>
        <source>End elevated rights</source>
        <translation>昇格権限を終える</translation>
    </message>
    <message>
        <source>End elevated rights…</source>
        <translation>昇格した権限を終了…</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>実行を終了</translation>
    </message>
    <message>
        <source>End the run; reopen or undo its steps that were done.</source>
        <translation>実行を終え、済んだ手順を再び開くか元に戻します。</translation>
    </message>
    <message>
        <source>End the silence at Alertmanager, or have it noted by somebody who may.</source>
        <translation>Alertmanager のサイレンスを終えるか、権限のある人に記録してもらいます。</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Ended {days:.0f} days ago.</source>
        <translation>{days:.0f} 日前に終了。</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Ends in {days:.0f} days.</source>
        <translation>あと {days:.0f} 日で終了。</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Enrol a person to sign here</source>
        <translation>ここで署名する人を登録</translation>
    </message>
    <message>
        <source>Enrol a person to sign here…</source>
        <translation>ここで署名する人を登録…</translation>
    </message>
    <message>
        <source>Enrol it again; what it signed counts for nobody.</source>
        <translation>登録し直します。それによる署名は無効です。</translation>
    </message>
    <message>
        <source>Enter a value…</source>
        <translation>値を入力…</translation>
    </message>
    <message>
        <source>Enter an observed value</source>
        <translation>観測値を入力</translation>
    </message>
    <message>
        <source>Enter goes there</source>
        <translation>Enter で移動</translation>
    </message>
    <message>
        <source>Enter logs what came of it</source>
        <translation>Enter で結果を記録</translation>
    </message>
    <message>
        <source>Enter searches everything that was written, approved and sent.</source>
        <translation>Enter で、書かれ承認され送信されたすべてを検索。</translation>
    </message>
    <message>
        <source>Enter starts</source>
        <translation>Enter で開始</translation>
    </message>
    <message>
        <source>Enter: held now</source>
        <translation>Enter：今実施</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Entries that go on there</source>
        <translation>移す項目</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Entry corrected</source>
        <translation>項目を訂正</translation>
    </message>
    <message>
        <source>Entry logged</source>
        <translation>項目を記録</translation>
    </message>
    <message>
        <source>Entry pinned or unpinned</source>
        <translation>項目の固定・解除</translation>
    </message>
    <message>
        <source>Erasure asked for</source>
        <translation>消去を申請</translation>
    </message>
    <message>
        <source>Erasure ordered</source>
        <translation>消去を命令</translation>
    </message>
    <message>
        <source>Erasure withdrawn</source>
        <translation>消去を取り下げ</translation>
    </message>
    <message>
        <source>Error-budget burn, times</source>
        <translation>エラーバジェット消費、倍</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Esc clears the what-if</source>
        <translation>Esc で仮定を消去</translation>
    </message>
    <message>
        <source>Escalation acknowledged</source>
        <translation>エスカレーションに応答</translation>
    </message>
    <message>
        <source>Escalation call noted</source>
        <translation>エスカレーションの電話を記録</translation>
    </message>
    <message>
        <source>Escalation skipped</source>
        <translation>エスカレーションを省略</translation>
    </message>
    <message>
        <source>Escalation told</source>
        <translation>エスカレーションを連絡</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>Every alert, first-out on top. Space acknowledges, Ctrl+Shift+S shelves for a while with a reason; nothing is ever deleted. In a flood they are grouped by service under one sound.</source>
        <translation>すべてのアラート、先頭に最初の 1 件。Space で確認、Ctrl+Shift+S で理由を付けて一時保留。削除はされません。洪水時はサービスごとにまとまり、音は 1 つです。</translation>
    </message>
    <message>
        <source>Every call observed is declared: {confirmed} seen.{unsaid}</source>
        <translation>観測された呼び出しはすべて宣言済み：{confirmed} 件。{unsaid}</translation>
    </message>
    <message>
        <source>Every change applies at once.</source>
        <translation>変更はすぐに有効になります。</translation>
    </message>
    <message>
        <source>Every hash and signature of the incident is checked first; the document says with what result.</source>
        <translation>すべてのハッシュと署名を先に検証し、結果が文書に記されます。</translation>
    </message>
    <message>
        <source>Every key, by where it works. F1 shows them in the console, with a search.</source>
        <translation>すべてのキーを働く場所ごとに。F1 でコンソール内に検索つきで表示します。</translation>
    </message>
    <message>
        <source>Every sample, CSV (*.csv)</source>
        <translation>全サンプル、CSV (*.csv)</translation>
    </message>
    <message>
        <source>Every service and what its record lacks</source>
        <translation>全サービスと記録に欠けているもの</translation>
    </message>
    <message>
        <source>Every service with its team, tier and dependencies, and what its record lacks.</source>
        <translation>すべてのサービスのチーム、Tier、依存関係と、記録に欠けているもの。</translation>
    </message>
    <message>
        <source>Every step before it on this way is settled.</source>
        <translation>これより前の手順はすべて完了。</translation>
    </message>
    <message>
        <source>Every step is settled: say “checklist complete”</source>
        <translation>すべての手順が完了: 「チェックリスト完了」と声に出す</translation>
    </message>
    <message>
        <source>Every step of triage is ticked.</source>
        <translation>トリアージの手順はすべて済みました。</translation>
    </message>
    <message>
        <source>Every value with author and time</source>
        <translation>すべての値を記入者と時刻付きで</translation>
    </message>
    <message>
        <source>Everything in the catalogue, hit or not</source>
        <translation>影響の有無によらずカタログ全体</translation>
    </message>
    <message>
        <source>Everything is saved already</source>
        <translation>すべて保存済み</translation>
    </message>
    <message>
        <source>Everything that came is believed; no chain is forked; the hub's history holds.</source>
        <translation>届いたものはすべて信頼され、分岐した連鎖はなく、ハブの履歴は健全です。</translation>
    </message>
    <message>
        <source>Everything that happened, newest first</source>
        <translation>起きたことすべて、新しい順</translation>
    </message>
    <message>
        <source>Everything that happened, newest first, in UTC. Nothing is edited: a correction supersedes visibly, with the old words still to be read. Ctrl+L logs a line, Ctrl+Shift+L a decision.</source>
        <translation>起きたことすべてを新しい順に、UTC で。編集はされず、訂正は見える形で置き換え、元の言葉も読めます。Ctrl+L で 1 行、Ctrl+Shift+L で決定を記録。</translation>
    </message>
    <message>
        <source>Everything that is to be said stands here already.</source>
        <translation>表示すべきものはすべてここに出ています。</translation>
    </message>
    <message>
        <source>Everything that was said; search, export</source>
        <translation>発信したすべて。検索と書き出し</translation>
    </message>
    <message>
        <source>Everything works without a window, too. Each says more with --help.</source>
        <translation>すべてウィンドウなしでも使えます。詳しくは各 --help で。</translation>
    </message>
    <message>
        <source>Everything written here has reached it. </source>
        <translation>ここでの記録はすべて届いています。 </translation>
    </message>
    <message>
        <source>Everything you record is signed by this workstation and carries this name. Both can be changed later.</source>
        <translation>記録はすべてこのワークステーションが署名し、この名前が付きます。どちらも後で変えられます。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>Evidence added to a hypothesis</source>
        <translation>仮説に証拠を追加</translation>
    </message>
    <message>
        <source>Evidence checked</source>
        <translation>証拠を検証</translation>
    </message>
    <message>
        <source>Evidence collected</source>
        <translation>証拠を収集</translation>
    </message>
    <message>
        <source>Evidence handed on</source>
        <translation>証拠を引き渡し</translation>
    </message>
    <message>
        <source>Evidence in custody</source>
        <translation>保管中の証拠</translation>
    </message>
    <message>
        <source>Evidence in custody: A add, S seal, T hand over, V verify, X export, K keep state</source>
        <translation>保管中の証拠: A 追加、S 封印、T 引き渡し、V 検証、X 書き出し、K 状態を保全</translation>
    </message>
    <message>
        <source>Exactly one Incident Commander</source>
        <translation>インシデントコマンダーは必ず一人</translation>
    </message>
    <message>
        <source>Exactly one node of {key} is primary</source>
        <translation>{key} のプライマリがちょうど 1 ノード</translation>
    </message>
    <message>
        <source>Exchange with workstations of the same hub nearby, also while the hub is away</source>
        <translation>同じハブの近くのワークステーションとやり取りする。ハブ不在時も</translation>
    </message>
    <message>
        <source>Execs</source>
        <translation>経営層</translation>
    </message>
    <message>
        <source>Executive Liaison</source>
        <translation>経営層窓口</translation>
    </message>
    <message>
        <source>Executives</source>
        <translation>経営層</translation>
    </message>
    <message>
        <source>Exit criteria</source>
        <translation>終了条件</translation>
    </message>
    <message>
        <source>Expect</source>
        <translation>期待値</translation>
    </message>
    <message>
        <source>Expect {expect}</source>
        <translation>期待値 {expect}</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>想定</translation>
    </message>
    <message>
        <source>Expected a folder.</source>
        <translation>フォルダーが必要です。</translation>
    </message>
    <message>
        <source>Expected for example https://prometheus.example:9090, without a user, password or query.</source>
        <translation>例：https://prometheus.example:9090。ユーザー名・パスワード・クエリは付けません。</translation>
    </message>
    <message>
        <source>Expected loss of data</source>
        <translation>想定されるデータ損失</translation>
    </message>
    <message>
        <source>Expected {form}, in UTC.</source>
        <translation>期待する形式 {form}、UTC。</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Export a bundle</source>
        <translation>バンドルを書き出し</translation>
    </message>
    <message>
        <source>Export a bundle…</source>
        <translation>バンドルを書き出す…</translation>
    </message>
    <message>
        <source>Export charts</source>
        <translation>チャートを書き出し</translation>
    </message>
    <message>
        <source>Export charts: open the charts of a service first, F4.</source>
        <translation>チャートの書き出し：先にサービスのチャートを開いてください（F4）。</translation>
    </message>
    <message>
        <source>Export charts…</source>
        <translation>チャートを書き出す…</translation>
    </message>
    <message>
        <source>Export file or folder</source>
        <translation>書き出しファイルまたはフォルダー</translation>
    </message>
    <message>
        <source>Export graph</source>
        <translation>グラフを書き出し</translation>
    </message>
    <message>
        <source>Export graph: nothing is drawn. Import a catalogue, or show it with F5 first.</source>
        <translation>グラフの書き出し：何も描かれていません。カタログを取り込むか、先に F5 で表示してください。</translation>
    </message>
    <message>
        <source>Export graph…</source>
        <translation>グラフを書き出す…</translation>
    </message>
    <message>
        <source>Export incident</source>
        <translation>インシデントを書き出し</translation>
    </message>
    <message>
        <source>Export incident…</source>
        <translation>インシデントを書き出す…</translation>
    </message>
    <message>
        <source>Export the archive</source>
        <translation>アーカイブを書き出し</translation>
    </message>
    <message>
        <source>Export what is selected, or all, to a bundle</source>
        <translation>選択または全部をバンドルに書き出し</translation>
    </message>
    <message>
        <source>Export {item}</source>
        <translation>{item} を書き出し</translation>
    </message>
    <message>
        <source>Exported to {target}, but the record is not sound: {faults}. Verify the record.</source>
        <translation>{target} に書き出しましたが、記録は健全ではありません：{faults}。記録を検証してください。</translation>
    </message>
    <message>
        <source>Exported to {target}; {events} events verified.</source>
        <translation>{target} に書き出しました。{events} イベント検証済み。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Exposure of data is suspected</source>
        <translation>データ漏えいの疑い</translation>
    </message>
    <message>
        <source>External SLA</source>
        <translation>外部 SLA</translation>
    </message>
    <message>
        <source>FAILED {age} ago</source>
        <translation>失敗 {age}前</translation>
    </message>
    <message>
        <source>FAILING BACK</source>
        <translation>フェイルバック中</translation>
    </message>
    <message>
        <source>FAILING, last good {age} ago</source>
        <translation>失敗中、最後の成功 {age}前</translation>
    </message>
    <message>
        <source>FAILING, never good yet</source>
        <translation>失敗中、成功なし</translation>
    </message>
    <message>
        <source>FENCED</source>
        <translation>隔離済み</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事実</translation>
    </message>
    <message>
        <source>Fact changed</source>
        <translation>事実を変更</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Failed, with a reason</source>
        <translation>失敗、理由付き</translation>
    </message>
    <message>
        <source>Failed…</source>
        <translation>失敗…</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>フェイルオーバー</translation>
    </message>
    <message>
        <source>Failover moved on</source>
        <translation>フェイルオーバーを進行</translation>
    </message>
    <message>
        <source>Failover triggered</source>
        <translation>フェイルオーバーを開始</translation>
    </message>
    <message>
        <source>Failover {failover}</source>
        <translation>フェイルオーバー {failover}</translation>
    </message>
    <message>
        <source>Fails from</source>
        <translation>失敗の発生元</translation>
    </message>
    <message>
        <source>Failure mode</source>
        <translation>故障様式</translation>
    </message>
    <message>
        <source>Failures are taken for independent: a common cause such as one zone, one deploy or one certificate isn't in the figure, and with one the truth is lower wherever redundancy is counted on.</source>
        <translation>障害は互いに独立とみなしています。ゾーン、デプロイ、証明書などの共通原因はこの値に含まれず、それがあれば冗長性に頼る箇所の実際の値は低くなります。</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>代替手段</translation>
    </message>
    <message>
        <source>Fallback activated</source>
        <translation>代替手段を有効化</translation>
    </message>
    <message>
        <source>Fallback declined</source>
        <translation>代替手段を却下</translation>
    </message>
    <message>
        <source>Fallback proposed</source>
        <translation>代替手段を提案</translation>
    </message>
    <message>
        <source>Fallback reversed</source>
        <translation>代替手段を取り消し</translation>
    </message>
    <message>
        <source>Fallback…</source>
        <translation>フォールバック…</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>結末</translation>
    </message>
    <message>
        <source>Faults travel {way}. Arrow keys walk the graph, Enter opens.</source>
        <translation>障害は{way}に伝わる。矢印キーでグラフを移動、Enter で開く。</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>Feed degraded</source>
        <translation>フィード低下</translation>
    </message>
    <message>
        <source>Fell due meanwhile</source>
        <translation>その間に期限が来たもの</translation>
    </message>
    <message>
        <source>Fell due while this machine slept or was off. Enter: do it now, or skip it with a reason</source>
        <translation>機械の休止・停止中に期限が来ました。Enter：今行うか、理由を付けて省略</translation>
    </message>
    <message>
        <source>Fencing of the old primary</source>
        <translation>旧プライマリの隔離</translation>
    </message>
    <message>
        <source>Few</source>
        <translation>少数</translation>
    </message>
    <message>
        <source>Few events</source>
        <translation>イベント少数</translation>
    </message>
    <message>
        <source>Few users are hit (under 5 %)</source>
        <translation>少数の利用者に影響（5 % 未満）</translation>
    </message>
    <message>
        <source>Fewer are no hidden coupling</source>
        <translation>これ未満は隠れた結合としない</translation>
    </message>
    <message>
        <source>Figures, a position, or the ruling on a dispute</source>
        <translation>数値、見解、または争いの裁定</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>File of sinks</source>
        <translation>送信先ファイル</translation>
    </message>
    <message>
        <source>Files of the bundle</source>
        <translation>バンドルのファイル</translation>
    </message>
    <message>
        <source>Fill it in, or leave the sentence out.</source>
        <translation>埋めるか、その文を省いてください。</translation>
    </message>
    <message>
        <source>Fills up</source>
        <translation>満ちていく</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Financial exposure of {money} is above the limit of {limit:,}.</source>
        <translation>金銭的影響 {money} が上限 {limit:,} を超過。</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Find a connection</source>
        <translation>接続を探す</translation>
    </message>
    <message>
        <source>Find a key, an action or a page of the manual</source>
        <translation>キー、操作、マニュアルのページを探す</translation>
    </message>
    <message>
        <source>Find a row by a word in it</source>
        <translation>語で行を探す</translation>
    </message>
    <message>
        <source>Find a service</source>
        <translation>サービスを探す</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Find help</source>
        <translation>ヘルプを探す</translation>
    </message>
    <message>
        <source>Find in the graph</source>
        <translation>グラフ内を検索</translation>
    </message>
    <message>
        <source>Find in the graph by name or id</source>
        <translation>名前か ID でグラフ内を検索</translation>
    </message>
    <message>
        <source>Find in timeline</source>
        <translation>タイムラインを検索</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>検索・実行</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>何でも検索・実行</translation>
    </message>
    <message>
        <source>Find or do anything, Ctrl+K</source>
        <translation>何でも検索・実行、Ctrl+K</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>所見</translation>
    </message>
    <message>
        <source>Finding overridden</source>
        <translation>指摘を例外扱い</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>検出</translation>
    </message>
    <message>
        <source>Fingerprint {shown_fingerprint}</source>
        <translation>指紋 {shown_fingerprint}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>First</source>
        <translation>先に気づいた側</translation>
    </message>
    <message>
        <source>First out {clock_time}.{began_ms:03}Z{ahead}</source>
        <translation>最初 {clock_time}.{began_ms:03}Z{ahead}</translation>
    </message>
    <message>
        <source>First out {clock_time}Z</source>
        <translation>最初 {clock_time}Z</translation>
    </message>
    <message>
        <source>First out: </source>
        <translation>最初の発報: </translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>最初の手順</translation>
    </message>
    <message>
        <source>First steps…</source>
        <translation>最初の手順…</translation>
    </message>
    <message>
        <source>Flood mode</source>
        <translation>洪水モード</translation>
    </message>
    <message>
        <source>Flood: {count} alerts{named}.</source>
        <translation>殺到：アラート {count} 件{named}。</translation>
    </message>
    <message>
        <source>Focus goes round: banner, strip, main, side, log</source>
        <translation>フォーカスの巡回: バナー、タブ、メイン、サイド、ログ</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>For</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>For an update that went out by other means: this records it, and restarts its countdown.</source>
        <translation>別の手段で送った更新を記録し、カウントダウンを始め直します。</translation>
    </message>
    <message>
        <source>For example http://alertmanager.example:9093; empty: none</source>
        <translation>例：http://alertmanager.example:9093。空：なし</translation>
    </message>
    <message>
        <source>For example http://jaeger.example:16686; empty: none</source>
        <translation>例：http://jaeger.example:16686。空：なし</translation>
    </message>
    <message>
        <source>For example http://prometheus.example:9090; empty: none</source>
        <translation>例：http://prometheus.example:9090。空：なし</translation>
    </message>
    <message>
        <source>For example https://argocd.example; empty: none</source>
        <translation>例：https://argocd.example。空：なし</translation>
    </message>
    <message>
        <source>For example https://kiali.example/kiali; empty: none</source>
        <translation>例：https://kiali.example/kiali。空：なし</translation>
    </message>
    <message>
        <source>For or against a hypothesis</source>
        <translation>仮説を支持または否定</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>渡す相手</translation>
    </message>
    <message>
        <source>For {few} the SLO stands in, for no availability is declared.</source>
        <translation>{few} は可用性の宣言がないため、SLO で代用しています。</translation>
    </message>
    <message>
        <source>For {scope}: {reason}</source>
        <translation>{scope} のため：{reason}</translation>
    </message>
    <message>
        <source>Forked chain of origin {origin}</source>
        <translation>起点 {origin} の分岐した連鎖</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>検出</translation>
    </message>
    <message>
        <source>Four live charts of one service. The grey band is what is usual; a triangle and a ribbon mark what is not. Alt+T shows the same as a table, Alt+P pins a snapshot to the incident.</source>
        <translation>1 サービスの 4 つのライブチャート。灰色の帯が通常の範囲、三角とリボンがそれ以外。Alt+T で表、Alt+P でスナップショットをインシデントに固定。</translation>
    </message>
    <message>
        <source>Four live charts of the selected service</source>
        <translation>選択サービスの 4 つのライブチャート</translation>
    </message>
    <message>
        <source>Freezes what is shown, its end too; data go on being recorded</source>
        <translation>表示を終端ごと固定。データの記録は続きます</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>金</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>From now on every look at it is to be written down.</source>
        <translation>以後、見るたびに記録が必要です。</translation>
    </message>
    <message>
        <source>From then on only that workstation puts it up for approval and sends it. What is queued goes with it.</source>
        <translation>以後、承認依頼と送信はその端末だけが行います。待機中のものも一緒に移ります。</translation>
    </message>
    <message>
        <source>From, UTC</source>
        <translation>開始、UTC</translation>
    </message>
    <message>
        <source>Full at</source>
        <translation>満杯の値</translation>
    </message>
    <message>
        <source>Full in</source>
        <translation>満杯まで</translation>
    </message>
    <message>
        <source>Further addresses of the same hub</source>
        <translation>同じハブの別アドレス</translation>
    </message>
    <message>
        <source>GAPS</source>
        <translation>隙間</translation>
    </message>
    <message>
        <source>GLASS BROKEN</source>
        <translation>緊急アクセス</translation>
    </message>
    <message>
        <source>GLASS BROKEN by {name} for {scope}: {time} left</source>
        <translation>緊急アクセス：{name}、{scope}、残り {time}</translation>
    </message>
    <message>
        <source>GLASS BROKEN: {time} left</source>
        <translation>緊急アクセス：残り {time}</translation>
    </message>
    <message>
        <source>GLASS WAS BROKEN by {name} for {scope}: review owed</source>
        <translation>緊急アクセス済み：{name}、{scope}、レビュー未済</translation>
    </message>
    <message>
        <source>GLASS WAS BROKEN: review owed</source>
        <translation>緊急アクセス済み：レビュー未済</translation>
    </message>
    <message>
        <source>GO</source>
        <translation>GO</translation>
    </message>
    <message>
        <source>GO / NO-GO</source>
        <translation>GO / NO-GO</translation>
    </message>
    <message>
        <source>GRANTED</source>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>隙間</translation>
    </message>
    <message>
        <source>Gaps and blind spots</source>
        <translation>隙間と死角</translation>
    </message>
    <message>
        <source>Gate: {lines} of {lines2} hold</source>
        <translation>ゲート: {lines2} 中 {lines} 成立</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>ゲート</translation>
    </message>
    <message>
        <source>Gates appear once a failover is triggered.</source>
        <translation>フェイルオーバーを開始するとゲートが表示されます。</translation>
    </message>
    <message>
        <source>Gates before {name}</source>
        <translation>{name} の前のゲート</translation>
    </message>
    <message>
        <source>GitHub address</source>
        <translation>GitHub のアドレス</translation>
    </message>
    <message>
        <source>GitHub environments</source>
        <translation>GitHub の環境</translation>
    </message>
    <message>
        <source>GitHub repositories</source>
        <translation>GitHub のリポジトリ</translation>
    </message>
    <message>
        <source>GitHub secret</source>
        <translation>GitHub のシークレット</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>返す…</translation>
    </message>
    <message>
        <source>Give it back, and tell both.</source>
        <translation>元に戻し、双方に伝えます。</translation>
    </message>
    <message>
        <source>Give it the right to read, or use another token.</source>
        <translation>読み取り権限を与えるか、別のトークンを使ってください。</translation>
    </message>
    <message>
        <source>Give the role back to whoever had it, and tell both.</source>
        <translation>役割を元の人に戻し、双方に伝えます。</translation>
    </message>
    <message>
        <source>Give them back, or revoke another's</source>
        <translation>返上、または他の人の分を取り消し</translation>
    </message>
    <message>
        <source>Glass broken</source>
        <translation>緊急権限を行使</translation>
    </message>
    <message>
        <source>Go back by the failover's own way back, and check for a split brain.</source>
        <translation>フェイルオーバーの復帰手順で戻し、スプリットブレインを確認します。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Go on so</source>
        <translation>このまま続ける</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Go to {name}</source>
        <translation>{name} へ進む</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>続く先</translation>
    </message>
    <message>
        <source>Goes to {goes_to}. It can't be taken back.</source>
        <translation>送信先 {goes_to}。取り消せません。</translation>
    </message>
    <message>
        <source>Grant elevated rights</source>
        <translation>権限の昇格を承認</translation>
    </message>
    <message>
        <source>Grant elevated rights…</source>
        <translation>権限の昇格を承認…</translation>
    </message>
    <message>
        <source>Granted: retention carry-out erases it everywhere.</source>
        <translation>承認済み。retention carry-outで全域から消去します。</translation>
    </message>
    <message>
        <source>Grant…</source>
        <translation>許可…</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Graph exported to {target}.</source>
        <translation>グラフを {target} に書き出しました。</translation>
    </message>
    <message>
        <source>Graphviz, DOT (*.dot)</source>
        <translation>Graphviz、DOT (*.dot)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Group of approvers changed</source>
        <translation>承認者グループを変更</translation>
    </message>
    <message>
        <source>Grouped by service, first-out pinned</source>
        <translation>サービス別、最初の 1 件を固定</translation>
    </message>
    <message>
        <source>Groups, or one by one</source>
        <translation>グループまたは 1 件ずつ</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>増加</translation>
    </message>
    <message>
        <source>HELD · </source>
        <translation>保留 · </translation>
    </message>
    <message>
        <source>HUB DEGRADED</source>
        <translation>ハブ低下</translation>
    </message>
    <message>
        <source>Hand command back by an explicit handover, and say so on the bridge.</source>
        <translation>明示的な引き継ぎで指揮を戻し、ブリッジで伝えます。</translation>
    </message>
    <message>
        <source>Hand command back, and say so on the bridge: two may believe they command.</source>
        <translation>指揮を戻し、ブリッジで伝えます：二人が指揮していると思っているおそれがあります。</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>引き渡す</translation>
    </message>
    <message>
        <source>Hand on…</source>
        <translation>引き渡す…</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>引き渡し</translation>
    </message>
    <message>
        <source>Hand over there first</source>
        <translation>先にあちらを引き継ぐ</translation>
    </message>
    <message>
        <source>Hand over {item}</source>
        <translation>{item} を引き渡し</translation>
    </message>
    <message>
        <source>Hand over {number} first</source>
        <translation>先に {number} を引き継ぐ</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>引き渡し…</translation>
    </message>
    <message>
        <source>Hand step to…</source>
        <translation>手順を渡す…</translation>
    </message>
    <message>
        <source>Hand the draft on</source>
        <translation>下書きを引き渡す</translation>
    </message>
    <message>
        <source>Hand the step to somebody</source>
        <translation>手順を他の人に渡す</translation>
    </message>
    <message>
        <source>Hand {title} to</source>
        <translation>{title} を渡す相手</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>交代</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>引き継ぎ</translation>
    </message>
    <message>
        <source>Hash chains and signatures of the local log</source>
        <translation>ローカルログのハッシュ連鎖と署名</translation>
    </message>
    <message>
        <source>Have it declared by somebody who may, and carry the timeline over; close this one.</source>
        <translation>権限のある人に宣言してもらいタイムラインを移し、こちらは閉じます。</translation>
    </message>
    <message>
        <source>Have it placed by somebody who may, at once: elsewhere nothing is held.</source>
        <translation>直ちに権限のある人に設定してもらいます：他では保留されていません。</translation>
    </message>
    <message>
        <source>Have it renewed by whoever runs the server. If it is new, set this workstation's clock.</source>
        <translation>サーバーの運用者に更新してもらってください。新しい証明書なら、このワークステーションの時計を合わせてください。</translation>
    </message>
    <message>
        <source>Have its authority trusted on this workstation, or let the server send its whole chain.</source>
        <translation>このワークステーションで認証局を信頼させるか、サーバーに証明書チェーン全体を送らせてください。</translation>
    </message>
    <message>
        <source>Have somebody who may write it again, or let it go.</source>
        <translation>権限のある人に書き直してもらうか、そのままにします。</translation>
    </message>
    <message>
        <source>Have somebody who reads the language check impact, guesses, promises and the next update.</source>
        <translation>その言語を読める人に、影響、推測、約束、次回更新を確認してもらってください。</translation>
    </message>
    <message>
        <source>Header {name}</source>
        <translation>ヘッダー {name}</translation>
    </message>
    <message>
        <source>Health is unknown after (s)</source>
        <translation>稼働状態：不明（秒）</translation>
    </message>
    <message>
        <source>Health of services</source>
        <translation>サービスの稼働状態</translation>
    </message>
    <message>
        <source>Health of the primary</source>
        <translation>プライマリの健全性</translation>
    </message>
    <message>
        <source>Health turns stale after (s)</source>
        <translation>稼働状態：古い（秒）</translation>
    </message>
    <message>
        <source>Heartbeat {standing}, {state}. {sentence}</source>
        <translation>ハートビート {standing}、{state}。{sentence}</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Held at {place}: it is put up for approval there, and sent from there.</source>
        <translation>保持先: {place}。承認依頼も送信もそこから行います。</translation>
    </message>
    <message>
        <source>Held by {matters}.</source>
        <translation>{matters}により保留中。</translation>
    </message>
    <message>
        <source>Held {count}</source>
        <translation>保留 {count}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Help ▸ First steps comes back here.</source>
        <translation>ヘルプ ▸ 最初の手順 でここに戻れます。</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>この端末</translation>
    </message>
    <message>
        <source>Hidden coupling</source>
        <translation>隠れた結合</translation>
    </message>
    <message>
        <source>Hidden coupling is judged by so long</source>
        <translation>隠れた結合を判断する期間</translation>
    </message>
    <message>
        <source>Hidden coupling: observed, not declared</source>
        <translation>隠れた結合: 観測されたが宣言なし</translation>
    </message>
    <message>
        <source>Hidden dependency judged</source>
        <translation>隠れた依存を判定</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Hide protected</source>
        <translation>保護済みを隠す</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>影響</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Hold sending</source>
        <translation>送信を保留</translation>
    </message>
    <message>
        <source>Hold sending, or go on</source>
        <translation>送信を保留、または再開</translation>
    </message>
    <message>
        <source>Hold the run, or go on</source>
        <translation>実行を保留、または再開</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>保持者</translation>
    </message>
    <message>
        <source>Holding statement</source>
        <translation>定型文</translation>
    </message>
    <message>
        <source>Holding statement agreed to</source>
        <translation>初期声明に合意</translation>
    </message>
    <message>
        <source>Holds and erasure</source>
        <translation>保留と消去</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>有効対象</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>段数</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Hours after the hub's last answer; then only the hub lets somebody in. From the next start on</source>
        <translation>ハブの最後の応答からの時間。以後はハブだけが入室を許します。次回起動から</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>How busy they are is not known.</source>
        <translation>どれほど忙しいかは不明です。</translation>
    </message>
    <message>
        <source>How do you know</source>
        <translation>どうやって分かりましたか</translation>
    </message>
    <message>
        <source>How far it may spread</source>
        <translation>どこまで広めてよいか</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>How it goes, and when next</source>
        <translation>進み具合と次の時刻</translation>
    </message>
    <message>
        <source>How long ago somebody said that the plan is right</source>
        <translation>計画が正しいと誰かが確認してからの経過</translation>
    </message>
    <message>
        <source>How long ago this was last measured</source>
        <translation>最後の測定からの経過時間</translation>
    </message>
    <message>
        <source>How many of the last runs were not well, and how many decide</source>
        <translation>直近の実行のうち不良の数と、決定に要する数</translation>
    </message>
    <message>
        <source>How many times faster than allowed, over the window that is nearest to its line</source>
        <translation>線に最も近い窓で、許容の何倍の速さか</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>ハブ</translation>
    </message>
    <message>
        <source>Hub unreachable since</source>
        <translation>ハブに到達不能、開始</translation>
    </message>
    <message>
        <source>Hub {time}</source>
        <translation>ハブ {time}</translation>
    </message>
    <message>
        <source>Hub, in full</source>
        <translation>ハブ（全文）</translation>
    </message>
    <message>
        <source>Hue, shape and word always say the same. Learn the shapes; hues may fail you.</source>
        <translation>色・形・言葉は常に同じことを示します。形を覚えてください。色は頼れないことがあります。</translation>
    </message>
    <message>
        <source>Hypotheses</source>
        <translation>仮説</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>仮説</translation>
    </message>
    <message>
        <source>Hypothesis added</source>
        <translation>仮説を追加</translation>
    </message>
    <message>
        <source>Hypothesis given to somebody</source>
        <translation>仮説の担当を指定</translation>
    </message>
    <message>
        <source>Hypothesis judged</source>
        <translation>仮説を判定</translation>
    </message>
    <message>
        <source>Hypothesis: {each}</source>
        <translation>仮説：{each}</translation>
    </message>
    <message>
        <source>I/O</source>
        <translation>I/O</translation>
    </message>
    <message>
        <source>IANA name: Europe/Berlin</source>
        <translation>IANA 名：Europe/Berlin</translation>
    </message>
    <message>
        <source>IC</source>
        <translation>IC</translation>
    </message>
    <message>
        <source>IC {name}</source>
        <translation>IC {name}</translation>
    </message>
    <message>
        <source>ICMP is not allowed here for this user; use a tcp probe instead</source>
        <translation>このユーザーは ICMP を使えません。代わりに tcp プローブを使ってください</translation>
    </message>
    <message>
        <source>ICS forms also as .pdf</source>
        <translation>ICS 書式は .pdf も可</translation>
    </message>
    <message>
        <source>IMPACTED</source>
        <translation>影響あり</translation>
    </message>
    <message>
        <source>IN DOUBT since {age}</source>
        <translation>{age}前から不確か</translation>
    </message>
    <message>
        <source>INTERNAL</source>
        <translation>社内</translation>
    </message>
    <message>
        <source>IRREVERSIBLE</source>
        <translation>取り消し不可</translation>
    </message>
    <message>
        <source>Id of the change</source>
        <translation>変更の ID</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>原因特定</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>失敗した場合</translation>
    </message>
    <message>
        <source>If the server is meant to be asked without encryption, begin the address with http://.</source>
        <translation>暗号化なしで問い合わせるなら、アドレスを http:// で始めてください。</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影響</translation>
    </message>
    <message>
        <source>Impact, decisions, facts, people of the incident</source>
        <translation>インシデントの影響、決定、事実、人</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>インポート</translation>
    </message>
    <message>
        <source>Import 1 message</source>
        <translation>1 件をインポート</translation>
    </message>
    <message>
        <source>Import a bundle</source>
        <translation>バンドルをインポート</translation>
    </message>
    <message>
        <source>Import a bundle…</source>
        <translation>バンドルを読み込む…</translation>
    </message>
    <message>
        <source>Import catalogue</source>
        <translation>カタログをインポート</translation>
    </message>
    <message>
        <source>Import catalogue…</source>
        <translation>カタログを読み込む…</translation>
    </message>
    <message>
        <source>Import chat</source>
        <translation>チャットをインポート</translation>
    </message>
    <message>
        <source>Import chat…</source>
        <translation>チャットを読み込む…</translation>
    </message>
    <message>
        <source>Import takes in what is new and judges it like everything that comes. Nothing is taken yet.</source>
        <translation>新しいものを取り込み、届いたものと同じく判定します。まだ何も取り込んでいません。</translation>
    </message>
    <message>
        <source>Import {new} messages</source>
        <translation>{new} 件をインポート</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>In</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>In a drill nothing may be sent that does not say DRILL</source>
        <translation>訓練では DRILL と書かれていないものは送れません</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>短い言葉で</translation>
    </message>
    <message>
        <source>In chat it rings for everybody.</source>
        <translation>チャットでは全員に通知されます。</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>レビュー中</translation>
    </message>
    <message>
        <source>In the form: shelve, cancel</source>
        <translation>フォーム内：保留、取消</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>言葉で</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Incident Commander</source>
        <translation>インシデントコマンダー</translation>
    </message>
    <message>
        <source>Incident end</source>
        <translation>インシデント終了</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Incidents, or the whole record, as one file</source>
        <translation>インシデント、または記録全体を一つのファイルに</translation>
    </message>
    <message>
        <source>Incidents; none ticked: the whole record</source>
        <translation>インシデント。選択なし：記録全体</translation>
    </message>
    <message>
        <source>Incoming commander</source>
        <translation>後任指揮官</translation>
    </message>
    <message>
        <source>Instance {instance} of {service}, {condition}. {sentence}</source>
        <translation>{service} のインスタンス {instance}、{condition}。{sentence}</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>社内</translation>
    </message>
    <message>
        <source>Internal Liaison</source>
        <translation>社内窓口</translation>
    </message>
    <message>
        <source>Internal error, nothing recorded was lost: {kind}: {error}</source>
        <translation>内部エラー。記録済みの内容は失われていません：{kind}：{error}</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>内部名</translation>
    </message>
    <message>
        <source>Investigating</source>
        <translation>調査中</translation>
    </message>
    <message>
        <source>Is it there?</source>
        <translation>届いていますか?</translation>
    </message>
    <message>
        <source>Is this the hub you mean?</source>
        <translation>このハブで合っていますか。</translation>
    </message>
    <message>
        <source>Istio metric</source>
        <translation>Istio の指標</translation>
    </message>
    <message>
        <source>It began here: nothing it needs is broken.</source>
        <translation>ここから始まりました：必要とするものは壊れていません。</translation>
    </message>
    <message>
        <source>It came to</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>It can't be taken back: press Done once more to confirm.</source>
        <translation>取り消せません: もう一度「完了」を押して確定。</translation>
    </message>
    <message>
        <source>It counts as settled, and the record says why.</source>
        <translation>完了と数え、理由を記録します。</translation>
    </message>
    <message>
        <source>It denies that data were exposed: legal has not agreed to that yet.</source>
        <translation>データ漏えいを否定していますが、法務の合意がまだありません。</translation>
    </message>
    <message>
        <source>It does not say what customers notice.</source>
        <translation>顧客に何が起きているか書かれていません。</translation>
    </message>
    <message>
        <source>It does not say when the next update comes.</source>
        <translation>次回更新の時刻が書かれていません。</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>見解</translation>
    </message>
    <message>
        <source>It is a label of our own and means nothing outside.</source>
        <translation>社内の呼び名で、社外では通じません。</translation>
    </message>
    <message>
        <source>It is answered already.</source>
        <translation>すでに回答済みです。</translation>
    </message>
    <message>
        <source>It is granted already</source>
        <translation>すでに許可されています</translation>
    </message>
    <message>
        <source>It is hashed first; what is BROKEN is not given out.</source>
        <translation>先にハッシュを確かめ、破損なら渡しません。</translation>
    </message>
    <message>
        <source>It is logged.{offer}</source>
        <translation>記録されます。{offer}</translation>
    </message>
    <message>
        <source>It is longer than most people read.</source>
        <translation>多くの人が読む長さを超えています。</translation>
    </message>
    <message>
        <source>It is looked at once a minute, for 15 minutes.</source>
        <translation>15 分間、1 分ごとに確認されます。</translation>
    </message>
    <message>
        <source>It is noted in {file} and sent nowhere; Help ▸ Support bundle packs it.</source>
        <translation>{file} に記録し、どこにも送信していません。ヘルプ ▸ サポートバンドルに含まれます。</translation>
    </message>
    <message>
        <source>It is of tier 0 or 1 itself.</source>
        <translation>これ自体が Tier 0 または 1 です。</translation>
    </message>
    <message>
        <source>It is out: retract or correct it where it stands.</source>
        <translation>送信済みです：送り先で撤回または訂正します。</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>終了しました</translation>
    </message>
    <message>
        <source>It is recorded, and later rankings take it into account.</source>
        <translation>記録され、以後の順位付けで考慮されます。</translation>
    </message>
    <message>
        <source>It is somebody's handle in chat.</source>
        <translation>誰かのチャット名です。</translation>
    </message>
    <message>
        <source>It is still to come: it goes off by itself.</source>
        <translation>これから来るものです：自動で動きます。</translation>
    </message>
    <message>
        <source>It is the address of a person.</source>
        <translation>個人のアドレスです。</translation>
    </message>
    <message>
        <source>It is the name of a machine or service of ours that customers don't know.</source>
        <translation>顧客の知らない社内の機器やサービスの名前です。</translation>
    </message>
    <message>
        <source>It is the number of somebody's card or bank account.</source>
        <translation>誰かのカード番号または銀行口座番号です。</translation>
    </message>
    <message>
        <source>It is tried again by itself</source>
        <translation>自動で再試行します</translation>
    </message>
    <message>
        <source>It is worked through by two: one reads, another one answers.</source>
        <translation>二人で進めます: 一人が読み、もう一人が答えます。</translation>
    </message>
    <message>
        <source>It is {label}</source>
        <translation>{label}です</translation>
    </message>
    <message>
        <source>It is {state}</source>
        <translation>{state}です</translation>
    </message>
    <message>
        <source>It looks like {what}. Treat it as leaked: change it.</source>
        <translation>{what} のように見えます。漏えいしたものとして変更してください。</translation>
    </message>
    <message>
        <source>It may be the number of one customer.</source>
        <translation>特定の顧客の番号かもしれません。</translation>
    </message>
    <message>
        <source>It names a cause before one is confirmed.</source>
        <translation>確認前に原因を挙げています。</translation>
    </message>
    <message>
        <source>It names a cause, and nobody recorded the decision to disclose it.</source>
        <translation>原因を挙げていますが、開示の決定が記録されていません。</translation>
    </message>
    <message>
        <source>It opens in a window of its own. Close that window to come back here.</source>
        <translation>別ウィンドウで開きます。閉じるとここに戻ります。</translation>
    </message>
    <message>
        <source>It promises an update without a time.</source>
        <translation>時刻のない更新を約束しています。</translation>
    </message>
    <message>
        <source>It promises when this will be over; no estimate with a basis is recorded.</source>
        <translation>終了時刻を約束していますが、根拠のある見込みが記録されていません。</translation>
    </message>
    <message>
        <source>It ran: look at what it did, and run its reverse by hand.</source>
        <translation>実行されました：結果を確認し、逆の操作を手で行います。</translation>
    </message>
    <message>
        <source>It says who is at fault.</source>
        <translation>誰かの責任にしています。</translation>
    </message>
    <message>
        <source>It shall</source>
        <translation>扱い</translation>
    </message>
    <message>
        <source>It unlocks this console for {facts}: after idle minutes, at Ctrl+Alt+L and when the console starts. It can't be looked up; whoever forgets it joins the hub again with a new code.</source>
        <translation>このコンソールのロックを {facts} のために解除します：無操作後、Ctrl+Alt+L 後、起動時。調べることはできず、忘れた人は新しいコードでハブに参加し直します。</translation>
    </message>
    <message>
        <source>It waited for more than 10 minutes: it needs approval anew</source>
        <translation>10 分以上待ちました：再承認が必要です</translation>
    </message>
    <message>
        <source>It waits for something outside; it may still become done.</source>
        <translation>外部を待っています。後で完了できます。</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>It was never filled in.</source>
        <translation>埋められていません。</translation>
    </message>
    <message>
        <source>It was none; needs a reason</source>
        <translation>対象外だった。理由が必要</translation>
    </message>
    <message>
        <source>It was not sent: it is not there</source>
        <translation>送られていない：先方にない</translation>
    </message>
    <message>
        <source>It was opened just now</source>
        <translation>開いたばかりです</translation>
    </message>
    <message>
        <source>It was sent: it is there</source>
        <translation>送られた：先方にある</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Item of a failover signed</source>
        <translation>フェイルオーバーの項目に署名</translation>
    </message>
    <message>
        <source>Items, hashes, custody, and the state that is kept</source>
        <translation>項目、ハッシュ、保管、保全された状態</translation>
    </message>
    <message>
        <source>Its credential holds for {age} more.</source>
        <translation>資格情報はあと{age}有効です。</translation>
    </message>
    <message>
        <source>Its credential is not in the keyring; Renew puts it there.</source>
        <translation>資格情報がキーリングにありません。「更新」で登録します。</translation>
    </message>
    <message>
        <source>Its credential ran out {age} ago.</source>
        <translation>資格情報は{age}前に期限切れです。</translation>
    </message>
    <message>
        <source>Its credential runs out in {age}.</source>
        <translation>資格情報は{age}後に期限切れになります。</translation>
    </message>
    <message>
        <source>Its dependencies, one by one</source>
        <translation>その依存を 1 つずつ</translation>
    </message>
    <message>
        <source>Its finding goes to the timeline</source>
        <translation>結果はタイムラインへ</translation>
    </message>
    <message>
        <source>Its id there</source>
        <translation>先方の ID</translation>
    </message>
    <message>
        <source>Its limit about {day}.</source>
        <translation>限界はおよそ {day}。</translation>
    </message>
    <message>
        <source>Its page in the manual</source>
        <translation>マニュアルの該当ページ</translation>
    </message>
    <message>
        <source>Its status page was not read yet.</source>
        <translation>状態ページはまだ読まれていません。</translation>
    </message>
    <message>
        <source>Its {layer} layer is silent, last heard {last}: {by}.{path}</source>
        <translation>{layer} 層が沈黙、最後の受信 {last}：{by}。{path}</translation>
    </message>
    <message>
        <source>Jaeger address</source>
        <translation>Jaeger のアドレス</translation>
    </message>
    <message>
        <source>Jaeger secret</source>
        <translation>Jaeger のシークレット</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>Join a hub</source>
        <translation>ハブに参加</translation>
    </message>
    <message>
        <source>Join a hub, leave it</source>
        <translation>ハブに参加、離れる</translation>
    </message>
    <message>
        <source>Join a hub…</source>
        <translation>ハブに参加…</translation>
    </message>
    <message>
        <source>Joined {urls} as {role}. The console opens anew.</source>
        <translation>{urls} に {role} として参加しました。コンソールを開き直します。</translation>
    </message>
    <message>
        <source>Join…</source>
        <translation>参加…</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日誌</translation>
    </message>
    <message>
        <source>Judge a hypothesis</source>
        <translation>仮説を判定</translation>
    </message>
    <message>
        <source>Judge a hypothesis…</source>
        <translation>仮説を判定…</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Keep all of them</source>
        <translation>すべて残す</translation>
    </message>
    <message>
        <source>Keep and test</source>
        <translation>保持してテスト</translation>
    </message>
    <message>
        <source>Keep draft</source>
        <translation>下書きを保持</translation>
    </message>
    <message>
        <source>Keep first</source>
        <translation>一つ目を採用</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>自分のを残す</translation>
    </message>
    <message>
        <source>Keep second</source>
        <translation>二つ目を採用</translation>
    </message>
    <message>
        <source>Keep state, or waive it</source>
        <translation>状態を保全、または免除</translation>
    </message>
    <message>
        <source>Keep state, or waive it…</source>
        <translation>状態を保全、または免除…</translation>
    </message>
    <message>
        <source>Keep state…</source>
        <translation>状態を保全…</translation>
    </message>
    <message>
        <source>Keep the state that a destructive step needs, or waive it</source>
        <translation>破壊的な手順に必要な状態を保全、または免除</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>相手のを残す</translation>
    </message>
    <message>
        <source>Keep this only</source>
        <translation>これだけを残す</translation>
    </message>
    <message>
        <source>Keep {name}'s only</source>
        <translation>{name} のものだけを残す</translation>
    </message>
    <message>
        <source>Keep {safer_word}, {short}</source>
        <translation>{safer_word}、{short} を残す</translation>
    </message>
    <message>
        <source>Keep {short}</source>
        <translation>{short} を残す</translation>
    </message>
    <message>
        <source>Keep {word}</source>
        <translation>{word}を残す</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>保全</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保存対象</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>別扱い</translation>
    </message>
    <message>
        <source>Kept from paging</source>
        <translation>呼び出しを抑制</translation>
    </message>
    <message>
        <source>Kept from paging by {reasons}</source>
        <translation>{reasons} により呼び出しを抑制</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>ここに保持</translation>
    </message>
    <message>
        <source>Kept here: it works offline.</source>
        <translation>ここに保持：オフラインでも使えます。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>Key of a second person enrolled</source>
        <translation>二人目の鍵を登録</translation>
    </message>
    <message>
        <source>Key {keys}</source>
        <translation>キー {keys}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Keys 1 to 5, [ shorter, ] longer, + and − zoom, 0 back to the present</source>
        <translation>1〜5 キー、[ 短く、] 長く、+ と − でズーム、0 で現在に戻る</translation>
    </message>
    <message>
        <source>Keys 1 to 8 · Enter opens charts</source>
        <translation>1〜8キー · Enterでグラフを開く</translation>
    </message>
    <message>
        <source>Keys B and W</source>
        <translation>B と W キー</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>キーとヘルプ</translation>
    </message>
    <message>
        <source>Kiali address</source>
        <translation>Kiali のアドレス</translation>
    </message>
    <message>
        <source>Kiali namespaces</source>
        <translation>Kiali の名前空間</translation>
    </message>
    <message>
        <source>Kiali secret</source>
        <translation>Kiali のシークレット</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>LOCKED: {unmet} not kept</source>
        <translation>ロック: {unmet} が未保全</translation>
    </message>
    <message>
        <source>Label it</source>
        <translation>ラベルを付ける</translation>
    </message>
    <message>
        <source>Labels that name this alert and no other</source>
        <translation>このアラートだけを示すラベル</translation>
    </message>
    <message>
        <source>Lag of {key} within its RPO</source>
        <translation>{key} の遅れが RPO 以内</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Last 7 d, newest first</source>
        <translation>直近 7 d、新しい順</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>最後の応答</translation>
    </message>
    <message>
        <source>Last hour. Grey band: what is usual.</source>
        <translation>直近 1 時間。灰色の帯: 通常の範囲。</translation>
    </message>
    <message>
        <source>Last incident</source>
        <translation>前回のインシデント</translation>
    </message>
    <message>
        <source>Last known {was}. That is past and says nothing of now.</source>
        <translation>最後に分かっていたのは {was}。過去のことで、今については何も言えません。</translation>
    </message>
    <message>
        <source>Last measured {rough} ago; what happens now is not known.</source>
        <translation>最後の測定は {rough} 前。今の状況は不明です。</translation>
    </message>
    <message>
        <source>Last pulse</source>
        <translation>最後の鼓動</translation>
    </message>
    <message>
        <source>Last said</source>
        <translation>最後の応答</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最終観測</translation>
    </message>
    <message>
        <source>Last seen {age_words} ago</source>
        <translation>最終確認 {age_words} 前</translation>
    </message>
    <message>
        <source>Last sent {minute}</source>
        <translation>最終送信 {minute}</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>先週</translation>
    </message>
    <message>
        <source>Last week can't be shown: {reason}.</source>
        <translation>先週は表示できません：{reason}。</translation>
    </message>
    <message>
        <source>Last {hours} h, newest first</source>
        <translation>直近 {hours} h、新しい順</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>Latency {slow} ms is over the promised {slow2} ms</source>
        <translation>レイテンシ {slow} ms が約束の {slow2} ms を超過</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>レイテンシ、ms</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>レイアウト</translation>
    </message>
    <message>
        <source>Layout saved for {roles}.</source>
        <translation>{roles} のレイアウトを保存しました。</translation>
    </message>
    <message>
        <source>Layout: Incident Commander</source>
        <translation>レイアウト: インシデントコマンダー</translation>
    </message>
    <message>
        <source>Layout: Operator</source>
        <translation>レイアウト: オペレーター</translation>
    </message>
    <message>
        <source>Layout: Scribe</source>
        <translation>レイアウト: 記録係</translation>
    </message>
    <message>
        <source>Layout: {roles}</source>
        <translation>レイアウト: {roles}</translation>
    </message>
    <message>
        <source>Leading alert</source>
        <translation>先頭のアラート</translation>
    </message>
    <message>
        <source>Leave it out until the disclosure is decided.</source>
        <translation>開示が決まるまで省いてください。</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>省いてください。</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>Leave the hub</source>
        <translation>ハブを離れる</translation>
    </message>
    <message>
        <source>Leave the hub…</source>
        <translation>ハブから離脱…</translation>
    </message>
    <message>
        <source>Leave them there</source>
        <translation>そのまま任せる</translation>
    </message>
    <message>
        <source>Leave {urls}?</source>
        <translation>{urls} を離れますか。</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>離れる…</translation>
    </message>
    <message>
        <source>Left and Right move the cursor, Ctrl with them goes from mark to mark, Home and End to the ends. Shift with Left or Right selects a stretch, Esc lets go of it, Z zooms to it.</source>
        <translation>左右でカーソル移動、Ctrl を添えると印から印へ、Home と End で端へ。Shift と左右で区間を選択、Esc で解除、Z で拡大。</translation>
    </message>
    <message>
        <source>Left and Right move the cursor, Shift with them selects a stretch, Esc lets go of it.</source>
        <translation>左右でカーソル移動、Shift を添えて区間を選択、Esc で解除。</translation>
    </message>
    <message>
        <source>Left expands</source>
        <translation>左キーで展開</translation>
    </message>
    <message>
        <source>Left out or cut ({problems}):</source>
        <translation>省略または切り詰め（{problems}）：</translation>
    </message>
    <message>
        <source>Left out, for a stored answer or another provider stands in: {edges}.{without}</source>
        <translation>保存済みの応答や別の提供元が代わるため除外：{edges}。{without}</translation>
    </message>
    <message>
        <source>Left out, since larger than a bundle takes: {attachments}.</source>
        <translation>バンドルに入らない大きさのため除外：{attachments}。</translation>
    </message>
    <message>
        <source>Left out, since restricted: {incidents}. See docs/access.md.</source>
        <translation>閲覧制限のため除外：{incidents}。docs/access.md を参照。</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>法務</translation>
    </message>
    <message>
        <source>Legal Liaison</source>
        <translation>法務窓口</translation>
    </message>
    <message>
        <source>Legal hold placed</source>
        <translation>法的保留を設定</translation>
    </message>
    <message>
        <source>Legal hold released</source>
        <translation>法的保留を解除</translation>
    </message>
    <message>
        <source>Legal hold {matter}, {word}: {covers}.</source>
        <translation>法的保留 {matter}、{word}：{covers}。</translation>
    </message>
    <message>
        <source>Let go of what is selected</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>水準</translation>
    </message>
    <message>
        <source>Level {level} ({notify}) for {service}: {what} not acknowledged</source>
        <translation>{service} のレベル {level}（{notify}）：{what}に応答なし</translation>
    </message>
    <message>
        <source>Level {level} has not acknowledged within {within}.</source>
        <translation>レベル {level} が {within} 以内に応答していません。</translation>
    </message>
    <message>
        <source>Level {level} is not to be told for any of these</source>
        <translation>どれもレベル {level} の通知対象ではありません</translation>
    </message>
    <message>
        <source>Level {level} is settled for all of these</source>
        <translation>レベル {level} はすべて処理済みです</translation>
    </message>
    <message>
        <source>Lies</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Likely causes</source>
        <translation>有力な原因</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限界</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>関連付け</translation>
    </message>
    <message>
        <source>Link a child incident</source>
        <translation>子インシデントを関連付け</translation>
    </message>
    <message>
        <source>Link a child incident…</source>
        <translation>子インシデントを関連付け…</translation>
    </message>
    <message>
        <source>Link to the open incident</source>
        <translation>開いているインシデントに関連付け</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>List</source>
        <translation>一覧に入れる</translation>
    </message>
    <message>
        <source>List diverged writes</source>
        <translation>分岐した書き込みを一覧</translation>
    </message>
    <message>
        <source>List diverged writes…</source>
        <translation>分岐した書き込みを一覧…</translation>
    </message>
    <message>
        <source>List for erasure made</source>
        <translation>消去の一覧を作成</translation>
    </message>
    <message>
        <source>Listener's secret</source>
        <translation>受信口のシークレット</translation>
    </message>
    <message>
        <source>Live values</source>
        <translation>ライブの値</translation>
    </message>
    <message>
        <source>Live {age}</source>
        <translation>ライブ {age}</translation>
    </message>
    <message>
        <source>Live {age}, SIMULATED</source>
        <translation>ライブ {age}、シミュレーション</translation>
    </message>
    <message>
        <source>Live {time}</source>
        <translation>ライブ {time}</translation>
    </message>
    <message>
        <source>Loading what the sources bring.</source>
        <translation>ソースからのデータを読み込み中。</translation>
    </message>
    <message>
        <source>Loading what the sources bring: {waiting:,} series to go.</source>
        <translation>ソースの内容を読み込み中: 残り {waiting:,} 系列。</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Lock after idle minutes</source>
        <translation>無操作でロック（分）</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>ロック中</translation>
    </message>
    <message>
        <source>Locked by {data}</source>
        <translation>{data} がロック</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>電話を記録</translation>
    </message>
    <message>
        <source>Log a call…</source>
        <translation>通話を記録…</translation>
    </message>
    <message>
        <source>Log a decision</source>
        <translation>決定を記録</translation>
    </message>
    <message>
        <source>Log a decision…</source>
        <translation>決定を記録…</translation>
    </message>
    <message>
        <source>Log a line</source>
        <translation>一行を記録</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>Log update</source>
        <translation>更新を記録</translation>
    </message>
    <message>
        <source>Log {kind}</source>
        <translation>{kind}を記録</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>記録時刻</translation>
    </message>
    <message>
        <source>Logs that an update went out by other means; restarts its countdown</source>
        <translation>別の手段で更新を出したと記録。カウントダウンを再開</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Look again, and settle it by somebody who may.</source>
        <translation>再度確認し、権限のある人が確定します。</translation>
    </message>
    <message>
        <source>Look at what it did; note how it ended by somebody who may.</source>
        <translation>結果を確認し、権限のある人が終了を記録します。</translation>
    </message>
    <message>
        <source>Look into a bundle and import it</source>
        <translation>バンドルの中を見てインポート</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>中を見る</translation>
    </message>
    <message>
        <source>Look whether it ended there.</source>
        <translation>そこで終了したか確認します。</translation>
    </message>
    <message>
        <source>Look whether it went out after all, and send it anew.</source>
        <translation>実は送信されていないか確認し、送り直します。</translation>
    </message>
    <message>
        <source>Look whether it went out, and settle it.</source>
        <translation>送信されたか確認し、確定します。</translation>
    </message>
    <message>
        <source>Look whether it went out; retract it or note it again.</source>
        <translation>送信されたか確認し、撤回するか記録し直します。</translation>
    </message>
    <message>
        <source>Looked</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Looked at up to {clock_time}Z.</source>
        <translation>{clock_time}Z まで確認。</translation>
    </message>
    <message>
        <source>Looking at this workstation and measuring the record…</source>
        <translation>このワークステーションを調べ、記録を計測しています…</translation>
    </message>
    <message>
        <source>Looking for causes: a moment after the first figures.</source>
        <translation>原因を探しています：最初の値の少し後になります。</translation>
    </message>
    <message>
        <source>Looking for causes…</source>
        <translation>原因を探しています…</translation>
    </message>
    <message>
        <source>Looking for signs: a moment after the first figures.</source>
        <translation>兆候を探しています：最初の値の少し後になります。</translation>
    </message>
    <message>
        <source>Lower to {severity}</source>
        <translation>{severity} に下げる</translation>
    </message>
    <message>
        <source>Lowering asks a reason</source>
        <translation>引き下げには理由が必要</translation>
    </message>
    <message>
        <source>MAY HAVE BEEN SENT – somebody must look</source>
        <translation>送信された可能性あり – 確認が必要</translation>
    </message>
    <message>
        <source>MERGED names the other incident</source>
        <translation>MERGED は相手のインシデントを指定します</translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation>欠員</translation>
    </message>
    <message>
        <source>MONITORING BLIND</source>
        <translation>監視が見えません</translation>
    </message>
    <message>
        <source>MONITORING BLIND · {meta}</source>
        <translation>監視不能 · {meta}</translation>
    </message>
    <message>
        <source>MONITORING BLIND. {what} No service is known without it: {action}.</source>
        <translation>監視が見えません。{what} これがないとサービスは分かりません: {action}。</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>機械</translation>
    </message>
    <message>
        <source>Maintenance window cancelled</source>
        <translation>メンテナンス期間を取り消し</translation>
    </message>
    <message>
        <source>Maintenance window extended</source>
        <translation>メンテナンス期間を延長</translation>
    </message>
    <message>
        <source>Maintenance window opened</source>
        <translation>メンテナンス期間を開始</translation>
    </message>
    <message>
        <source>Major outage</source>
        <translation>重大な障害</translation>
    </message>
    <message>
        <source>Make it two or three.</source>
        <translation>二、三文に分けてください。</translation>
    </message>
    <message>
        <source>Makes the public text. The technical words stay in this draft's history; the log names rule and place only.</source>
        <translation>公開用の本文を作成。技術用語はこの下書きの履歴に残り、ログには規則と場所のみ。</translation>
    </message>
    <message>
        <source>Making the manual…</source>
        <translation>マニュアルを作成中…</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>マニュアル</translation>
    </message>
    <message>
        <source>Manual: {page}</source>
        <translation>マニュアル：{page}</translation>
    </message>
    <message>
        <source>Many users are hit (25 % or more)</source>
        <translation>多くの利用者に影響（25 % 以上）</translation>
    </message>
    <message>
        <source>Many, 25 % +</source>
        <translation>多数、25 % 以上</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>Markdown, JSON or CSV</source>
        <translation>Markdown、JSON、CSV</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>目印</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Mattermost</source>
        <translation>Mattermost</translation>
    </message>
    <message>
        <source>Mattermost webhook</source>
        <translation>Mattermost Webhook</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>May send</source>
        <translation>送信可能</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>手段</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>その間</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>測定</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Members: stale after (h)</source>
        <translation>メンバー：古い（h）</translation>
    </message>
    <message>
        <source>Members: unknown after (h)</source>
        <translation>メンバー：不明（h）</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>Merge incidents</source>
        <translation>インシデントを統合</translation>
    </message>
    <message>
        <source>Merge incidents…</source>
        <translation>インシデントを統合…</translation>
    </message>
    <message>
        <source>Merge what was split off back.</source>
        <translation>分割したものを統合し直します。</translation>
    </message>
    <message>
        <source>Merge with {number}</source>
        <translation>{number} と統合</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>Merged in</source>
        <translation>統合元</translation>
    </message>
    <message>
        <source>Merged into another</source>
        <translation>別のインシデントに統合</translation>
    </message>
    <message>
        <source>Mermaid (*.mmd)</source>
        <translation>Mermaid (*.mmd)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Minutes to the first check-in</source>
        <translation>最初のチェックインまで（分）</translation>
    </message>
    <message>
        <source>Minutes to the next check-in</source>
        <translation>次のチェックインまで（分）</translation>
    </message>
    <message>
        <source>Minutes to the ruling</source>
        <translation>裁定までの分数</translation>
    </message>
    <message>
        <source>Mirror back</source>
        <translation>左右を戻す</translation>
    </message>
    <message>
        <source>Mirror to callers</source>
        <translation>呼び出し元を左に</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>Missed timers, calls to log, targets that passed</source>
        <translation>過ぎたタイマー、記録すべき通話、過ぎた目標</translation>
    </message>
    <message>
        <source>Mitigating</source>
        <translation>緩和中</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>監視</translation>
    </message>
    <message>
        <source>Monitoring data</source>
        <translation>監視データ</translation>
    </message>
    <message>
        <source>Monitoring is asked from here, and only read. Without any, the console still commands, logs and tells. Sample data opens a second console on a simulated company; nothing of it comes into your record.</source>
        <translation>監視にはここから問い合わせ、読むだけです。なくても指揮、記録、連絡はできます。サンプルデータは仮想企業の第 2 のコンソールを開き、あなたの記録には何も入りません。</translation>
    </message>
    <message>
        <source>Monitoring is blind: {failing} can't be reached. </source>
        <translation>監視が見えません: {failing} に到達できません。 </translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>More of the war room</source>
        <translation>作戦室の続き</translation>
    </message>
    <message>
        <source>More screens</source>
        <translation>その他の画面</translation>
    </message>
    <message>
        <source>Most likely {clock_time}Z, {lead} after the change.</source>
        <translation>{clock_time}Z が最も有力、変更の{lead}後。</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>図を動かす</translation>
    </message>
    <message>
        <source>Mute 10 min</source>
        <translation>10 分消音</translation>
    </message>
    <message>
        <source>Mute 10 min more</source>
        <translation>さらに 10 分消音</translation>
    </message>
    <message>
        <source>Mute sounds 10 min</source>
        <translation>音を 10 分消す</translation>
    </message>
    <message>
        <source>Mute the sounds for 10 min</source>
        <translation>音を 10 分消す</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>消音中</translation>
    </message>
    <message>
        <source>NO CURRENT DATA</source>
        <translation>現在のデータなし</translation>
    </message>
    <message>
        <source>NO CURRENT DATA (age not known)</source>
        <translation>現在のデータなし（経過時間不明）</translation>
    </message>
    <message>
        <source>NO CURRENT DATA (last {when})</source>
        <translation>現在のデータなし（最後 {when}）</translation>
    </message>
    <message>
        <source>NO CURRENT DATA ({age})</source>
        <translation>現在のデータなし（{age}）</translation>
    </message>
    <message>
        <source>NO CURRENT DATA on any service</source>
        <translation>どのサービスも現在のデータなし</translation>
    </message>
    <message>
        <source>NO DATA</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>NO DATA YET</source>
        <translation>データ未着</translation>
    </message>
    <message>
        <source>NO HUB</source>
        <translation>ハブなし</translation>
    </message>
    <message>
        <source>NO HUB since {time}</source>
        <translation>{time} からハブなし</translation>
    </message>
    <message>
        <source>NO IMPACT</source>
        <translation>影響なし</translation>
    </message>
    <message>
        <source>NO OBJECTION</source>
        <translation>異議なし</translation>
    </message>
    <message>
        <source>NO OBJECTIONS</source>
        <translation>異議なし</translation>
    </message>
    <message>
        <source>NO ON-CALL SCHEDULE</source>
        <translation>オンコール予定なし</translation>
    </message>
    <message>
        <source>NO OWNER</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>NO-GO</source>
        <translation>NO-GO</translation>
    </message>
    <message>
        <source>NOBODY</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>NOT CONFIRMED</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>NOT JOINED</source>
        <translation>未参加</translation>
    </message>
    <message>
        <source>NOT SENT</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>NOT SENT yet: queued {since} for {waiting}</source>
        <translation>まだ未送信: {since} 待機、{waiting}</translation>
    </message>
    <message>
        <source>NOT SENT – waited too long, needs approval anew</source>
        <translation>未送信 – 待ち時間超過、再承認が必要</translation>
    </message>
    <message>
        <source>NOT SENT, too late</source>
        <translation>未送信、時間切れ</translation>
    </message>
    <message>
        <source>NOT to {listed}</source>
        <translation>{listed} には未送信</translation>
    </message>
    <message>
        <source>NXDOMAIN</source>
        <translation>NXDOMAIN</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Name and point, or “none heard”</source>
        <translation>名前と要点、または「なし」</translation>
    </message>
    <message>
        <source>Name in the keyring; needed beyond loopback</source>
        <translation>キーリング内の名前。ループバック外では必須</translation>
    </message>
    <message>
        <source>Name of the token in the keyring</source>
        <translation>キーリング内のトークン名</translation>
    </message>
    <message>
        <source>Name of the token in the keyring; empty: none</source>
        <translation>キーリング内のトークン名。空：なし</translation>
    </message>
    <message>
        <source>Name services, zones or rules</source>
        <translation>サービス、ゾーン、または規則を指定してください</translation>
    </message>
    <message>
        <source>Name the file.</source>
        <translation>ファイルを指定してください。</translation>
    </message>
    <message>
        <source>Name the file: the zip that Slack wrote, or the JSON of Teams.</source>
        <translation>ファイルを指定してください：Slack の zip か Teams の JSON。</translation>
    </message>
    <message>
        <source>Name the former one, and tell both.</source>
        <translation>元の人を指名し、双方に伝えます。</translation>
    </message>
    <message>
        <source>Name {name} and {others} more by blast radius: {others2}</source>
        <translation>{name} と影響範囲の {others} 件を記載: {others2}</translation>
    </message>
    <message>
        <source>Names or files, separated by commas; empty: found by themselves</source>
        <translation>名前またはファイル、カンマ区切り。空：自動検出</translation>
    </message>
    <message>
        <source>Naming a supplier tells a cause, and may break the contract with them.</source>
        <translation>取引先の名指しは原因の開示になり、契約に反するおそれがあります。</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>必要とする側</translation>
    </message>
    <message>
        <source>Needed for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Needed in {number} ({severity})</source>
        <translation>{number}（{severity}）で必要</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>必要</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>人の対応が必要</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Needs review, {at} of {count}</source>
        <translation>要確認、{count} 中 {at}</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>近隣</translation>
    </message>
    <message>
        <source>Neighbours are workstations of one hub: join one first (J).</source>
        <translation>近隣は同じハブのワークステーションです：先に参加してください（J）。</translation>
    </message>
    <message>
        <source>Neighbours on or off</source>
        <translation>隣接端末のオン・オフ</translation>
    </message>
    <message>
        <source>Neighbours on the local network</source>
        <translation>ローカルネットワークの近隣</translation>
    </message>
    <message>
        <source>Neighbours on the local network on or off</source>
        <translation>ローカルネットワークの近隣をオン／オフ</translation>
    </message>
    <message>
        <source>Neighbours: switched off.</source>
        <translation>近隣：オフにしました。</translation>
    </message>
    <message>
        <source>Neighbours: switched on.</source>
        <translation>近隣：オンにしました。</translation>
    </message>
    <message>
        <source>Never measured over its own window of {length}.</source>
        <translation>自身の期間 {length} での測定なし。</translation>
    </message>
    <message>
        <source>Never measured over the last {length}.</source>
        <translation>直近 {length} の測定なし。</translation>
    </message>
    <message>
        <source>Never measured over {name}.</source>
        <translation>{name} では一度も測定されていません。</translation>
    </message>
    <message>
        <source>Never share what was recorded here before</source>
        <translation>以前ここで記録したものは共有しない</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>新しい下書き</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新しい記録</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>新しいトークン</translation>
    </message>
    <message>
        <source>New, from their next exchange on: {rights}.</source>
        <translation>追加（次回の同期から）: {rights}。</translation>
    </message>
    <message>
        <source>Newest run</source>
        <translation>最新の実行</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次</translation>
    </message>
    <message>
        <source>Next due, UTC</source>
        <translation>次の期限（UTC）</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>次のペイン</translation>
    </message>
    <message>
        <source>Next shorter, next longer range</source>
        <translation>一段短い／長い範囲</translation>
    </message>
    <message>
        <source>Next state</source>
        <translation>次の状態</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>次のテーマ</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>次回更新</translation>
    </message>
    <message>
        <source>Next update promised</source>
        <translation>次回更新を約束</translation>
    </message>
    <message>
        <source>Next update to {audience}</source>
        <translation>次回更新：{audience}</translation>
    </message>
    <message>
        <source>Next update {time}, commander {name}</source>
        <translation>次回更新 {time}、指揮官 {name}</translation>
    </message>
    <message>
        <source>Next update {utc}</source>
        <translation>次回更新 {utc}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>No SLO on record for {service}. Import OpenSLO or Sloth: see docs/slo.md</source>
        <translation>{service} の SLO が記録されていません。OpenSLO か Sloth を取り込んでください：docs/slo.md</translation>
    </message>
    <message>
        <source>No SLO on record.</source>
        <translation>SLO の記録なし。</translation>
    </message>
    <message>
        <source>No SLO on record. Put OpenSLO or Sloth files into Settings → Watching → SLO files, Ctrl+comma, or give a service of the catalogue an slo (docs/slo.md).</source>
        <translation>SLO が記録されていません。OpenSLO または Sloth ファイルを設定 → 監視対象 → SLO ファイル（Ctrl+カンマ）に入れるか、カタログのサービスに slo を与えてください（docs/slo.md）。</translation>
    </message>
    <message>
        <source>No alert fires for this service.</source>
        <translation>このサービスの発報はありません。</translation>
    </message>
    <message>
        <source>No alert fires.</source>
        <translation>発報中のアラートはありません。</translation>
    </message>
    <message>
        <source>No alert in the last 30 minutes.</source>
        <translation>直近 30 分にアラートなし。</translation>
    </message>
    <message>
        <source>No alert source is connected, so nothing can be said of alerts. {connect}.</source>
        <translation>アラート源が未接続のため、アラートについて何も言えません。{connect}。</translation>
    </message>
    <message>
        <source>No alert was known when the source was last heard. What fires now is unknown.</source>
        <translation>最後の受信時に既知のアラートはありませんでした。今何が発報しているかは不明です。</translation>
    </message>
    <message>
        <source>No alerts. {sources} has nothing that fires. F3 shows the estate.</source>
        <translation>アラートなし。{sources} に発報はありません。F3 で全体を表示。</translation>
    </message>
    <message>
        <source>No alerts. {sources} have nothing that fires. F3 shows the estate.</source>
        <translation>アラートなし。{sources} に発報はありません。F3 で全体を表示。</translation>
    </message>
    <message>
        <source>No bridge is set: nobody can be told where to dial in.</source>
        <translation>ブリッジが未設定です：どこに入ればよいか伝えられません。</translation>
    </message>
    <message>
        <source>No browser could be opened. Open this address in a browser on this machine; it is waited for {left} more.</source>
        <translation>ブラウザーを開けませんでした。このマシンのブラウザーでこのアドレスを開いてください。あと {left} 待ちます。</translation>
    </message>
    <message>
        <source>No browser could be opened. The manual lies at {file}.</source>
        <translation>ブラウザーを開けませんでした。マニュアルは {file} にあります。</translation>
    </message>
    <message>
        <source>No burn rate is measured.</source>
        <translation>測定されたバーンレートなし。</translation>
    </message>
    <message>
        <source>No calls between services were observed yet: name a Jaeger, a Kiali or a service graph in Settings (Ctrl+,).</source>
        <translation>サービス間の呼び出しはまだ観測されていません：設定（Ctrl+,）で Jaeger、Kiali、サービスグラフを指定してください。</translation>
    </message>
    <message>
        <source>No catalogue is in force, so nobody knows what ought to be watched. Ctrl+K, then “import”, takes one up.</source>
        <translation>カタログが有効でないため、何を監視すべきか分かりません。Ctrl+K、「インポート」で取り込みます。</translation>
    </message>
    <message>
        <source>No catalogue yet. Import one that says what services need: Ctrl+K, Import catalogue.</source>
        <translation>カタログがまだありません。サービスの依存を示すものを取り込んでください：Ctrl+K、カタログをインポート。</translation>
    </message>
    <message>
        <source>No catalogue yet. Import one: own YAML, Backstage catalog-info.yaml, or a plain edge list.</source>
        <translation>カタログがまだありません。独自 YAML、Backstage の catalog-info.yaml、または単純な辺リストを取り込んでください。</translation>
    </message>
    <message>
        <source>No change was reported yet. Name GitHub repositories, Argo CD, a file or a listener in Settings → Watching, Ctrl+comma (docs/changes.md).</source>
        <translation>まだ変更の報告がありません。設定 → 監視対象（Ctrl+カンマ）で GitHub リポジトリ、Argo CD、ファイルまたは受信口を指定してください（docs/changes.md）。</translation>
    </message>
    <message>
        <source>No changes reported in the last {hours} h.</source>
        <translation>直近 {hours} h に変更の報告はありません。</translation>
    </message>
    <message>
        <source>No channel is connected: nothing of this drill leaves the workstation</source>
        <translation>接続されたチャネルなし: この訓練は端末の外に出ません</translation>
    </message>
    <message>
        <source>No channel is set up. The setting “comms.sinks” names the file of sinks.</source>
        <translation>チャネル未設定。設定「comms.sinks」で送信先のファイルを指定。</translation>
    </message>
    <message>
        <source>No components</source>
        <translation>コンポーネントなし</translation>
    </message>
    <message>
        <source>No conflicts: every field has one value.</source>
        <translation>競合なし：どの項目も値は 1 つです。</translation>
    </message>
    <message>
        <source>No connection fits. Fewer letters find more.</source>
        <translation>該当する接続なし。文字を減らすと見つかりやすくなります。</translation>
    </message>
    <message>
        <source>No current data</source>
        <translation>現在のデータなし</translation>
    </message>
    <message>
        <source>No current data on any service</source>
        <translation>どのサービスも現在のデータなし</translation>
    </message>
    <message>
        <source>No current data; nothing may rely on it</source>
        <translation>現在のデータなし。何もこれに依拠できません</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>No decisions yet.</source>
        <translation>決定はまだありません。</translation>
    </message>
    <message>
        <source>No diverged writes of {service}</source>
        <translation>{service} に分岐した書き込みなし</translation>
    </message>
    <message>
        <source>No draft for this audience yet.</source>
        <translation>この対象者の下書きはまだありません。</translation>
    </message>
    <message>
        <source>No error series</source>
        <translation>エラー系列なし</translation>
    </message>
    <message>
        <source>No estimate yet</source>
        <translation>見積もりはまだなし</translation>
    </message>
    <message>
        <source>No estimate yet: give the time of the next update instead.</source>
        <translation>見込みはまだありません：代わりに次回更新の時刻を書いてください。</translation>
    </message>
    <message>
        <source>No failover</source>
        <translation>フェイルオーバーなし</translation>
    </message>
    <message>
        <source>No failover in this incident. T begins one.</source>
        <translation>このインシデントにフェイルオーバーはありません。T で開始します。</translation>
    </message>
    <message>
        <source>No fallback fits this incident. A runbook with the key “fallback” is one: see F8, L.</source>
        <translation>このインシデントに合う代替手段がありません。キー「fallback」を持つランブックが該当します：F8、L。</translation>
    </message>
    <message>
        <source>No fallback for the vendor {vendor}, on which {services} rely.</source>
        <translation>{services} が頼るベンダー {vendor} の代替手段がありません。</translation>
    </message>
    <message>
        <source>No fallback for {service}, tier {tier}.</source>
        <translation>{service}（Tier {tier}）の代替手段がありません。</translation>
    </message>
    <message>
        <source>No figure for {few}: taken for perfect, so the composite is an upper bound. Declare availability to get the truth.</source>
        <translation>{few} の値がなく完全とみなしたため、合成値は上限です。実際の値を得るには可用性を宣言してください。</translation>
    </message>
    <message>
        <source>No gap in the next {days} days.</source>
        <translation>今後 {days} 日間に隙間はありません。</translation>
    </message>
    <message>
        <source>No gap: every layer that ought to be watched delivers, and no change has silenced anything.</source>
        <translation>隙間なし：監視すべき層はすべて届いており、変更による沈黙もありません。</translation>
    </message>
    <message>
        <source>No health data yet</source>
        <translation>稼働データはまだありません</translation>
    </message>
    <message>
        <source>No hypotheses. Ctrl+K “hypothesis” adds one.</source>
        <translation>仮説なし。Ctrl+K「仮説」で追加します。</translation>
    </message>
    <message>
        <source>No incident is open any more: choose a length of time.</source>
        <translation>開いているインシデントがありません：長さを選んでください。</translation>
    </message>
    <message>
        <source>No incident is open to link to. F2 declares one.</source>
        <translation>関連付け先のインシデントが開いていません。F2 で宣言。</translation>
    </message>
    <message>
        <source>No incident is open.</source>
        <translation>進行中のインシデントなし。</translation>
    </message>
    <message>
        <source>No incident is open. F2 declares.</source>
        <translation>進行中のインシデントなし。F2 で宣言。</translation>
    </message>
    <message>
        <source>No incident is open: there is nothing to tell. F2 declares.</source>
        <translation>進行中のインシデントなし: 伝えることはありません。F2 で宣言。</translation>
    </message>
    <message>
        <source>No incident. F2 declares.</source>
        <translation>インシデントなし。F2 で宣言。</translation>
    </message>
    <message>
        <source>No incidents. F2 declares.</source>
        <translation>インシデントなし。F2 で宣言。</translation>
    </message>
    <message>
        <source>No legal hold, and nothing is put up for erasure.</source>
        <translation>法的保留はなく、消去の申請もありません。</translation>
    </message>
    <message>
        <source>No lines here.</source>
        <translation>ここには行がありません。</translation>
    </message>
    <message>
        <source>No live value is named by these steps.</source>
        <translation>これらの手順に指定されたライブの値なし。</translation>
    </message>
    <message>
        <source>No longer a member: a new code is needed to join again.</source>
        <translation>すでにメンバーではありません。再び参加するには新しいコードが必要です。</translation>
    </message>
    <message>
        <source>No longer: {rights}.</source>
        <translation>失う権限: {rights}。</translation>
    </message>
    <message>
        <source>No next update</source>
        <translation>次回更新なし</translation>
    </message>
    <message>
        <source>No objections</source>
        <translation>異議なし</translation>
    </message>
    <message>
        <source>No on-call plan is in force. Import one: oncall import PLAN.yaml CALENDAR.ics (docs/oncall.md).</source>
        <translation>有効なオンコール計画がありません。取り込み：oncall import PLAN.yaml CALENDAR.ics（docs/oncall.md）。</translation>
    </message>
    <message>
        <source>No open incident</source>
        <translation>進行中のインシデントなし</translation>
    </message>
    <message>
        <source>No open incident known</source>
        <translation>開いているインシデントは知られていません</translation>
    </message>
    <message>
        <source>No open incident to export. F2 declares.</source>
        <translation>書き出すインシデントが開いていません。F2 で宣言。</translation>
    </message>
    <message>
        <source>No open incident to hand over. F2 declares.</source>
        <translation>引き継ぐインシデントが開いていません。F2 で宣言。</translation>
    </message>
    <message>
        <source>No open incident to log to. F2 declares; the line stays here.</source>
        <translation>記録先のインシデントが開いていません。F2 で宣言。この行は残ります。</translation>
    </message>
    <message>
        <source>No open incident. F2 declares</source>
        <translation>進行中のインシデントはありません。F2 で宣言</translation>
    </message>
    <message>
        <source>No open incident. F2 declares.</source>
        <translation>進行中のインシデントはありません。F2 で宣言します。</translation>
    </message>
    <message>
        <source>No open poll to close.</source>
        <translation>締め切る投票がありません。</translation>
    </message>
    <message>
        <source>No open poll. Ctrl+K “poll” asks one.</source>
        <translation>受付中の投票なし。Ctrl+K「投票」で問います。</translation>
    </message>
    <message>
        <source>No other incident that could be a child. F2 declares one.</source>
        <translation>子にできる別のインシデントがありません。F2 で宣言。</translation>
    </message>
    <message>
        <source>No other incident to merge with.</source>
        <translation>統合できる別のインシデントがありません。</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>担当者なし</translation>
    </message>
    <message>
        <source>No parent and no children. Ctrl+K “link” makes a cascade.</source>
        <translation>親も子もありません。Ctrl+K「関連付け」で連鎖にします。</translation>
    </message>
    <message>
        <source>No period applies to {count}: they are kept.</source>
        <translation>{count}件には期間の定めがなく、保存されます。</translation>
    </message>
    <message>
        <source>No person's name belongs into an update.</source>
        <translation>更新に個人名は書きません。</translation>
    </message>
    <message>
        <source>No pinned facts. Alt+P pins the selected entry.</source>
        <translation>ピン留めなし。Alt+P で選択した記録をピン留め。</translation>
    </message>
    <message>
        <source>No probe speaks for a service yet, so there is nothing to hold against real users and the backend.</source>
        <translation>サービスについて語るプローブがまだないため、実ユーザーやバックエンドと突き合わせるものがありません。</translation>
    </message>
    <message>
        <source>No queue grows and nothing drifts, as far as is known. A drift shows from two weeks of history on.</source>
        <translation>分かる限り、増え続ける待ち行列も緩やかな変化もありません。変化は 2 週間の履歴から現れます。</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>リージョンなし</translation>
    </message>
    <message>
        <source>No review is owed: nobody broke the glass without one.</source>
        <translation>未済のレビューなし：レビューなしの緊急アクセスはありません。</translation>
    </message>
    <message>
        <source>No run yet. Enter on a runbook starts one.</source>
        <translation>実行はまだありません。ランブック上で Enter を押すと開始。</translation>
    </message>
    <message>
        <source>No runbook fits: choose one of all, at the right.</source>
        <translation>合うランブックなし: 右のすべてから選択。</translation>
    </message>
    <message>
        <source>No runbook for the failure mode {mode}.</source>
        <translation>故障モード {mode} のランブックがありません。</translation>
    </message>
    <message>
        <source>No runbook for {service}, tier {tier}{named}.</source>
        <translation>{service}（Tier {tier}）のランブックがありません{named}。</translation>
    </message>
    <message>
        <source>No saturation figure is known of any service. Connect Prometheus in Settings → Sources, Ctrl+comma; which series count as saturation is told in docs/capacity.md.</source>
        <translation>飽和の値が分かるサービスがありません。設定 → ソース（Ctrl+カンマ）で Prometheus を接続してください。どの系列が飽和に当たるかは docs/capacity.md にあります。</translation>
    </message>
    <message>
        <source>No schedule is in force: nothing is ever due, everything is kept. retention schedule FILE sets one (docs/retention.md).</source>
        <translation>保存規程は未設定です。期限は来ず、すべて保存されます。retention schedule FILEで設定します（docs/retention.md）。</translation>
    </message>
    <message>
        <source>No series of errors is known of this service.</source>
        <translation>このサービスのエラーの系列は不明です。</translation>
    </message>
    <message>
        <source>No service</source>
        <translation>サービスなし</translation>
    </message>
    <message>
        <source>No service has a gap.</source>
        <translation>隙間のあるサービスはありません。</translation>
    </message>
    <message>
        <source>No service of this incident has a public name: there is no component to tell of.</source>
        <translation>このインシデントのサービスに公開名なし: 伝えるコンポーネントはありません。</translation>
    </message>
    <message>
        <source>No service's failure alone would hit another.</source>
        <translation>単独の故障で他に影響するサービスはありません。</translation>
    </message>
    <message>
        <source>No services to show.</source>
        <translation>表示するサービスなし。</translation>
    </message>
    <message>
        <source>No services yet: import a catalogue or connect a source in Settings.</source>
        <translation>サービスなし: カタログを読み込むか、設定でソースを接続してください。</translation>
    </message>
    <message>
        <source>No services yet: no catalogue is in force and no source has answered. {action}, Ctrl+comma connects a source.</source>
        <translation>サービスなし: 有効なカタログも応答したソースもありません。{action}、Ctrl+カンマでソースを接続。</translation>
    </message>
    <message>
        <source>No services. Ctrl+K imports a catalogue.</source>
        <translation>サービスなし。Ctrl+K でカタログを読み込み。</translation>
    </message>
    <message>
        <source>No setting fits. Fewer letters find more.</source>
        <translation>該当する設定なし。文字を減らすと見つかります。</translation>
    </message>
    <message>
        <source>No split-brain seen</source>
        <translation>スプリットブレインなし</translation>
    </message>
    <message>
        <source>No such series is reported for this service.</source>
        <translation>このサービスではこの系列の報告がありません。</translation>
    </message>
    <message>
        <source>No tasks. Ctrl+T assigns one: a named owner and minutes.</source>
        <translation>タスクなし。Ctrl+T で割り当て: 担当者と分数。</translation>
    </message>
    <message>
        <source>No text belongs to this.</source>
        <translation>該当する本文なし。</translation>
    </message>
    <message>
        <source>No text was given: only the hash is approved.</source>
        <translation>文面はありません：承認されるのはハッシュだけです。</translation>
    </message>
    <message>
        <source>No time of the next update.</source>
        <translation>次回更新の時刻がありません。</translation>
    </message>
    <message>
        <source>No transcript. Ctrl+K “import chat” reads an export of Slack or Teams.</source>
        <translation>チャット記録なし。Ctrl+K「チャットをインポート」で Slack や Teams の書き出しを読みます。</translation>
    </message>
    <message>
        <source>No trouble that both of us saw is on record.</source>
        <translation>双方が見た障害の記録はありません。</translation>
    </message>
    <message>
        <source>No users are hit</source>
        <translation>利用者への影響なし</translation>
    </message>
    <message>
        <source>No users hit</source>
        <translation>利用者への影響なし</translation>
    </message>
    <message>
        <source>No vendor on record. Name vendors with their status_url in the catalogue (docs/catalog.md) or under vendors in the probe file (docs/probes.md).</source>
        <translation>ベンダーの記録がありません。カタログ（docs/catalog.md）またはプローブファイルの vendors（docs/probes.md）に status_url とともに記載してください。</translation>
    </message>
    <message>
        <source>No workstreams. Ctrl+K “workstream” opens one.</source>
        <translation>ワークストリームなし。Ctrl+K「ワークストリーム」で開きます。</translation>
    </message>
    <message>
        <source>No, it did not arrive</source>
        <translation>いいえ、届いていません</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>{number} 番</translation>
    </message>
    <message>
        <source>Nobody asks for elevated rights.</source>
        <translation>昇格権限の申請はありません。</translation>
    </message>
    <message>
        <source>Nobody can promise that.</source>
        <translation>誰にも約束できません。</translation>
    </message>
    <message>
        <source>Nobody commands this incident</source>
        <translation>このインシデントには指揮官がいません</translation>
    </message>
    <message>
        <source>Nobody else can sign here: Ctrl+K “enrol” gives a person a passphrase of their own.</source>
        <translation>他に署名できる人がいません：Ctrl+K「登録」で本人のパスフレーズを設定します。</translation>
    </message>
    <message>
        <source>Nobody found yet. Others must be switched on, too, and in the same network.</source>
        <translation>まだ見つかりません。相手もオンで同じネットワークにある必要があります。</translation>
    </message>
    <message>
        <source>Nobody has a current view.</source>
        <translation>現在の視点を持つものがありません。</translation>
    </message>
    <message>
        <source>Nobody has elevated rights, and nobody asked for any.</source>
        <translation>昇格権限を持つ人も申請した人もいません。</translation>
    </message>
    <message>
        <source>Nobody has named a possible cause yet. Say what would settle it, then collect what speaks for and against.</source>
        <translation>考えられる原因はまだ挙がっていません。何が決め手になるかを述べ、賛否の証拠を集めてください。</translation>
    </message>
    <message>
        <source>Nobody is expected at this severity, and nobody was asked.</source>
        <translation>この重大度では誰も求められず、誰にも依頼していません。</translation>
    </message>
    <message>
        <source>Nobody is on record as {notify}</source>
        <translation>{notify} として記録された人がいません</translation>
    </message>
    <message>
        <source>Nobody knows how it ended</source>
        <translation>結果は不明</translation>
    </message>
    <message>
        <source>Nobody was asked yet. Editing voids what was given.</source>
        <translation>まだ誰にも依頼していません。編集すると承認は無効になります。</translation>
    </message>
    <message>
        <source>Nobody was asked yet: Ctrl+K “join” asks somebody.</source>
        <translation>まだ誰にも依頼していません：Ctrl+K「参加」で依頼します。</translation>
    </message>
    <message>
        <source>Nodes that say they are primary</source>
        <translation>プライマリを名乗るノード</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>None is known for it.</source>
        <translation>これについては分かっていません。</translation>
    </message>
    <message>
        <source>None is loaded: type and failure mode name one</source>
        <translation>未読込：種別と故障様式で決まります</translation>
    </message>
    <message>
        <source>None of these is linked to an incident</source>
        <translation>インシデントにリンクされているものはありません</translation>
    </message>
    <message>
        <source>None of these is on the shelf</source>
        <translation>保留中のものがありません</translation>
    </message>
    <message>
        <source>None on record for this service.</source>
        <translation>このサービスの記録はありません。</translation>
    </message>
    <message>
        <source>None was compared yet.</source>
        <translation>まだ比較されていません。</translation>
    </message>
    <message>
        <source>None within five weeks.</source>
        <translation>5 週間以内にはありません。</translation>
    </message>
    <message>
        <source>Not asked yet: the hub is being asked…</source>
        <translation>まだ問い合わせていません：ハブに問い合わせ中…</translation>
    </message>
    <message>
        <source>Not asked: {detail}.</source>
        <translation>問い合わせていません：{detail}。</translation>
    </message>
    <message>
        <source>Not before {rfc3339}</source>
        <translation>{rfc3339} 以降</translation>
    </message>
    <message>
        <source>Not believed</source>
        <translation>未信頼</translation>
    </message>
    <message>
        <source>Not believed, forked, in doubt</source>
        <translation>未信頼、分岐、不確か</translation>
    </message>
    <message>
        <source>Not carried out at this workstation yet.</source>
        <translation>この端末ではまだ実行されていません。</translation>
    </message>
    <message>
        <source>Not confirmed: nobody else sees it fail. Check the probe before you call it down.</source>
        <translation>未確認：他では失敗が見えていません。ダウンとする前にプローブを確かめてください。</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>未カバー</translation>
    </message>
    <message>
        <source>Not covered, {days} days ahead</source>
        <translation>未カバー、今後 {days} 日</translation>
    </message>
    <message>
        <source>Not determined: nobody gave figures or a position</source>
        <translation>未判定：数値も見解も出ていません</translation>
    </message>
    <message>
        <source>Not expected of a service of this kind.</source>
        <translation>この種のサービスには求められません。</translation>
    </message>
    <message>
        <source>Not exported: {error}</source>
        <translation>書き出していません：{error}</translation>
    </message>
    <message>
        <source>Not imported, nothing changed. {problems}{more}</source>
        <translation>インポートせず、変更なし。{problems}{more}</translation>
    </message>
    <message>
        <source>Not in the record: {events}; see above why.</source>
        <translation>記録に入っていません：{events}。理由は上のとおりです。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Not known here: {events} of organisation {organisation} under authority {authority}.</source>
        <translation>ここで未知：組織 {organisation}、認証局 {authority} の{events}。</translation>
    </message>
    <message>
        <source>Not known: too little of the window was measured.</source>
        <translation>不明：窓の測定が少なすぎます。</translation>
    </message>
    <message>
        <source>Not known: {listed}</source>
        <translation>不明：{listed}</translation>
    </message>
    <message>
        <source>Not logged: {sentence}</source>
        <translation>記録されていません：{sentence}</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>まだ確認されていません。</translation>
    </message>
    <message>
        <source>Not measured: {reason}.</source>
        <translation>測定なし：{reason}。</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>Not on this workstation, or damaged: {missing}.</source>
        <translation>このワークステーションにない、または破損：{missing}。</translation>
    </message>
    <message>
        <source>Not pasted: {reason}.</source>
        <translation>貼り付けできません: {reason}。</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未到達</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>未読取</translation>
    </message>
    <message>
        <source>Not saved: {sentence}. What was typed stays in the field.</source>
        <translation>未保存: {sentence}。入力は欄に残ります。</translation>
    </message>
    <message>
        <source>Not searched: {words}</source>
        <translation>未検索: {words}</translation>
    </message>
    <message>
        <source>Not settled: {field}</source>
        <translation>未解決：{field}</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>受理されず</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Note them again by somebody who may, before they are settled.</source>
        <translation>確定する前に、権限のある人が記録し直します。</translation>
    </message>
    <message>
        <source>Nothing at the other end answered at all.</source>
        <translation>相手側は何も応答しませんでした。</translation>
    </message>
    <message>
        <source>Nothing broken that it is known to need explains it.</source>
        <translation>必要とするものの故障では説明できません。</translation>
    </message>
    <message>
        <source>Nothing but its checklist stands before {name}.</source>
        <translation>{name} の前にはチェックリストだけがあります。</translation>
    </message>
    <message>
        <source>Nothing can be supposed without a catalogue.</source>
        <translation>カタログなしでは仮定できません。</translation>
    </message>
    <message>
        <source>Nothing differs in any incident.</source>
        <translation>どのインシデントにも食い違いはありません。</translation>
    </message>
    <message>
        <source>Nothing drafted for {label} yet. Alt+H takes the holding statement, Alt+D the template for the present state.</source>
        <translation>{label} の下書きはまだありません。Alt+H で定型文、Alt+D で現在の状態のテンプレート。</translation>
    </message>
    <message>
        <source>Nothing fits. Esc closes, fewer letters find more.</source>
        <translation>該当なし。Esc で閉じる、文字を減らすと見つかります。</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer letters find more.</source>
        <translation>該当なし。文字を減らすと見つかりやすくなります。</translation>
    </message>
    <message>
        <source>Nothing found; it says what the record says.</source>
        <translation>検出なし。記録と一致しています。</translation>
    </message>
    <message>
        <source>Nothing had to be left out.</source>
        <translation>省略したものはありません。</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>まだ何も起きていません。</translation>
    </message>
    <message>
        <source>Nothing has left this machine</source>
        <translation>この端末からは何も出ていません</translation>
    </message>
    <message>
        <source>Nothing has left this machine.</source>
        <translation>この端末からは何も出ていません。</translation>
    </message>
    <message>
        <source>Nothing has run at this step.</source>
        <translation>この手順では何も実行されていません。</translation>
    </message>
    <message>
        <source>Nothing heard yet of the catalogue's one service: no source has answered. Ctrl+comma connects one.</source>
        <translation>カタログの1件のサービスからはまだ何も届いていません。応答したソースがありません。Ctrl+コンマで接続します。</translation>
    </message>
    <message>
        <source>Nothing heard yet of the catalogue's {services:,} services: no source has answered. Ctrl+comma connects one.</source>
        <translation>カタログの{services:,}件のサービスからはまだ何も届いていません。応答したソースがありません。Ctrl+コンマで接続します。</translation>
    </message>
    <message>
        <source>Nothing here changes the severity.</source>
        <translation>重大度は変わりません。</translation>
    </message>
    <message>
        <source>Nothing here is left to acknowledge.</source>
        <translation>ここには確認すべきものがもうありません。</translation>
    </message>
    <message>
        <source>Nothing here is left to link to {number}.</source>
        <translation>{number} に関連付けるものはもうありません。</translation>
    </message>
    <message>
        <source>Nothing is broken: no cause to look for.</source>
        <translation>壊れているものはありません：探す原因もありません。</translation>
    </message>
    <message>
        <source>Nothing is connected yet.</source>
        <translation>まだ何も接続していません。</translation>
    </message>
    <message>
        <source>Nothing is due at this severity.</source>
        <translation>この重大度で期限のものはありません。</translation>
    </message>
    <message>
        <source>Nothing is due, and nothing is to come. Levels, windows of alerts and targets stand here once they run.</source>
        <translation>期限のものも予定もありません。段階、アラートの時間枠、目標が動き出すとここに表示されます。</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>期限のものはありません。</translation>
    </message>
    <message>
        <source>Nothing is hit: there is nothing to restore.</source>
        <translation>影響なし：復旧するものはありません。</translation>
    </message>
    <message>
        <source>Nothing is in custody yet. A takes a file in, with its hash and who collected it.</source>
        <translation>保管中のものなし。A でファイルをハッシュと収集者付きで追加。</translation>
    </message>
    <message>
        <source>Nothing is known of any service now.</source>
        <translation>今はどのサービスの状態も分かりません。</translation>
    </message>
    <message>
        <source>Nothing is left to sign.</source>
        <translation>署名すべきものはもうありません。</translation>
    </message>
    <message>
        <source>Nothing is on record yet. {rules}</source>
        <translation>まだ記録はありません。{rules}</translation>
    </message>
    <message>
        <source>Nothing is owed for this one.</source>
        <translation>これについての宿題はありません。</translation>
    </message>
    <message>
        <source>Nothing is probed from here. Name a probe file in Settings → Watching → Probe file, Ctrl+comma; docs/probes.md shows one with journeys and heartbeats.</source>
        <translation>ここからは何も検査していません。設定 → 監視対象 → プローブファイル（Ctrl+カンマ）で指定してください。docs/probes.md に例があります。</translation>
    </message>
    <message>
        <source>Nothing is queued.</source>
        <translation>待機中のものはありません。</translation>
    </message>
    <message>
        <source>Nothing is recorded yet: the next page says what the file holds.</source>
        <translation>まだ何も記録していません：次のページで内容を示します。</translation>
    </message>
    <message>
        <source>Nothing is released elsewhere: have it released by somebody who may.</source>
        <translation>他では解除されていません：権限のある人に解除してもらいます。</translation>
    </message>
    <message>
        <source>Nothing is shelved. Ctrl+Shift+S shelves the current alert, with a reason and an end.</source>
        <translation>保留なし。Ctrl+Shift+S で今のアラートを理由と期限付きで保留します。</translation>
    </message>
    <message>
        <source>Nothing is to be restored: all that the incident hit is healthy.</source>
        <translation>復旧するものはありません：影響を受けたものはすべて正常です。</translation>
    </message>
    <message>
        <source>Nothing is watched yet</source>
        <translation>まだ何も監視していません</translation>
    </message>
    <message>
        <source>Nothing needs a person: all that was written is accepted, nothing differs, nothing is in doubt.</source>
        <translation>人の対応は不要：記録はすべて受理され、食い違いも不確かなものもありません。</translation>
    </message>
    <message>
        <source>Nothing of it is erased, whatever the rules say. What is over stands as held.</source>
        <translation>規則にかかわらず消去されません。期間を過ぎたものは保留と表示されます。</translation>
    </message>
    <message>
        <source>Nothing of it is erased.</source>
        <translation>消去されません。</translation>
    </message>
    <message>
        <source>Nothing on record that it depends on.</source>
        <translation>依存先の記録はありません。</translation>
    </message>
    <message>
        <source>Nothing outside is touched by it: it opens the stages, gates and checklists.</source>
        <translation>外部には触れません：段階、ゲート、チェックリストを開きます。</translation>
    </message>
    <message>
        <source>Nothing passes these filters. Hops All, Tier All and All zones show everything.</source>
        <translation>このフィルターを通るものがありません。ホップ・Tier・ゾーンをすべてにすると全部表示されます。</translation>
    </message>
    <message>
        <source>Nothing runs by itself.</source>
        <translation>自動で実行されるものはありません。</translation>
    </message>
    <message>
        <source>Nothing to mend was found.</source>
        <translation>直すべきものは見つかりませんでした。</translation>
    </message>
    <message>
        <source>Nothing to redact: no names, hosts, addresses, secrets or customer numbers were found.</source>
        <translation>伏せるものなし: 名前、ホスト、アドレス、秘密、顧客番号は見つかりません。</translation>
    </message>
    <message>
        <source>Nothing to roll back</source>
        <translation>ロールバックするものはありません</translation>
    </message>
    <message>
        <source>Nothing typed here is lost.</source>
        <translation>ここでの入力は失われません。</translation>
    </message>
    <message>
        <source>Nothing was asked aloud yet. “Any strong objections?” before a risky step; GO / NO-GO before a change of course.</source>
        <translation>まだ何も問われていません。危険な手順の前に「強い異議は？」、方針転換の前に GO / NO-GO。</translation>
    </message>
    <message>
        <source>Nothing was ever received</source>
        <translation>何も受信していません</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Nothing was measured for {rough}; before that: {clause}</source>
        <translation>{rough} の間、測定なし。その前：{clause}</translation>
    </message>
    <message>
        <source>Nothing was put to approval in this incident. Updates, failbacks and overrides come here.</source>
        <translation>このインシデントに承認依頼はありません。更新、切り戻し、例外がここに来ます。</translation>
    </message>
    <message>
        <source>Nothing was queued. Updates come here when they are sent from the composer (F9).</source>
        <translation>送信待ちなし。作成画面 (F9) から送ると更新がここに来ます。</translation>
    </message>
    <message>
        <source>Nothing was read yet. R enters an observed value with its source.</source>
        <translation>まだ何も読み取られていません。R で観測値を出所とともに入力します。</translation>
    </message>
    <message>
        <source>Nothing was said that fits. Fewer words or a longer time find more.</source>
        <translation>合う発信なし。語を減らすか期間を延ばすと見つかります。</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>何も取り込んでいません。</translation>
    </message>
    <message>
        <source>Nothing watches it.</source>
        <translation>何も監視していません。</translation>
    </message>
    <message>
        <source>Nothing watches its {layer} layer.{path}</source>
        <translation>{layer} 層を監視するものがありません。{path}</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Now: {role}. {sentence}</source>
        <translation>現在: {role}。{sentence}</translation>
    </message>
    <message>
        <source>OBJECTION</source>
        <translation>異議</translation>
    </message>
    <message>
        <source>OBJECTIONS</source>
        <translation>異議あり</translation>
    </message>
    <message>
        <source>OFF</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>OFFLINE</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>OFFLINE {age}</source>
        <translation>オフライン {age}</translation>
    </message>
    <message>
        <source>OFFLINE {age}{queued}</source>
        <translation>オフライン {age}{queued}</translation>
    </message>
    <message>
        <source>OFFLINE {old}</source>
        <translation>オフライン {old}</translation>
    </message>
    <message>
        <source>OFFLINE, answered {age} ago</source>
        <translation>オフライン、{age}前に応答</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>OK {age} ago</source>
        <translation>OK {age}前</translation>
    </message>
    <message>
        <source>OK · SEV4</source>
        <translation>正常 · SEV4</translation>
    </message>
    <message>
        <source>ON</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>ON PRIMARY</source>
        <translation>プライマリ稼働</translation>
    </message>
    <message>
        <source>ON SECONDARY</source>
        <translation>セカンダリ稼働</translation>
    </message>
    <message>
        <source>ONLINE</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>OUTAGE</source>
        <translation>障害</translation>
    </message>
    <message>
        <source>OUTAGE CONFIRMED</source>
        <translation>障害を確認</translation>
    </message>
    <message>
        <source>OUTDATED</source>
        <translation>古い内容</translation>
    </message>
    <message>
        <source>OVERDUE {left}</source>
        <translation>超過 {left}</translation>
    </message>
    <message>
        <source>OVERDUE, asked {minute}</source>
        <translation>期限超過、{minute} に依頼</translation>
    </message>
    <message>
        <source>OVERRIDDEN</source>
        <translation>無視済み</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>異議</translation>
    </message>
    <message>
        <source>Objection to “{text}”: {objections}</source>
        <translation>「{text}」への異議：{objections}</translation>
    </message>
    <message>
        <source>Objections heard</source>
        <translation>聞いた異議</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Objectives, probes, vendors, saturation, coverage, changes: what shows before users tell</source>
        <translation>目標、プローブ、ベンダー、飽和、カバレッジ、変更: 利用者より先に分かること</translation>
    </message>
    <message>
        <source>Observed calls</source>
        <translation>観測された呼び出し</translation>
    </message>
    <message>
        <source>Observed values, with source and age.</source>
        <translation>観測値、出所と経過時間つき。</translation>
    </message>
    <message>
        <source>Occurred</source>
        <translation>発生</translation>
    </message>
    <message>
        <source>Occurred, UTC</source>
        <translation>発生、UTC</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Of a GitHub Enterprise: https://HOST/api/v3</source>
        <translation>GitHub Enterprise の場合：https://HOST/api/v3</translation>
    </message>
    <message>
        <source>Of the windows; what is written into the record stays as it was written. From the next start on</source>
        <translation>画面の言語。記録に書かれたものはそのままです。次回起動から</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>対象者</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Off. W switches it on: workstations of the same hub nearby then exchange, also while the hub is away.</source>
        <translation>オフ。W でオン：近くの同じハブのワークステーションと、ハブ不在時もやり取りします。</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>再提示</translation>
    </message>
    <message>
        <source>Offer command</source>
        <translation>指揮を申し出る</translation>
    </message>
    <message>
        <source>Offer command again.</source>
        <translation>再び指揮を申し出ます。</translation>
    </message>
    <message>
        <source>Offer command with a briefing, or take what was offered</source>
        <translation>説明付きで指揮を渡す、または受ける</translation>
    </message>
    <message>
        <source>Offer of command</source>
        <translation>指揮の申し出</translation>
    </message>
    <message>
        <source>Offer of command withdrawn</source>
        <translation>指揮の申し出を取り下げ</translation>
    </message>
    <message>
        <source>Offer the hub again what it did not take; on the page of members: another role</source>
        <translation>ハブが受け取らなかったものを再送。メンバーのページでは役割を変更</translation>
    </message>
    <message>
        <source>Offering the hub again what it did not take…</source>
        <translation>受理されなかったものをハブに再提示中…</translation>
    </message>
    <message>
        <source>Often a sign-in page. Use the address of the server itself, or one that takes a token.</source>
        <translation>多くはサインインページです。サーバー自身のアドレスか、トークンを受け付けるアドレスを使ってください。</translation>
    </message>
    <message>
        <source>Old primary of {key} fenced</source>
        <translation>{key} の旧プライマリを隔離済み</translation>
    </message>
    <message>
        <source>Older than 5 min counts as no data.</source>
        <translation>5 分より古いものはデータなしとみなします。</translation>
    </message>
    <message>
        <source>Older than a month: confirm it with oncall confirm.</source>
        <translation>1 か月以上前：oncall confirm で確認してください。</translation>
    </message>
    <message>
        <source>On</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>オンコール</translation>
    </message>
    <message>
        <source>On call now</source>
        <translation>現在のオンコール</translation>
    </message>
    <message>
        <source>On the next screen, or on this one; F11 or Esc gives it back</source>
        <translation>次の画面、またはこの画面に表示。F11 か Esc で戻る</translation>
    </message>
    <message>
        <source>On the shelf: take it off</source>
        <translation>棚の上：取り出す</translation>
    </message>
    <message>
        <source>On {severity} the Comms lead is not the Incident Commander</source>
        <translation>{severity} では広報リードとインシデントコマンダーは別人です</translation>
    </message>
    <message>
        <source>On-call plan</source>
        <translation>オンコール計画</translation>
    </message>
    <message>
        <source>On-call plan confirmed</source>
        <translation>当番計画を確認</translation>
    </message>
    <message>
        <source>On-call plan put in force</source>
        <translation>当番計画を有効化</translation>
    </message>
    <message>
        <source>On-call plan: stale after (h)</source>
        <translation>オンコール計画：古い（h）</translation>
    </message>
    <message>
        <source>On-call plan: unknown after (h)</source>
        <translation>オンコール計画：不明（h）</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>One by one, first-out pinned</source>
        <translation>1 件ずつ、最初の 1 件を固定</translation>
    </message>
    <message>
        <source>One call at {chain} may become {much} at {chain2} when that fails: {hops} (limit {most_attempts:g}).</source>
        <translation>{chain} の 1 回の呼び出しは、{chain2} の障害時に {much} 回になり得ます：{hops}（上限 {most_attempts:g}）。</translation>
    </message>
    <message>
        <source>One file for whoever helps you: how this Watchfloor is, and nothing of what anybody wrote, of names, addresses or secrets. Read it here first. It is only saved; giving it to somebody is up to you.</source>
        <translation>支援者向けの 1 ファイル：この Watchfloor の状態だけで、誰かが書いたこと、名前、アドレス、秘密は含みません。まずここで読んでください。保存するだけで、渡すかどうかはあなた次第です。</translation>
    </message>
    <message>
        <source>One file for whoever helps: no content, no names, no secrets</source>
        <translation>支援者向けの 1 ファイル：内容・名前・秘密は含みません</translation>
    </message>
    <message>
        <source>One is under way</source>
        <translation>1 件が進行中</translation>
    </message>
    <message>
        <source>One long, low. Seen as well: the count at Approve in the banner.</source>
        <translation>長く低い 1 回。見た目でも：バナーの「承認」の数。</translation>
    </message>
    <message>
        <source>One named owner, minutes</source>
        <translation>担当者一人と分数</translation>
    </message>
    <message>
        <source>One named owner, who is asked to acknowledge.</source>
        <translation>名指しの担当者 1 名に確認を求めます。</translation>
    </message>
    <message>
        <source>One parent at most, no circles; a drill and a real incident stay apart.</source>
        <translation>親は 1 つまで、循環は不可。訓練と本物は混ぜません。</translation>
    </message>
    <message>
        <source>One reads a step aloud, another one answers with what is seen.</source>
        <translation>一人が手順を読み上げ、もう一人が見たものを答えます。</translation>
    </message>
    <message>
        <source>One truth, five audiences</source>
        <translation>事実は一つ、相手は五者</translation>
    </message>
    <message>
        <source>One truth, five audiences. The checks at the right say what is missing or promised too much; what was approved is bound to its very words, and editing voids it.</source>
        <translation>一つの事実、五つの宛先。右の検査が不足や言い過ぎを示します。承認は言葉そのものに結び付き、編集すると無効になります。</translation>
    </message>
    <message>
        <source>One's own, or as heard</source>
        <translation>自分の、または聞いた意見</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>Only a title is required; everything can change later</source>
        <translation>必要なのは題名だけ。後ですべて変更できる</translation>
    </message>
    <message>
        <source>Only abnormal</source>
        <translation>異常のみ</translation>
    </message>
    <message>
        <source>Only after a rollback</source>
        <translation>ロールバック後のみ</translation>
    </message>
    <message>
        <source>Only before the promotion</source>
        <translation>昇格前のみ</translation>
    </message>
    <message>
        <source>Only from the secondary</source>
        <translation>セカンダリからのみ</translation>
    </message>
    <message>
        <source>Only the first {max_checked:,} signs were checked.</source>
        <translation>先頭の {max_checked:,} 字だけを確認しました。</translation>
    </message>
    <message>
        <source>Only the workstation that holds the draft sends it</source>
        <translation>送信できるのは下書きを持つ端末だけです</translation>
    </message>
    <message>
        <source>Only what is near it, or all</source>
        <translation>近くだけ、または全部</translation>
    </message>
    <message>
        <source>Only {budget} of its own window of {length} is known.</source>
        <translation>自身の期間 {length} のうち {budget} しか分かっていません。</translation>
    </message>
    <message>
        <source>Only {budget} of the error budget is left: {said}.</source>
        <translation>エラーバジェットの残りは {budget} のみ：{said}。</translation>
    </message>
    <message>
        <source>Only {budget} of the last {length} is known.</source>
        <translation>直近 {length} のうち {budget} しか分かっていません。</translation>
    </message>
    <message>
        <source>Only {budget} of the last {name} is known.</source>
        <translation>直近 {name} のうち {budget} しか分かっていません。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open a coupling again</source>
        <translation>結合を再び開く</translation>
    </message>
    <message>
        <source>Open a poll</source>
        <translation>投票を開く</translation>
    </message>
    <message>
        <source>Open a poll…</source>
        <translation>投票を始める…</translation>
    </message>
    <message>
        <source>Open a workstream</source>
        <translation>ワークストリームを開く</translation>
    </message>
    <message>
        <source>Open a workstream…</source>
        <translation>ワークストリームを開く…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>再び開く…</translation>
    </message>
    <message>
        <source>Open another</source>
        <translation>別の下書きを開く</translation>
    </message>
    <message>
        <source>Open charts</source>
        <translation>チャートを開く</translation>
    </message>
    <message>
        <source>Open for {seconds}.</source>
        <translation>{seconds} の間、未解決。</translation>
    </message>
    <message>
        <source>Open it again if it is still needed.</source>
        <translation>まだ必要なら再び開きます。</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>リンクを開く</translation>
    </message>
    <message>
        <source>Open or close a cluster</source>
        <translation>クラスターを開閉</translation>
    </message>
    <message>
        <source>Open or close a group</source>
        <translation>グループを開閉</translation>
    </message>
    <message>
        <source>Open the first link</source>
        <translation>最初のリンクを開く</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>保管庫を開く</translation>
    </message>
    <message>
        <source>Open update {revision} of {name}</source>
        <translation>{name} の更新 {revision} を開く</translation>
    </message>
    <message>
        <source>Open {number} and its timeline at once, saved here</source>
        <translation>{number} とタイムラインを直ちに開き、ここに保存</translation>
    </message>
    <message>
        <source>OpenSLO or Sloth files or folders, separated by commas; measured by Prometheus</source>
        <translation>OpenSLO または Sloth のファイルかフォルダー、カンマ区切り。Prometheus で測定</translation>
    </message>
    <message>
        <source>Opens without the hub for another {left}.</source>
        <translation>ハブなしで開けるのはあと {left}。</translation>
    </message>
    <message>
        <source>Operational</source>
        <translation>稼働中</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>運用</translation>
    </message>
    <message>
        <source>Operations lead</source>
        <translation>運用リード</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>オペレーター</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>選択肢</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Our probe</source>
        <translation>自前のプローブ</translation>
    </message>
    <message>
        <source>Our probes</source>
        <translation>自前のプローブ</translation>
    </message>
    <message>
        <source>Outage or degradation</source>
        <translation>障害か低下か</translation>
    </message>
    <message>
        <source>Outage or degradation, from figures</source>
        <translation>数値から障害か低下かを判定</translation>
    </message>
    <message>
        <source>Outage or degradation: figures</source>
        <translation>障害か劣化か: 数値</translation>
    </message>
    <message>
        <source>Outage or degradation: figures…</source>
        <translation>障害か劣化か: 数値…</translation>
    </message>
    <message>
        <source>Outage or degradation: next question</source>
        <translation>障害か劣化か: 次の質問</translation>
    </message>
    <message>
        <source>Outage or degradation: next question…</source>
        <translation>障害か劣化か: 次の質問…</translation>
    </message>
    <message>
        <source>Outage or degradation: rule</source>
        <translation>障害か劣化か: 裁定</translation>
    </message>
    <message>
        <source>Outage or degradation: rule…</source>
        <translation>障害か劣化か: 裁定…</translation>
    </message>
    <message>
        <source>Outage or degradation: take a position</source>
        <translation>障害か劣化か: 見解を示す</translation>
    </message>
    <message>
        <source>Outage or degradation: take a position…</source>
        <translation>障害か劣化か: 見解を示す…</translation>
    </message>
    <message>
        <source>Outage or degradation: {verdict}</source>
        <translation>障害か低下か：{verdict}</translation>
    </message>
    <message>
        <source>Outage type</source>
        <translation>障害種別</translation>
    </message>
    <message>
        <source>Outage type, failure mode, tags; loads a protocol</source>
        <translation>障害の種類、故障モード、タグ。手順を読み込む</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>送信トレイ</translation>
    </message>
    <message>
        <source>Outbox in short</source>
        <translation>送信トレイの要約</translation>
    </message>
    <message>
        <source>Outbox, archive</source>
        <translation>送信トレイ、アーカイブ</translation>
    </message>
    <message>
        <source>Outbox, while a list has the focus</source>
        <translation>送信トレイ、一覧にフォーカスがある間</translation>
    </message>
    <message>
        <source>Outbox: </source>
        <translation>送信トレイ: </translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Over was too soon; needs a reason</source>
        <translation>終了が早すぎた。理由が必要</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>例外扱い</translation>
    </message>
    <message>
        <source>Override: {rule}</source>
        <translation>例外扱い: {rule}</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Overview and charts first</source>
        <translation>概要とチャートを先に</translation>
    </message>
    <message>
        <source>Own YAML, Backstage, or a plain edge list</source>
        <translation>独自 YAML、Backstage、または単純なエッジ一覧</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>P1 alarm</source>
        <translation>P1 アラーム</translation>
    </message>
    <message>
        <source>PASS</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>PENDING</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>PERFORMANCE ISSUE</source>
        <translation>性能問題</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PRACTICE DONE</source>
        <translation>訓練終了</translation>
    </message>
    <message>
        <source>PRACTICE {number} of {count}</source>
        <translation>訓練 {number} / {count}</translation>
    </message>
    <message>
        <source>PRECHECK</source>
        <translation>事前確認</translation>
    </message>
    <message>
        <source>PREVIEW, not sent</source>
        <translation>プレビュー、未送信</translation>
    </message>
    <message>
        <source>PROMOTED</source>
        <translation>昇格済み</translation>
    </message>
    <message>
        <source>PROTECTED</source>
        <translation>保護済み</translation>
    </message>
    <message>
        <source>PUBLIC</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Page skipped</source>
        <translation>呼び出しを省略</translation>
    </message>
    <message>
        <source>Page told</source>
        <translation>呼び出しを連絡</translation>
    </message>
    <message>
        <source>Page: objectives to retention</source>
        <translation>ページ：目標〜保存期間</translation>
    </message>
    <message>
        <source>PagerDuty</source>
        <translation>PagerDuty</translation>
    </message>
    <message>
        <source>PagerDuty status update</source>
        <translation>PagerDuty ステータス更新</translation>
    </message>
    <message>
        <source>Panes and sizes as they are now</source>
        <translation>現在のペインと大きさ</translation>
    </message>
    <message>
        <source>Parameter {name}</source>
        <translation>パラメーター {name}</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>親</translation>
    </message>
    <message>
        <source>Parent incident set</source>
        <translation>親インシデントを設定</translation>
    </message>
    <message>
        <source>Parent {number}</source>
        <translation>親 {number}</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>Partial outage</source>
        <translation>一部障害</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Passing of a failover's gates asked for</source>
        <translation>フェイルオーバーのゲート通過を申請</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Passphrase for signing in</source>
        <translation>サインイン用パスフレーズ</translation>
    </message>
    <message>
        <source>Passphrase for signing in…</source>
        <translation>サインイン用パスフレーズ…</translation>
    </message>
    <message>
        <source>Passphrase in use</source>
        <translation>現在のパスフレーズ</translation>
    </message>
    <message>
        <source>Passphrase in use, to change it</source>
        <translation>現在のパスフレーズ（変更用）</translation>
    </message>
    <message>
        <source>Passphrase of whoever signs</source>
        <translation>署名者のパスフレーズ</translation>
    </message>
    <message>
        <source>Passphrase to unlock</source>
        <translation>解除するパスフレーズ</translation>
    </message>
    <message>
        <source>Passphrase, 10 characters or more</source>
        <translation>パスフレーズ（10 文字以上）</translation>
    </message>
    <message>
        <source>Paste the new token. It goes into the keyring of this workstation as {secret} and is used from the next question on; settings, record and log never hold it. Then the connection is tested.</source>
        <translation>新しいトークンを貼り付けてください。{secret} としてこのワークステーションのキーリングに入り、次の問い合わせから使われます。設定・記録・ログには残りません。その後接続をテストします。</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Pause what is shown; data go on</source>
        <translation>表示を止める。データは続く</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人</translation>
    </message>
    <message>
        <source>People: {said}</source>
        <translation>人: {said}</translation>
    </message>
    <message>
        <source>Perhaps “{plain}”.</source>
        <translation>“{plain}” はどうでしょう。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Period of retention set</source>
        <translation>保存期間を設定</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Personal data is unavailable</source>
        <translation>個人データが利用不可</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Picture at double size, PNG (*.png)</source>
        <translation>2 倍サイズの図、PNG (*.png)</translation>
    </message>
    <message>
        <source>Picture: {entry}</source>
        <translation>図：{entry}</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>ピン留め</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>ピン留め・解除</translation>
    </message>
    <message>
        <source>Pin snapshot</source>
        <translation>スナップショットを固定</translation>
    </message>
    <message>
        <source>Pin to facts</source>
        <translation>事実にピン留め</translation>
    </message>
    <message>
        <source>Pin: needs an open incident and a blast radius.</source>
        <translation>固定：開いているインシデントと影響範囲が必要です。</translation>
    </message>
    <message>
        <source>Pin: needs an open incident and the charts of a service.</source>
        <translation>固定：開いているインシデントとサービスのチャートが必要です。</translation>
    </message>
    <message>
        <source>Pinned facts</source>
        <translation>ピン留めした事実</translation>
    </message>
    <message>
        <source>Pinned only</source>
        <translation>ピン留めのみ</translation>
    </message>
    <message>
        <source>Pinned to the incident, with {kept}.</source>
        <translation>インシデントに固定しました：{kept}。</translation>
    </message>
    <message>
        <source>Place in a runbook marked</source>
        <translation>ランブックにしおり</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>予定</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Play {sound}</source>
        <translation>{sound}を再生</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>Poll closed</source>
        <translation>投票を締め切り</translation>
    </message>
    <message>
        <source>Poll every (s)</source>
        <translation>取得間隔（秒）</translation>
    </message>
    <message>
        <source>Poll opened</source>
        <translation>投票を開始</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>Port for neighbours</source>
        <translation>近隣用ポート</translation>
    </message>
    <message>
        <source>Post-mortem</source>
        <translation>ポストモーテム</translation>
    </message>
    <message>
        <source>PostgreSQL's own tools back this database up</source>
        <translation>このデータベースのバックアップは PostgreSQL 自身のツールで取ります</translation>
    </message>
    <message>
        <source>Practice could not be started. From a terminal: {program} demo</source>
        <translation>訓練を始められませんでした。端末から：{program} demo</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>稼働</translation>
    </message>
    <message>
        <source>Preservation settled</source>
        <translation>保全を完了</translation>
    </message>
    <message>
        <source>Preservation waived</source>
        <translation>保全を免除</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Press 1 to 4. Ties choose the higher.</source>
        <translation>1〜4 を押す。迷えば高い方。</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Preview: a dry run of the step's action</source>
        <translation>プレビュー: 手順のアクションの試行</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>前のペイン</translation>
    </message>
    <message>
        <source>Printed with `incident bridge`; exports hide the PIN.</source>
        <translation>`incident bridge` で印字。書き出しでは PIN を隠します。</translation>
    </message>
    <message>
        <source>Probe file</source>
        <translation>プローブファイル</translation>
    </message>
    <message>
        <source>Probes and heartbeats</source>
        <translation>プローブとハートビート</translation>
    </message>
    <message>
        <source>Prometheus address</source>
        <translation>Prometheus のアドレス</translation>
    </message>
    <message>
        <source>Prometheus' answer has no {name}</source>
        <translation>Prometheus の応答に {name} がありません</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>約束</translation>
    </message>
    <message>
        <source>Promise exceeds composite: {percent} was promised, {percent2} is what the parts give.</source>
        <translation>約束が合成値を超過：約束 {percent}、構成要素から得られるのは {percent2}。</translation>
    </message>
    <message>
        <source>Promised availability, %</source>
        <translation>約束の可用性、%</translation>
    </message>
    <message>
        <source>Promised latency, ms</source>
        <translation>約束のレイテンシ、ms</translation>
    </message>
    <message>
        <source>Promises and protections</source>
        <translation>約束と保護</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Promote a chat message</source>
        <translation>チャットの発言を記録に昇格</translation>
    </message>
    <message>
        <source>Promote a chat message…</source>
        <translation>チャットの発言を記録に昇格…</translation>
    </message>
    <message>
        <source>Promote a message</source>
        <translation>メッセージを採用</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Proposed by the console from what it sees now. Leave empty what nobody can tell: it clears nobody.</source>
        <translation>コンソールが今見ている値からの提案です。分からないものは空に：それで免れることはありません。</translation>
    </message>
    <message>
        <source>Proposed from live data; rule and inputs are stored</source>
        <translation>ライブデータから提案。規則と入力を保存</translation>
    </message>
    <message>
        <source>Proposed runbooks</source>
        <translation>提案されたランブック</translation>
    </message>
    <message>
        <source>Proposed: hard, as the safer of both until its owners say that the caller can do without</source>
        <translation>提案：ハード。呼び出し元がなくても動くと担当者が言うまで、安全な方とします</translation>
    </message>
    <message>
        <source>Proposed: soft, asynchronous, since it is called through a queue and the caller does not wait</source>
        <translation>提案：ソフト、非同期。キュー経由で呼ばれ、呼び出し元は待たないため</translation>
    </message>
    <message>
        <source>Proposed: {strength}</source>
        <translation>提案：{strength}</translation>
    </message>
    <message>
        <source>Proposed: {words}</source>
        <translation>提案：{words}</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>Protocol: {protocol}</source>
        <translation>プロトコル：{protocol}</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Pull changes into draft</source>
        <translation>変更を下書きに取り込む</translation>
    </message>
    <message>
        <source>Put it in force again here.</source>
        <translation>ここで再び有効にします。</translation>
    </message>
    <message>
        <source>Put the former catalogue in force here, so that all count the same.</source>
        <translation>全員が同じ数え方になるよう、ここで元のカタログを有効にします。</translation>
    </message>
    <message>
        <source>Put the former plan in force here: others page by that one.</source>
        <translation>ここで元の計画を有効にします：他の人はそれで呼び出します。</translation>
    </message>
    <message>
        <source>Put the former policy in force here, so that all rate the same.</source>
        <translation>全員が同じ判定になるよう、ここで元の方針を有効にします。</translation>
    </message>
    <message>
        <source>Put the former version in force here.</source>
        <translation>ここで元の版を有効にします。</translation>
    </message>
    <message>
        <source>Put to approval. Alt+A shows who is asked.</source>
        <translation>承認に回しました。Alt+A で依頼先を表示。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>問い</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>質問に回答済み</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>待機に入れる</translation>
    </message>
    <message>
        <source>Queue it again</source>
        <translation>もう一度待機に入れる</translation>
    </message>
    <message>
        <source>Queue it again if it is still right.</source>
        <translation>まだ正しければ再び送信待ちにします。</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>Queued updates wait meanwhile</source>
        <translation>その間、送信待ちの更新は待機</translation>
    </message>
    <message>
        <source>Queues and slow drifts</source>
        <translation>待ち行列と緩やかな変化</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>READ-DO</source>
        <translation>READ-DO</translation>
    </message>
    <message>
        <source>READ-DO or challenge-response</source>
        <translation>READ-DO またはチャレンジ・レスポンス</translation>
    </message>
    <message>
        <source>READ-DO · one person reads and does</source>
        <translation>READ-DO · 一人が読んで実施</translation>
    </message>
    <message>
        <source>REAL INCIDENT</source>
        <translation>本物のインシデント</translation>
    </message>
    <message>
        <source>RECONCILE</source>
        <translation>突き合わせ</translation>
    </message>
    <message>
        <source>RECORD CLOSED</source>
        <translation>記録は閉鎖</translation>
    </message>
    <message>
        <source>RECORD CLOSED since {time}</source>
        <translation>{time} から記録は閉鎖</translation>
    </message>
    <message>
        <source>RECORD LOST</source>
        <translation>記録を喪失</translation>
    </message>
    <message>
        <source>RECORD LOST since {time}</source>
        <translation>{time} から記録を喪失</translation>
    </message>
    <message>
        <source>RECORD SILENT</source>
        <translation>記録が沈黙</translation>
    </message>
    <message>
        <source>RECORD SILENT since {time}</source>
        <translation>{time} から記録が沈黙</translation>
    </message>
    <message>
        <source>RECORD TAMPERED OR DAMAGED</source>
        <translation>記録が改ざんまたは破損</translation>
    </message>
    <message>
        <source>REFUSED</source>
        <translation>REFUSED</translation>
    </message>
    <message>
        <source>RESTRICTED</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>RIGHTS ASKED</source>
        <translation>権限の申請</translation>
    </message>
    <message>
        <source>ROLLBACK</source>
        <translation>ロールバック</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Raising is one key</source>
        <translation>引き上げはキー一つ</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Range 15 min, 1 h, 6 h, 24 h, 7 d</source>
        <translation>範囲 15 min、1 h、6 h、24 h、7 d</translation>
    </message>
    <message>
        <source>Rank {rank}</source>
        <translation>ランク {rank}</translation>
    </message>
    <message>
        <source>Rate and causes</source>
        <translation>頻度と原因</translation>
    </message>
    <message>
        <source>Rated {severity}: {rule}</source>
        <translation>{severity} と判定：{rule}</translation>
    </message>
    <message>
        <source>Re-open it: evidence may be lost by what follows.</source>
        <translation>再び開きます：この後で証拠が失われるおそれがあります。</translation>
    </message>
    <message>
        <source>Re-open the step, and undo in the world what was done for it.</source>
        <translation>手順を再び開き、そのためにしたことを元に戻します。</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>到達</translation>
    </message>
    <message>
        <source>Reaches</source>
        <translation>到達</translation>
    </message>
    <message>
        <source>Reaches its limit</source>
        <translation>限界到達</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読込</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>読み戻し</translation>
    </message>
    <message>
        <source>Read the pages that the catalogue and the probe file name, once a minute</source>
        <translation>カタログとプローブファイルにあるページを 1 分ごとに読む</translation>
    </message>
    <message>
        <source>Read-back</source>
        <translation>復唱</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>読み手</translation>
    </message>
    <message>
        <source>Readers in other time zones can't tell when that is.</source>
        <translation>別のタイムゾーンの読者には時刻が分かりません。</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>備え</translation>
    </message>
    <message>
        <source>Reading for a failover</source>
        <translation>フェイルオーバーの計測値</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>ライブラリを読み込み中…</translation>
    </message>
    <message>
        <source>Reading the plan…</source>
        <translation>計画を読み込み中…</translation>
    </message>
    <message>
        <source>Reading the record</source>
        <translation>記録を読み込み中</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>記録を読み込み中…</translation>
    </message>
    <message>
        <source>Ready to work alone</source>
        <translation>単独で働く備え</translation>
    </message>
    <message>
        <source>Real users</source>
        <translation>実ユーザー</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason or note</source>
        <translation>理由または注記</translation>
    </message>
    <message>
        <source>Reason to do both</source>
        <translation>両方を担う理由</translation>
    </message>
    <message>
        <source>Reason to take command without handover</source>
        <translation>引き継ぎなしで指揮する理由</translation>
    </message>
    <message>
        <source>Reason, required, shown to all</source>
        <translation>理由、必須、全員に表示</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>最近の変更</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>受信者</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Record a voice</source>
        <translation>声を記録</translation>
    </message>
    <message>
        <source>Record a voice…</source>
        <translation>意見を記録…</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Records that are over and under a legal hold</source>
        <translation>期間を過ぎ、法的保留中の記録</translation>
    </message>
    <message>
        <source>Records whose period is over</source>
        <translation>期間を過ぎた記録</translation>
    </message>
    <message>
        <source>Recovery inventory</source>
        <translation>復旧目録</translation>
    </message>
    <message>
        <source>Redact</source>
        <translation>伏せる</translation>
    </message>
    <message>
        <source>Redacted</source>
        <translation>伏せ字処理</translation>
    </message>
    <message>
        <source>Redact…</source>
        <translation>伏せる…</translation>
    </message>
    <message>
        <source>Reduced: nothing flashes or slides; shape, hue and word say the same. System: as the desktop asks</source>
        <translation>控えめ：点滅も滑りもなし。形・色・言葉が同じことを示します。システム：デスクトップの設定に従う</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Registered actions</source>
        <translation>登録済みの操作</translation>
    </message>
    <message>
        <source>Regulator</source>
        <translation>規制当局</translation>
    </message>
    <message>
        <source>Related incidents</source>
        <translation>関連インシデント</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Released: {why}</source>
        <translation>解除：{why}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>題名を変更</translation>
    </message>
    <message>
        <source>Renew puts it there.</source>
        <translation>「更新」で登録できます。</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>更新…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Reopen incident</source>
        <translation>インシデントを再開</translation>
    </message>
    <message>
        <source>Reopen incident…</source>
        <translation>インシデントを再開…</translation>
    </message>
    <message>
        <source>Reopen {title}</source>
        <translation>{title} を再開</translation>
    </message>
    <message>
        <source>Reopen: {label}</source>
        <translation>再開：{label}</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>再開…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Replication back</source>
        <translation>逆方向のレプリケーション</translation>
    </message>
    <message>
        <source>Replication lag</source>
        <translation>レプリケーションの遅れ</translation>
    </message>
    <message>
        <source>Replication of {key} back caught up</source>
        <translation>{key} の逆方向のレプリケーションが追いついた</translation>
    </message>
    <message>
        <source>Request for approval taken back</source>
        <translation>承認依頼を取り下げ</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>Resolvers</source>
        <translation>リゾルバー</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>資源</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>対応者</translation>
    </message>
    <message>
        <source>Responder asked</source>
        <translation>対応者に依頼</translation>
    </message>
    <message>
        <source>Responder asked again</source>
        <translation>対応者に再度依頼</translation>
    </message>
    <message>
        <source>Responder called</source>
        <translation>対応者に電話</translation>
    </message>
    <message>
        <source>Responder's answer noted</source>
        <translation>対応者の回答を記録</translation>
    </message>
    <message>
        <source>Response policy put in force</source>
        <translation>対応方針を有効化</translation>
    </message>
    <message>
        <source>Response policy: stale after (h)</source>
        <translation>対応方針：古い（h）</translation>
    </message>
    <message>
        <source>Response policy: unknown after (h)</source>
        <translation>対応方針：不明（h）</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Restore order</source>
        <translation>復旧順</translation>
    </message>
    <message>
        <source>Restore order as a checklist</source>
        <translation>復旧順序をチェックリストで</translation>
    </message>
    <message>
        <source>Restored by</source>
        <translation>復旧見込み</translation>
    </message>
    <message>
        <source>Restricted incident</source>
        <translation>制限付きインシデント</translation>
    </message>
    <message>
        <source>Restricted: see the console</source>
        <translation>制限付き：コンソールを参照</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>Retract or correct it where it was posted.</source>
        <translation>掲載先で撤回または訂正します。</translation>
    </message>
    <message>
        <source>Retries go round in a circle: {chain}. Each round repeats the calls, so that their number has no bound while the circle fails.</source>
        <translation>再試行が循環しています：{chain}。一巡ごとに呼び出しが繰り返され、循環が失敗する間は際限なく増えます。</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>今すぐ再試行</translation>
    </message>
    <message>
        <source>Retry what was not taken</source>
        <translation>受け取られなかったものを再試行</translation>
    </message>
    <message>
        <source>Retry…</source>
        <translation>再試行…</translation>
    </message>
    <message>
        <source>Revenue / min</source>
        <translation>売上/分</translation>
    </message>
    <message>
        <source>Revenue loss is 1,000 a minute or more</source>
        <translation>毎分 1,000 以上の売上損失</translation>
    </message>
    <message>
        <source>Revenue loss is 10,000 a minute or more</source>
        <translation>毎分 10,000 以上の売上損失</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>戻す</translation>
    </message>
    <message>
        <source>Reverse the credit or write that was kept wrongly, one by one.</source>
        <translation>誤って残した入金や書き込みを一つずつ取り消します。</translation>
    </message>
    <message>
        <source>Reverse the fallback, or have it activated by somebody who may.</source>
        <translation>代替手段を取り消すか、権限のある人に有効化してもらいます。</translation>
    </message>
    <message>
        <source>Review a broken glass</source>
        <translation>緊急アクセスをレビュー</translation>
    </message>
    <message>
        <source>Review a broken glass…</source>
        <translation>緊急アクセスを審査…</translation>
    </message>
    <message>
        <source>Review approvals</source>
        <translation>承認を確認</translation>
    </message>
    <message>
        <source>Review asked for</source>
        <translation>レビューを依頼</translation>
    </message>
    <message>
        <source>Review of breaking the glass</source>
        <translation>緊急権限行使のレビュー</translation>
    </message>
    <message>
        <source>Review what was done by it; have it recorded by somebody who may.</source>
        <translation>それでしたことを確認し、権限のある人に記録してもらいます。</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>レビュー…</translation>
    </message>
    <message>
        <source>Revision {revision} for {audience}</source>
        <translation>{audience} 向けの版 {revision}</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>再検討</translation>
    </message>
    <message>
        <source>Revisit in</source>
        <translation>再検討まで</translation>
    </message>
    <message>
        <source>Revisit {minute}</source>
        <translation>再検討 {minute}</translation>
    </message>
    <message>
        <source>Revisit {minute}, due now</source>
        <translation>再検討 {minute}、今が期限</translation>
    </message>
    <message>
        <source>Right expands</source>
        <translation>右キーで展開</translation>
    </message>
    <message>
        <source>Rights taken away</source>
        <translation>権限の取り消し</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>リスク</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Role assigned</source>
        <translation>役割を割り当て</translation>
    </message>
    <message>
        <source>Role layout</source>
        <translation>役割の配置</translation>
    </message>
    <message>
        <source>Role…</source>
        <translation>役割…</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>ロールバック</translation>
    </message>
    <message>
        <source>Roll back the failover</source>
        <translation>フェイルオーバーをロールバック</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>ロールバック…</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>根</translation>
    </message>
    <message>
        <source>Roots</source>
        <translation>根</translation>
    </message>
    <message>
        <source>Round of the bridge</source>
        <translation>ブリッジの状況確認</translation>
    </message>
    <message>
        <source>Rows; Home, End to the ends</source>
        <translation>行。Home、End で両端</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Rule again, by somebody who may.</source>
        <translation>権限のある人が裁定し直します。</translation>
    </message>
    <message>
        <source>Rule on the dispute</source>
        <translation>争いを裁定</translation>
    </message>
    <message>
        <source>Rule out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Rule out…</source>
        <translation>除外…</translation>
    </message>
    <message>
        <source>Ruled</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Ruled out</source>
        <translation>除外済み</translation>
    </message>
    <message>
        <source>Ruled {severity}: {rule}</source>
        <translation>{severity} と判定: {rule}</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Rules that fired: </source>
        <translation>適用された規則: </translation>
    </message>
    <message>
        <source>Run goes on</source>
        <translation>実行を続ける</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>ランブック</translation>
    </message>
    <message>
        <source>Runbook  {title}</source>
        <translation>ランブック  {title}</translation>
    </message>
    <message>
        <source>Runbook ended</source>
        <translation>ランブックを終了</translation>
    </message>
    <message>
        <source>Runbook held or let go on</source>
        <translation>ランブックを保留・再開</translation>
    </message>
    <message>
        <source>Runbook library: stale after (h)</source>
        <translation>ランブック集：古い（h）</translation>
    </message>
    <message>
        <source>Runbook library: unknown after (h)</source>
        <translation>ランブック集：不明（h）</translation>
    </message>
    <message>
        <source>Runbook put in force</source>
        <translation>ランブックを有効化</translation>
    </message>
    <message>
        <source>Runbook retired</source>
        <translation>ランブックを廃止</translation>
    </message>
    <message>
        <source>Runbook started</source>
        <translation>ランブックを開始</translation>
    </message>
    <message>
        <source>Runbook step given to somebody</source>
        <translation>ランブックの手順の担当を指定</translation>
    </message>
    <message>
        <source>Runbook step moved</source>
        <translation>ランブックの手順を変更</translation>
    </message>
    <message>
        <source>Runbook, while its steps have the focus</source>
        <translation>ランブック、手順にフォーカスがある間</translation>
    </message>
    <message>
        <source>Runbooks</source>
        <translation>ランブック</translation>
    </message>
    <message>
        <source>Running {lasted}</source>
        <translation>実行中 {lasted}</translation>
    </message>
    <message>
        <source>Runs by itself once you start it</source>
        <translation>開始すれば自動で実行</translation>
    </message>
    <message>
        <source>Runs of this incident</source>
        <translation>このインシデントの実行</translation>
    </message>
    <message>
        <source>SENDING IS HELD</source>
        <translation>送信は保留中</translation>
    </message>
    <message>
        <source>SERVFAIL</source>
        <translation>SERVFAIL</translation>
    </message>
    <message>
        <source>SEV1 to SEV4</source>
        <translation>SEV1〜SEV4</translation>
    </message>
    <message>
        <source>SEV{severity}, {number}, {title}, open for {elapsed}</source>
        <translation>SEV{severity}、{number}、{title}、開始から {elapsed}</translation>
    </message>
    <message>
        <source>SEV{severity}, {number}, {title}, {over} after {elapsed}</source>
        <translation>SEV{severity}、{number}、{title}、{elapsed} で {over}</translation>
    </message>
    <message>
        <source>SEV{severity}, {title}, open for {elapsed}</source>
        <translation>SEV{severity}、{title}、開始から {elapsed}</translation>
    </message>
    <message>
        <source>SHELVED</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>SHOWN, NOT PAGED</source>
        <translation>表示のみ、呼び出しなし</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>シミュレーション</translation>
    </message>
    <message>
        <source>SIMULATED </source>
        <translation>シミュレーション </translation>
    </message>
    <message>
        <source>SIMULATED {time}</source>
        <translation>シミュレーション {time}</translation>
    </message>
    <message>
        <source>SIMULATED · </source>
        <translation>シミュレーション · </translation>
    </message>
    <message>
        <source>SIMULATED: {words}</source>
        <translation>シミュレーション：{words}</translation>
    </message>
    <message>
        <source>SLA {percent} is broken: {percent2} achieved</source>
        <translation>SLA {percent} 違反：達成 {percent2}</translation>
    </message>
    <message>
        <source>SLA {percent}: what was achieved is not known</source>
        <translation>SLA {percent}：達成値は不明</translation>
    </message>
    <message>
        <source>SLA {percent}: {budget} of what it allows is left</source>
        <translation>SLA {percent}：許容量の残り {budget}</translation>
    </message>
    <message>
        <source>SLA {sla} BROKEN, {room}</source>
        <translation>SLA {sla} 違反、{room}</translation>
    </message>
    <message>
        <source>SLA {sla} kept, {room}</source>
        <translation>SLA {sla} 遵守、{room}</translation>
    </message>
    <message>
        <source>SLA {target} BROKEN</source>
        <translation>SLA {target} 違反</translation>
    </message>
    <message>
        <source>SLA {target} kept</source>
        <translation>SLA {target} 順守</translation>
    </message>
    <message>
        <source>SLA {target} unknown</source>
        <translation>SLA {target} 不明</translation>
    </message>
    <message>
        <source>SLAs at risk</source>
        <translation>危うい SLA</translation>
    </message>
    <message>
        <source>SLO burn</source>
        <translation>SLO 消費</translation>
    </message>
    <message>
        <source>SLO files</source>
        <translation>SLO ファイル</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>SPLIT-BRAIN</source>
        <translation>スプリットブレイン</translation>
    </message>
    <message>
        <source>SPLIT-BRAIN: several nodes of {split} say they are primary</source>
        <translation>スプリットブレイン：{split} の複数ノードがプライマリを名乗っています</translation>
    </message>
    <message>
        <source>SQLite {have} can corrupt its write-ahead log; {need} or newer is needed (install sqlcipher3)</source>
        <translation>SQLite {have} は先行書き込みログを壊すおそれがあります。{need} 以降が必要です（sqlcipher3 をインストールしてください）</translation>
    </message>
    <message>
        <source>STALE since {time}</source>
        <translation>{time} から古いデータ</translation>
    </message>
    <message>
        <source>STALE {age}</source>
        <translation>古い {age}</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>SUPPRESSED</source>
        <translation>抑止</translation>
    </message>
    <message>
        <source>SVG, PNG, JSON, DOT or Mermaid of the blast radius</source>
        <translation>影響範囲を SVG、PNG、JSON、DOT、Mermaid で</translation>
    </message>
    <message>
        <source>Safe for {max_safe_minutes} min.{limits} To reverse: {reversal}.</source>
        <translation>{max_safe_minutes} 分まで安全。{limits} 戻し方：{reversal}。</translation>
    </message>
    <message>
        <source>Safe on so many further devices</source>
        <translation>安全とみなす追加台数</translation>
    </message>
    <message>
        <source>Said beside UTC in read-outs: a name such as Europe/Berlin; UTC: none</source>
        <translation>読み取り値で UTC に添える。Europe/Berlin のような名前。UTC：なし</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>発言者</translation>
    </message>
    <message>
        <source>Samples kept (MiB)</source>
        <translation>保持するサンプル（MiB）</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>土</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>飽和</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Save layout for this role</source>
        <translation>この役割のレイアウトを保存</translation>
    </message>
    <message>
        <source>Save to folder</source>
        <translation>フォルダーに保存</translation>
    </message>
    <message>
        <source>Save to folder…</source>
        <translation>フォルダーに保存…</translation>
    </message>
    <message>
        <source>Saved as {file}. Nothing was sent.</source>
        <translation>{file} として保存しました。何も送信していません。</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>ここに保存</translation>
    </message>
    <message>
        <source>Saved here {clock_time}Z</source>
        <translation>ここに保存 {clock_time}Z</translation>
    </message>
    <message>
        <source>Saved here. Nothing has left this machine.</source>
        <translation>ここに保存。この端末からは何も出ていません。</translation>
    </message>
    <message>
        <source>Saw</source>
        <translation>観測値</translation>
    </message>
    <message>
        <source>Say how far it is: Ctrl+Shift+T, choose, Ctrl+Enter.</source>
        <translation>進み具合：Ctrl+Shift+T、選択、Ctrl+Enter。</translation>
    </message>
    <message>
        <source>Say it in a few words</source>
        <translation>短い言葉で書いてください</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>短い言葉で。</translation>
    </message>
    <message>
        <source>Say what customers notice; the cause follows once it is confirmed and cleared for them.</source>
        <translation>顧客に起きていることを書いてください。原因は確認され開示が認められてからです。</translation>
    </message>
    <message>
        <source>Say what happened to the system, not who did it.</source>
        <translation>誰がしたかではなく、システムに何が起きたかを書いてください。</translation>
    </message>
    <message>
        <source>Say what is being done.</source>
        <translation>何をしているかを書いてください。</translation>
    </message>
    <message>
        <source>Say what is seen, or that the cause is still being investigated.</source>
        <translation>見えていること、または原因を調査中であることを書いてください。</translation>
    </message>
    <message>
        <source>Say what was done…</source>
        <translation>対応を述べる…</translation>
    </message>
    <message>
        <source>Say what you see: Ctrl+L, one line, Enter.</source>
        <translation>見えたもの：Ctrl+L、1 行、Enter。</translation>
    </message>
    <message>
        <source>Say who can't do what: “About a third of card payments fail.”</source>
        <translation>誰が何をできないか書いてください：“About a third of card payments fail.”</translation>
    </message>
    <message>
        <source>Say why it is skipped.</source>
        <translation>省略する理由を述べてください。</translation>
    </message>
    <message>
        <source>Say why, in a sentence</source>
        <translation>理由を一文で書いてください</translation>
    </message>
    <message>
        <source>Say why: everybody sees it, and the next shift needs it.</source>
        <translation>理由を書いてください。全員が見て、次の当番に必要です。</translation>
    </message>
    <message>
        <source>Say {missing}</source>
        <translation>{missing} を述べてください</translation>
    </message>
    <message>
        <source>Say “No data was lost”, once that is confirmed, or what was lost.</source>
        <translation>確認できたら “No data was lost”、または失われたものを書いてください。</translation>
    </message>
    <message>
        <source>Say: “{closing}”</source>
        <translation>声に出す:「{closing}」</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Scribe</source>
        <translation>記録係</translation>
    </message>
    <message>
        <source>Script confirmed</source>
        <translation>台本を確認</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封印</translation>
    </message>
    <message>
        <source>Seal {item}</source>
        <translation>{item} を封印</translation>
    </message>
    <message>
        <source>Seal…</source>
        <translation>封印…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>二人目</translation>
    </message>
    <message>
        <source>Second time zone</source>
        <translation>第 2 タイムゾーン</translation>
    </message>
    <message>
        <source>Seconds between two questions</source>
        <translation>問い合わせの間隔（秒）</translation>
    </message>
    <message>
        <source>See approvals</source>
        <translation>承認を表示</translation>
    </message>
    <message>
        <source>Select a row with the arrow keys.</source>
        <translation>矢印キーで行を選んでください。</translation>
    </message>
    <message>
        <source>Select a service in the overview, F3.</source>
        <translation>概要（F3）でサービスを選んでください。</translation>
    </message>
    <message>
        <source>Select a service with the arrow keys.</source>
        <translation>矢印キーでサービスを選択。</translation>
    </message>
    <message>
        <source>Select a stretch of time</source>
        <translation>時間範囲を選択</translation>
    </message>
    <message>
        <source>Select an alert to shelve first.</source>
        <translation>先に保留するアラートを選んでください。</translation>
    </message>
    <message>
        <source>Select an entry with the arrow keys.</source>
        <translation>矢印キーで記録を選択。</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>選択中</translation>
    </message>
    <message>
        <source>Selected entry</source>
        <translation>選択した記録</translation>
    </message>
    <message>
        <source>Selected time only</source>
        <translation>選択した時間のみ</translation>
    </message>
    <message>
        <source>Selected {span_words}, {long}: {inside} of {entries} entries</source>
        <translation>選択 {span_words}、{long}：項目 {entries} 中 {inside}</translation>
    </message>
    <message>
        <source>Selected, in full</source>
        <translation>選択中、全文</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>再送</translation>
    </message>
    <message>
        <source>Send both</source>
        <translation>両方を送信</translation>
    </message>
    <message>
        <source>Send this one, too…</source>
        <translation>これも送信…</translation>
    </message>
    <message>
        <source>Send update {revision} to {label}</source>
        <translation>更新 {revision} を {label} へ送信</translation>
    </message>
    <message>
        <source>Send {name}'s, too…</source>
        <translation>{name} のものも送信…</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>Sending again needs a reason</source>
        <translation>再送には理由が必要です</translation>
    </message>
    <message>
        <source>Sending begun</source>
        <translation>送信を開始</translation>
    </message>
    <message>
        <source>Sending failed</source>
        <translation>送信に失敗</translation>
    </message>
    <message>
        <source>Sending goes on.</source>
        <translation>送信を再開します。</translation>
    </message>
    <message>
        <source>Sending handed over</source>
        <translation>送信を引き継ぎ</translation>
    </message>
    <message>
        <source>Sending in doubt</source>
        <translation>送信が不明</translation>
    </message>
    <message>
        <source>Sending is held: what is queued stays queued, and after 10 minutes it needs approval anew.</source>
        <translation>送信を保留中：待機中のものは待機のまま、10 分後には承認が改めて必要です。</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>送信…</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>機密度</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>Sent beside another update</source>
        <translation>別の更新と並行して送信</translation>
    </message>
    <message>
        <source>Sent {minute}, in the incident's record.</source>
        <translation>{minute} 送信、インシデントの記録内。</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Service graph metric</source>
        <translation>サービスグラフの指標</translation>
    </message>
    <message>
        <source>Service graph: stale after (h)</source>
        <translation>サービスグラフ：古い（h）</translation>
    </message>
    <message>
        <source>Service graph: unknown after (h)</source>
        <translation>サービスグラフ：不明（h）</translation>
    </message>
    <message>
        <source>Service label</source>
        <translation>サービスのラベル</translation>
    </message>
    <message>
        <source>Service level objective</source>
        <translation>サービスレベル目標</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Services DEGRADED</source>
        <translation>低下のサービス</translation>
    </message>
    <message>
        <source>Services DOWN</source>
        <translation>ダウンのサービス</translation>
    </message>
    <message>
        <source>Services hit</source>
        <translation>影響サービス</translation>
    </message>
    <message>
        <source>Services hit that customers were promised an SLA for.</source>
        <translation>影響を受け、顧客に SLA を約束しているサービス。</translation>
    </message>
    <message>
        <source>Services of tier 0 and 1 that are down or degraded.</source>
        <translation>ダウンまたは低下した Tier 0・1 のサービス。</translation>
    </message>
    <message>
        <source>Services: {counted}</source>
        <translation>サービス：{counted}</translation>
    </message>
    <message>
        <source>Services: {services}</source>
        <translation>サービス：{services}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>設定する</translation>
    </message>
    <message>
        <source>Set it back, and tell whoever works through it.</source>
        <translation>元に戻し、実行している人に伝えます。</translation>
    </message>
    <message>
        <source>Set its end back.</source>
        <translation>終了を元に戻します。</translation>
    </message>
    <message>
        <source>Set the former bridge again, and fetch who went to the other one.</source>
        <translation>元のブリッジに戻し、別の方へ行った人を呼び戻します。</translation>
    </message>
    <message>
        <source>Set the former promise again; what others were told still stands.</source>
        <translation>元の約束に戻します。他の人に伝えた内容は残ります。</translation>
    </message>
    <message>
        <source>Set the former services again.</source>
        <translation>元のサービスに戻します。</translation>
    </message>
    <message>
        <source>Set the former severity again, or have it set by somebody who may.</source>
        <translation>元の重大度に戻すか、権限のある人に設定してもらいます。</translation>
    </message>
    <message>
        <source>Set the former state again.</source>
        <translation>元の状態に戻します。</translation>
    </message>
    <message>
        <source>Set the group back: approvals are counted by the hub's.</source>
        <translation>グループを元に戻します：承認はハブのもので数えます。</translation>
    </message>
    <message>
        <source>Set the task back to what it was, and tell its owner.</source>
        <translation>タスクを元に戻し、担当者に伝えます。</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Set {claims} times without hearing each other. Meanwhile {meanwhile} counts. What you don't keep stays in the timeline.</source>
        <translation>互いに知らないまま {claims} 回設定されました。その間は {meanwhile} が有効です。残さないものもタイムラインに残ります。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Settle conflicts</source>
        <translation>競合を解決</translation>
    </message>
    <message>
        <source>Settle conflicts…</source>
        <translation>競合を解決…</translation>
    </message>
    <message>
        <source>Settle: it was sent, or it was not</source>
        <translation>確定: 送信された、またはされなかった</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>確定者</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>確定…</translation>
    </message>
    <message>
        <source>Settling needs a reason: where did you look?</source>
        <translation>確定には理由が必要です：どこを確認しましたか？</translation>
    </message>
    <message>
        <source>Several go on as one, in one go</source>
        <translation>複数を一度に一つへ</translation>
    </message>
    <message>
        <source>Several nodes of {names} say they are primary ({failover}). Stop writes; fence one; roll back.</source>
        <translation>{names} の複数ノードがプライマリを名乗っています（{failover}）。書き込みを止め、一方を隔離し、ロールバックしてください。</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Severity SEV1</source>
        <translation>重大度 SEV1</translation>
    </message>
    <message>
        <source>Severity SEV2</source>
        <translation>重大度 SEV2</translation>
    </message>
    <message>
        <source>Severity SEV3</source>
        <translation>重大度 SEV3</translation>
    </message>
    <message>
        <source>Severity SEV4</source>
        <translation>重大度 SEV4</translation>
    </message>
    <message>
        <source>Severity changed</source>
        <translation>重大度を変更</translation>
    </message>
    <message>
        <source>Severity: SEV{severity}, {words}{tail}</source>
        <translation>重大度: SEV{severity}、{words}{tail}</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>形</translation>
    </message>
    <message>
        <source>Share of the error budget that is left; below 0 it is overspent</source>
        <translation>残っているエラーバジェットの割合。0 未満は超過</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>Sharing in short</source>
        <translation>共有の要約</translation>
    </message>
    <message>
        <source>Sharing, waiting, not believed, conflicts, journal, readiness, members</source>
        <translation>共有、待機、未信頼、競合、日誌、備え、メンバー</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Shelve alert</source>
        <translation>アラートを保留</translation>
    </message>
    <message>
        <source>Shelve alert or group</source>
        <translation>アラートかグループを保留</translation>
    </message>
    <message>
        <source>Shelve alert…</source>
        <translation>アラートを保留…</translation>
    </message>
    <message>
        <source>Shelve it again.</source>
        <translation>再び保留します。</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Shelved 0</source>
        <translation>保留 0</translation>
    </message>
    <message>
        <source>Shelved {count}</source>
        <translation>保留 {count}</translation>
    </message>
    <message>
        <source>Shelved {rows}</source>
        <translation>保留 {rows}</translation>
    </message>
    <message>
        <source>Shorten it: an update fits on one screen.</source>
        <translation>短くしてください：更新は一画面に収めます。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>減らす</translation>
    </message>
    <message>
        <source>Show its fingerprint</source>
        <translation>指紋を表示</translation>
    </message>
    <message>
        <source>Shown with its age from then on</source>
        <translation>以後は経過時間付きで表示</translation>
    </message>
    <message>
        <source>Shown {span_words} · 0 goes back to the present</source>
        <translation>表示 {span_words} · 0 で現在に戻る</translation>
    </message>
    <message>
        <source>Shows the number to call</source>
        <translation>かける番号を表示</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>締め出し</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>ブラウザーでサインイン</translation>
    </message>
    <message>
        <source>Sign in with the organisation's provider, without a code</source>
        <translation>組織のプロバイダーでサインイン（コード不要）</translation>
    </message>
    <message>
        <source>Sign in with your organisation's provider in the browser that opens. Waiting for {left} more.</source>
        <translation>開いたブラウザーで組織のプロバイダーにサインインしてください。あと {left} 待ちます。</translation>
    </message>
    <message>
        <source>Sign in without the hub (h)</source>
        <translation>ハブなしのサインイン（h）</translation>
    </message>
    <message>
        <source>Sign: {word}</source>
        <translation>署名：{word}</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Signed by {name}, who signed in with the organisation's provider.</source>
        <translation>組織のプロバイダーでサインインした {name} が署名しました。</translation>
    </message>
    <message>
        <source>Signed with their own key. The passphrase is used for this signature and kept nowhere.</source>
        <translation>本人の鍵で署名しました。パスフレーズはこの署名だけに使い、どこにも残しません。</translation>
    </message>
    <message>
        <source>Signed with this workstation's key; no passphrase.</source>
        <translation>このワークステーションの鍵で署名。パスフレーズ不要。</translation>
    </message>
    <message>
        <source>Signing in was broken off. Nothing was changed.</source>
        <translation>サインインを中止しました。何も変更していません。</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>兆候</translation>
    </message>
    <message>
        <source>Signs, while a table has the focus</source>
        <translation>兆候、表にフォーカスがある間</translation>
    </message>
    <message>
        <source>Silence ended at Alertmanager</source>
        <translation>Alertmanager のサイレンスを終了</translation>
    </message>
    <message>
        <source>Silence is never counted as consent.</source>
        <translation>沈黙は同意に数えません。</translation>
    </message>
    <message>
        <source>Silence it at Alertmanager, too</source>
        <translation>Alertmanager でもサイレンスする</translation>
    </message>
    <message>
        <source>Silenced at Alertmanager</source>
        <translation>Alertmanager でサイレンス</translation>
    </message>
    <message>
        <source>Silent, last heard {ago}.</source>
        <translation>沈黙、最後の受信 {ago}。</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>仮定</translation>
    </message>
    <message>
        <source>Simulated estate</source>
        <translation>シミュレーション環境</translation>
    </message>
    <message>
        <source>Simulated: {simulated_words}</source>
        <translation>シミュレーション: {simulated_words}</translation>
    </message>
    <message>
        <source>Since the last exchange with the hub or a neighbour; shown with its age from then on</source>
        <translation>ハブまたは近隣との最後のやり取りから。以後は経過時間付きで表示</translation>
    </message>
    <message>
        <source>Since when they disagree; where they agree, since when there is trouble</source>
        <translation>食い違いの開始時刻。一致している場合は障害の開始時刻</translation>
    </message>
    <message>
        <source>Since {minute}: {why}</source>
        <translation>{minute} から：{why}</translation>
    </message>
    <message>
        <source>Since, UTC</source>
        <translation>開始、UTC</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>単一障害点</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>状況</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大きさ</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>すべて省略</translation>
    </message>
    <message>
        <source>Skip, with a reason</source>
        <translation>スキップ、理由付き</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>スキップ…</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message>
        <source>Slack webhook</source>
        <translation>Slack Webhook</translation>
    </message>
    <message>
        <source>Slack: zip, folder or a day's JSON · Teams: JSON</source>
        <translation>Slack：zip、フォルダー、または 1 日分の JSON · Teams：JSON</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>傾き</translation>
    </message>
    <message>
        <source>Sloth writes the objective in percent: {objective:g} % is taken, was {meant:g} % meant?</source>
        <translation>Sloth の目標値はパーセントです：{objective:g} % として扱います。{meant:g} % のつもりでしたか？</translation>
    </message>
    <message>
        <source>So many in a row before the hub's next address is tried</source>
        <translation>ハブの次のアドレスを試すまでの連続失敗数</translation>
    </message>
    <message>
        <source>Some users are hit (5 to 25 %)</source>
        <translation>一部の利用者に影響（5〜25 %）</translation>
    </message>
    <message>
        <source>Some, 5 to 25 %</source>
        <translation>一部、5〜25 %</translation>
    </message>
    <message>
        <source>Somebody asked for a time…</source>
        <translation>時刻を尋ねられた…</translation>
    </message>
    <message>
        <source>Somebody decides: Ctrl+Shift+L, the choice, Ctrl+Enter.</source>
        <translation>決定：Ctrl+Shift+L、選択内容、Ctrl+Enter。</translation>
    </message>
    <message>
        <source>Somebody else, by the organisation's provider</source>
        <translation>ほかの人（組織のプロバイダーで）</translation>
    </message>
    <message>
        <source>Somebody is signing in in the browser</source>
        <translation>ブラウザーでサインイン中です</translation>
    </message>
    <message>
        <source>Something between here and the server closed the connection: a proxy, a load balancer, a restart.</source>
        <translation>途中の何かが接続を閉じました：プロキシ、ロードバランサー、再起動など。</translation>
    </message>
    <message>
        <source>Something fails. F3 shows every service, the worst first.</source>
        <translation>何かが故障。F3 で全サービスを悪い順に表示。</translation>
    </message>
    <message>
        <source>Something of which nobody knows whether it was taken</source>
        <translation>受理されたか不明なもの</translation>
    </message>
    <message>
        <source>Something that provably was not taken</source>
        <translation>受理されなかったと確認できるもの</translation>
    </message>
    <message>
        <source>Something that waits: what was sent can't be taken back</source>
        <translation>待機中のものが必要です：送信済みのものは取り消せません</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>並び替え</translation>
    </message>
    <message>
        <source>Sort by it; again: as it was</source>
        <translation>その列で並べ替え。もう一度で元に戻す</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>音</translation>
    </message>
    <message>
        <source>Sounds muted until {minute}.</source>
        <translation>{minute} まで消音。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出所</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Sources, name, theme, cadence</source>
        <translation>ソース、名前、テーマ、頻度</translation>
    </message>
    <message>
        <source>Space acknowledges the group · A acknowledges one{link} · Ctrl+Shift+S shelves</source>
        <translation>Space でグループを確認 · A で 1 件確認{link} · Ctrl+Shift+S で保留</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>賛否</translation>
    </message>
    <message>
        <source>Spent in</source>
        <translation>枯渇まで</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Split from</source>
        <translation>分割元</translation>
    </message>
    <message>
        <source>Split from another incident</source>
        <translation>別のインシデントから分割</translation>
    </message>
    <message>
        <source>Split incident</source>
        <translation>インシデントを分割</translation>
    </message>
    <message>
        <source>Split incident…</source>
        <translation>インシデントを分割…</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>分割</translation>
    </message>
    <message>
        <source>Split off into</source>
        <translation>分割先</translation>
    </message>
    <message>
        <source>Split off: {number}. Ctrl+I opens it.</source>
        <translation>分割しました：{number}。Ctrl+I で開きます。</translation>
    </message>
    <message>
        <source>Split {number}</source>
        <translation>{number} を分割</translation>
    </message>
    <message>
        <source>Spokesperson named</source>
        <translation>スポークスパーソンを指名</translation>
    </message>
    <message>
        <source>Stages, gates and checklists to another site and back</source>
        <translation>別サイトへの切替と復帰の段階、ゲート、チェックリスト</translation>
    </message>
    <message>
        <source>Stale after (days)</source>
        <translation>古いとみなす（日）</translation>
    </message>
    <message>
        <source>Stale: declared, no longer seen</source>
        <translation>古い: 宣言されたがもう見えない</translation>
    </message>
    <message>
        <source>Staleness</source>
        <translation>鮮度</translation>
    </message>
    <message>
        <source>Standby hub after failures</source>
        <translation>予備ハブまでの失敗数</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Stands in: the other is in two incidents</source>
        <translation>代行：本人は 2 件のインシデントを担当</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Start or bring up to date</source>
        <translation>開始または最新化</translation>
    </message>
    <message>
        <source>Start the cadence: first update to {first}</source>
        <translation>頻度を開始: 最初の更新は {first}</translation>
    </message>
    <message>
        <source>Start the run again where it stood.</source>
        <translation>止まった所から実行を再開します。</translation>
    </message>
    <message>
        <source>Start {title}</source>
        <translation>{title} を開始</translation>
    </message>
    <message>
        <source>Started {minute} by {name_of}</source>
        <translation>{minute} に {name_of} が開始</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>状態を変更</translation>
    </message>
    <message>
        <source>State it keeps</source>
        <translation>保全する状態</translation>
    </message>
    <message>
        <source>State preservation</source>
        <translation>状態の保全</translation>
    </message>
    <message>
        <source>State the draft tells</source>
        <translation>下書きが伝える状態</translation>
    </message>
    <message>
        <source>Stateful services</source>
        <translation>状態を持つサービス</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Status record</source>
        <translation>状況記録</translation>
    </message>
    <message>
        <source>Status round every</source>
        <translation>状況確認の間隔</translation>
    </message>
    <message>
        <source>Status round, {last}</source>
        <translation>状況確認、{last}</translation>
    </message>
    <message>
        <source>Status updates: record, drafts, checks, approvals, sending</source>
        <translation>状況更新: 記録、下書き、検査、承認、送信</translation>
    </message>
    <message>
        <source>Statuspage</source>
        <translation>Statuspage</translation>
    </message>
    <message>
        <source>Stays {standing}: {listed} not known</source>
        <translation>{standing} のまま：{listed}が不明</translation>
    </message>
    <message>
        <source>Stays, struck through: “{entry}”</source>
        <translation>取り消し線付きで残ります：「{entry}」</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>手順 {number}</translation>
    </message>
    <message>
        <source>Step {number}: {names}. {why}</source>
        <translation>手順 {number}：{names}。{why}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>Steps before it</source>
        <translation>前の手順</translation>
    </message>
    <message>
        <source>Steps of one wave can be done side by side</source>
        <translation>同じ波の手順は並行して行えます</translation>
    </message>
    <message>
        <source>Still: {rights}.</source>
        <translation>残る権限: {rights}。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop automation</source>
        <translation>自動化を停止</translation>
    </message>
    <message>
        <source>Stop it at the step it is at; ask which site takes writes.</source>
        <translation>今の段階で止め、どのサイトが書き込みを受けているか確かめます。</translation>
    </message>
    <message>
        <source>Stopped. What came before is in and sound; importing again takes the rest.</source>
        <translation>停止しました。それまでの分は取り込み済みで健全です。もう一度インポートすると残りを取り込みます。</translation>
    </message>
    <message>
        <source>Stored bytes</source>
        <translation>保存バイト列</translation>
    </message>
    <message>
        <source>Strong objections, or GO / NO-GO; every voice recorded</source>
        <translation>強い反対、または GO / NO-GO。すべての声を記録</translation>
    </message>
    <message>
        <source>Such as istio_requests_total, in Prometheus; empty: off</source>
        <translation>Prometheus の istio_requests_total など。空：オフ</translation>
    </message>
    <message>
        <source>Such as traces_service_graph_request, in Prometheus; empty: off</source>
        <translation>Prometheus の traces_service_graph_request など。空：オフ</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>提案</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Superseded {superseded_by}. Kept, never deleted.</source>
        <translation>{superseded_by} に置き換え済み。保持され、削除されません。</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>サポート</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>サポートバンドル</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>サポートバンドル…</translation>
    </message>
    <message>
        <source>Support confirms the script</source>
        <translation>サポートが台本を確認</translation>
    </message>
    <message>
        <source>Support has no script yet.</source>
        <translation>サポートの台本がまだありません。</translation>
    </message>
    <message>
        <source>Support has not confirmed its script.</source>
        <translation>サポートが台本を確認していません。</translation>
    </message>
    <message>
        <source>Support's script still says {phase}.</source>
        <translation>サポートの台本は{phase}のままです。</translation>
    </message>
    <message>
        <source>Suppressed {held}</source>
        <translation>抑止 {held}</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>疑い</translation>
    </message>
    <message>
        <source>Switch incident</source>
        <translation>インシデントを切り替え</translation>
    </message>
    <message>
        <source>Switch incident…</source>
        <translation>インシデントを切り替え…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>オフにする</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>オンにする</translation>
    </message>
    <message>
        <source>Switched on, and it can't be: {why}.</source>
        <translation>オンですが動きません：{why}。</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>同期センター</translation>
    </message>
    <message>
        <source>Sync centre, while it has the focus</source>
        <translation>同期センター、フォーカスがある間</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>今すぐ同期</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>合成監視</translation>
    </message>
    <message>
        <source>Synthetic “{check}”</source>
        <translation>合成監視「{check}」</translation>
    </message>
    <message>
        <source>THE HUB TELLS TWO STORIES: whoever made this was shown another history than this workstation.</source>
        <translation>ハブの説明が食い違っています：作成者に示された履歴が、この端末のものと異なります。</translation>
    </message>
    <message>
        <source>TRAFFIC SHIFTED</source>
        <translation>トラフィック切替済み</translation>
    </message>
    <message>
        <source>TRIGGERED</source>
        <translation>発動済み</translation>
    </message>
    <message>
        <source>TROUBLE</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>TZID {zone!r} is no time zone of the tz database and the calendar does not define it</source>
        <translation>TZID {zone!r} は tz データベースになく、カレンダーにも定義されていません</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Table below, then the side</source>
        <translation>下の表、次に側面</translation>
    </message>
    <message>
        <source>Table or picture</source>
        <translation>表または図</translation>
    </message>
    <message>
        <source>Table: charts (F4) and blast radius (F5) have one; all else here can be read as it is.</source>
        <translation>表: チャート (F4) と影響範囲 (F5) にあります。他はそのまま読めます。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>Take command</source>
        <translation>指揮を引き受ける</translation>
    </message>
    <message>
        <source>Take command without handover</source>
        <translation>引き継ぎなしで指揮する</translation>
    </message>
    <message>
        <source>Take into custody</source>
        <translation>保管に入れる</translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation>取り除いてください。</translation>
    </message>
    <message>
        <source>Take position</source>
        <translation>見解を述べる</translation>
    </message>
    <message>
        <source>Take the sending back.</source>
        <translation>送信を引き取ります。</translation>
    </message>
    <message>
        <source>Take the waiver back before anything more is changed.</source>
        <translation>さらに変更する前に免除を取り消します。</translation>
    </message>
    <message>
        <source>Taken in: {events}, {attachments}, {names}.</source>
        <translation>取り込み：{events}、{attachments}、{names}。</translation>
    </message>
    <message>
        <source>Taken off the shelf.</source>
        <translation>保留を解きました。</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>必要</translation>
    </message>
    <message>
        <source>Takes effect at the next start</source>
        <translation>次回起動時に有効</translation>
    </message>
    <message>
        <source>Taking it in…</source>
        <translation>取り込み中…</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>呼び出し先</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>タスクを変更</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Tell readers which of the two holds.</source>
        <translation>どちらが有効か読者に伝えます。</translation>
    </message>
    <message>
        <source>Tell the level that was skipped, unless it is over.</source>
        <translation>終わっていなければ、省いたレベルに連絡します。</translation>
    </message>
    <message>
        <source>Tell them so</source>
        <translation>そう伝える</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>テンプレート</translation>
    </message>
    <message>
        <source>Templates imported</source>
        <translation>テンプレートを取り込み</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>すべてテスト</translation>
    </message>
    <message>
        <source>Tested {time}: does not work</source>
        <translation>テスト {time}：動きません</translation>
    </message>
    <message>
        <source>Tested {time}: works</source>
        <translation>テスト {time}：動きます</translation>
    </message>
    <message>
        <source>That incident is not known at this workstation yet.</source>
        <translation>そのインシデントはこのワークステーションではまだ知られていません。</translation>
    </message>
    <message>
        <source>That is noted already</source>
        <translation>記録済みです</translation>
    </message>
    <message>
        <source>That was a whole incident. F1 shows every key. Closing this window ends the practice.</source>
        <translation>インシデントの一部始終でした。F1 ですべてのキー。このウィンドウを閉じると訓練終了です。</translation>
    </message>
    <message>
        <source>The SLO is not stricter than the SLA of {percent} it protects.</source>
        <translation>SLO が、守るべき SLA {percent} より厳しくありません。</translation>
    </message>
    <message>
        <source>The SLO of {few} also covers what it depends on, which counts once more beside it: the truth may be higher. Declare availability there.</source>
        <translation>{few} の SLO は依存先も含み、それが二重に数えられています。実際はより高い可能性があります。そこで可用性を宣言してください。</translation>
    </message>
    <message>
        <source>The address can't be used: {detail}</source>
        <translation>このアドレスは使えません：{detail}</translation>
    </message>
    <message>
        <source>The address to sign in at</source>
        <translation>サインインするアドレス</translation>
    </message>
    <message>
        <source>The agreement, and how far above it the service is, in percentage points</source>
        <translation>合意値と、サービスがそれを何ポイント上回っているか</translation>
    </message>
    <message>
        <source>The alert inbox: first-out, groups, shelves</source>
        <translation>アラート受信箱: 最初の発報、グループ、保留</translation>
    </message>
    <message>
        <source>The approval expired at {rfc3339}</source>
        <translation>承認は {rfc3339} に期限切れ</translation>
    </message>
    <message>
        <source>The approved bytes are not stored here</source>
        <translation>承認されたバイト列がここにありません</translation>
    </message>
    <message>
        <source>The approved update can't be read</source>
        <translation>承認された更新を読めません</translation>
    </message>
    <message>
        <source>The browser came back. The hub looks at the proof.</source>
        <translation>ブラウザーから戻りました。ハブが証明を確認しています。</translation>
    </message>
    <message>
        <source>The bytes to send are not those that were approved</source>
        <translation>送るバイト列が承認されたものと異なります</translation>
    </message>
    <message>
        <source>The catalogue has no such figure for what is hit: {what}.</source>
        <translation>カタログにその値がありません：{what}。</translation>
    </message>
    <message>
        <source>The catalogue names no service yet. Ctrl+K, then “import”, takes up another.</source>
        <translation>カタログにサービスがまだありません。Ctrl+K、「インポート」で別のものを取り込みます。</translation>
    </message>
    <message>
        <source>The certificate is for another name than {host}.</source>
        <translation>証明書は {host} とは別の名前のものです。</translation>
    </message>
    <message>
        <source>The certificate of {host} has run out.</source>
        <translation>{host} の証明書は期限切れです。</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted: {detail}.</source>
        <translation>{host} の証明書は信頼されていません：{detail}。</translation>
    </message>
    <message>
        <source>The checklist has no line {key}: it can't be verified</source>
        <translation>チェックリストに {key} の行がなく、確認できません</translation>
    </message>
    <message>
        <source>The child</source>
        <translation>子</translation>
    </message>
    <message>
        <source>The command line</source>
        <translation>コマンドライン</translation>
    </message>
    <message>
        <source>The demo's record is not shared. Open the console on your own record to join a hub.</source>
        <translation>デモの記録は共有されません。ハブに参加するには自分の記録でコンソールを開いてください。</translation>
    </message>
    <message>
        <source>The draft has changed since: ask for approval in the composer (F9)</source>
        <translation>下書きがその後変わりました：作成画面（F9）で承認を依頼してください</translation>
    </message>
    <message>
        <source>The draft says {phase}, the record {phase2}.</source>
        <translation>下書きは{phase}、記録は{phase2}です。</translation>
    </message>
    <message>
        <source>The error budget burns at {burn:g}x: 6x or more</source>
        <translation>エラーバジェットの消費が {burn:g}x：6x 以上</translation>
    </message>
    <message>
        <source>The error budget burns at {burn:g}x: more than 1x</source>
        <translation>エラーバジェットの消費が {burn:g}x：1x 超</translation>
    </message>
    <message>
        <source>The error budget is spent: {achieved} achieved of {percent} over {words}.</source>
        <translation>エラーバジェットは使い切りました：{words} で目標 {percent} に対し {achieved}。</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing of it stays</source>
        <translation>エクスポートを中止しました。何も残っていません</translation>
    </message>
    <message>
        <source>The export was stopped; no part of it is left.</source>
        <translation>エクスポートを中止しました。途中のファイルは残っていません。</translation>
    </message>
    <message>
        <source>The file can't be used: {detail}</source>
        <translation>このファイルは使えません：{detail}</translation>
    </message>
    <message>
        <source>The finding stays on record with your name and reason. It holds for these words only.</source>
        <translation>検出は名前と理由とともに記録に残り、この文言にのみ有効です。</translation>
    </message>
    <message>
        <source>The health verdict on {counted} is DEGRADED</source>
        <translation>{counted} の健全性の判定が「低下」</translation>
    </message>
    <message>
        <source>The health verdict on {counted} is DOWN</source>
        <translation>{counted} の健全性の判定が「ダウン」</translation>
    </message>
    <message>
        <source>The higher classification stands until the Incident Commander rules; the clocks remind of it.</source>
        <translation>指揮官が裁定するまで高い方の分類が有効です。時計が知らせます。</translation>
    </message>
    <message>
        <source>The higher stands meanwhile</source>
        <translation>その間は高い方が有効</translation>
    </message>
    <message>
        <source>The hub can't be reached: roles are changed there, and nothing is queued.</source>
        <translation>ハブに接続できません。役割はハブで変更され、予約はされません。</translation>
    </message>
    <message>
        <source>The hub decides, and tells everybody who is online at once.</source>
        <translation>ハブが判断し、オンラインの全員に直ちに伝えます。</translation>
    </message>
    <message>
        <source>The hub did not take this</source>
        <translation>ハブが受理しなかったもの</translation>
    </message>
    <message>
        <source>The hub ended {name}'s membership: they can't sign at this workstation any more.</source>
        <translation>ハブが {name} の資格を終了しました：このワークステーションではもう署名できません。</translation>
    </message>
    <message>
        <source>The hub has not said yet who belongs.</source>
        <translation>誰が属するか、ハブからまだ聞いていません。</translation>
    </message>
    <message>
        <source>The hub is asked</source>
        <translation>ハブに問い合わせ中</translation>
    </message>
    <message>
        <source>The hub is asked which provider it believes.</source>
        <translation>どのプロバイダーを信頼するかをハブに確認しています。</translation>
    </message>
    <message>
        <source>The hub was never away, or what was written then is forgotten.</source>
        <translation>ハブは不在になったことがないか、当時の記録は忘れられました。</translation>
    </message>
    <message>
        <source>The hub's address</source>
        <translation>ハブのアドレス</translation>
    </message>
    <message>
        <source>The hub's address begins with https://, such as https://hub.example:7443.</source>
        <translation>ハブのアドレスは https:// で始まります。例：https://hub.example:7443</translation>
    </message>
    <message>
        <source>The hub's fingerprint</source>
        <translation>ハブの指紋</translation>
    </message>
    <message>
        <source>The hub's fingerprint is needed: without a code nothing else proves the hub.</source>
        <translation>ハブの指紋が必要です。コードがなければ、ほかにハブを証明するものはありません。</translation>
    </message>
    <message>
        <source>The hub's history</source>
        <translation>ハブの履歴</translation>
    </message>
    <message>
        <source>The hub, neighbours, what waits and why, conflicts, what was owed after an outage, and how old everything is that came from elsewhere.</source>
        <translation>ハブ、近隣、待っているものと理由、競合、停止後の宿題、よそから来たものすべての経過時間。</translation>
    </message>
    <message>
        <source>The hub, what waits and why, conflicts, outages, readiness</source>
        <translation>ハブ、待機と理由、競合、停止、準備状況</translation>
    </message>
    <message>
        <source>The impact is not known: {unknown} until somebody knows better</source>
        <translation>影響不明：分かるまで {unknown}</translation>
    </message>
    <message>
        <source>The incident at a glance: whom it hits, what was decided, who does what until when, what is certain, and when the next update is due. Nothing here has to be looked for; details are one key away.</source>
        <translation>インシデントの一覧：影響先、決定、誰がいつまでに何をするか、確かなこと、次の更新の期限。探す必要はなく、詳細はキー 1 つ先です。</translation>
    </message>
    <message>
        <source>The incident is still open in the console.</source>
        <translation>コンソールではインシデントが未解決です。</translation>
    </message>
    <message>
        <source>The incident it is about is open now: press Enter on it again.</source>
        <translation>対象のインシデントが開きました：もう一度 Enter を押してください。</translation>
    </message>
    <message>
        <source>The label that names the service of a series</source>
        <translation>系列のサービス名を示すラベル</translation>
    </message>
    <message>
        <source>The last figure came {ago}.</source>
        <translation>最後の値は{ago}。</translation>
    </message>
    <message>
        <source>The last item is said aloud, so that everybody hears that the list is through.</source>
        <translation>最後の項目は声に出し、全員に完了を知らせます。</translation>
    </message>
    <message>
        <source>The last {name} was measured {ago}.</source>
        <translation>直近 {name} の測定は{ago}。</translation>
    </message>
    <message>
        <source>The library is empty: runbook import reads files.</source>
        <translation>ライブラリは空です: runbook import でファイルを読み込み。</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>関連</translation>
    </message>
    <message>
        <source>The manual is open in your browser; it lies at {file}.</source>
        <translation>マニュアルをブラウザーで開きました。場所は {file} です。</translation>
    </message>
    <message>
        <source>The message stays in its transcript; the entry names who said it and when.</source>
        <translation>メッセージはチャット記録に残り、項目には誰がいつ言ったかが付きます。</translation>
    </message>
    <message>
        <source>The messages of a transcript are not on this workstation.</source>
        <translation>チャット記録のメッセージがこのワークステーションにありません。</translation>
    </message>
    <message>
        <source>The most steps from where it began to a service it hit.</source>
        <translation>始まりから影響先までの最大段数。</translation>
    </message>
    <message>
        <source>The name {host} was not found.</source>
        <translation>名前 {host} が見つかりません。</translation>
    </message>
    <message>
        <source>The next update is promised for {utc}, which is past.</source>
        <translation>次回更新の約束 {utc} は過ぎています。</translation>
    </message>
    <message>
        <source>The oldest check {ago}.</source>
        <translation>最も古い検査 {ago}。</translation>
    </message>
    <message>
        <source>The oldest view is {age} old.</source>
        <translation>最も古い視点は {age}前のものです。</translation>
    </message>
    <message>
        <source>The outage cascades over 3 or more tier-0/1 services</source>
        <translation>障害が 3 つ以上の Tier 0/1 サービスに波及</translation>
    </message>
    <message>
        <source>The outcome follows from the voices</source>
        <translation>結果は意見から決まる</translation>
    </message>
    <message>
        <source>The overview comes first: every service, the worst at the top.</source>
        <translation>概要が最初：すべてのサービスを悪い順に。</translation>
    </message>
    <message>
        <source>The passphrase for signing in holds from now on.</source>
        <translation>サインイン用パスフレーズが今から有効です。</translation>
    </message>
    <message>
        <source>The passphrase for signing in unlocks; 0: never. Walls are not locked</source>
        <translation>サインイン用パスフレーズで解除。0：しない。壁面はロックしない</translation>
    </message>
    <message>
        <source>The period is {days} d, at least {least} d are asked for: nothing is purged.</source>
        <translation>期間は{days}日ですが、少なくとも{least}日が求められています。消去は行いません。</translation>
    </message>
    <message>
        <source>The plan names no roster and no schedule.</source>
        <translation>計画に名簿も予定もありません。</translation>
    </message>
    <message>
        <source>The primary carries the load again: nothing is left to do.</source>
        <translation>プライマリが再び負荷を担っています。残る作業はありません。</translation>
    </message>
    <message>
        <source>The promise of {percent} is within the composite.</source>
        <translation>約束の {percent} は合成値の範囲内です。</translation>
    </message>
    <message>
        <source>The record can't be opened</source>
        <translation>記録を開けません</translation>
    </message>
    <message>
        <source>The record is encrypted. Its passphrase opens it.</source>
        <translation>記録は暗号化されています。パスフレーズで開きます。</translation>
    </message>
    <message>
        <source>The record is in use</source>
        <translation>記録は使用中です</translation>
    </message>
    <message>
        <source>The record is sound: {events} events, every hash and signature checked.</source>
        <translation>記録は健全です: {events} 件、すべてのハッシュと署名を検査しました。</translation>
    </message>
    <message>
        <source>The record keeps its SHA-256, who collected it and everybody who touches it.</source>
        <translation>SHA-256、収集者、触れた人すべてが記録に残ります。</translation>
    </message>
    <message>
        <source>The record says what happened instead.</source>
        <translation>代わりに起きたことを記録します。</translation>
    </message>
    <message>
        <source>The review of {title} is {days} days overdue.</source>
        <translation>{title} の見直しが {days} 日遅れています。</translation>
    </message>
    <message>
        <source>The same at the hub itself</source>
        <translation>ハブ本体で行う場合</translation>
    </message>
    <message>
        <source>The same figures as a table</source>
        <translation>同じ値を表で</translation>
    </message>
    <message>
        <source>The same rights at once; everybody is told, a review is owed</source>
        <translation>同じ権限を直ちに。全員に通知し、審査が必要</translation>
    </message>
    <message>
        <source>The same way back</source>
        <translation>逆順に</translation>
    </message>
    <message>
        <source>The secret {detail} is not in the keyring.</source>
        <translation>シークレット {detail} がキーリングにありません。</translation>
    </message>
    <message>
        <source>The selected entry, at most 7; on charts and blast radius a snapshot</source>
        <translation>選択した記録、最大 7 件。チャートと影響範囲ではスナップショット</translation>
    </message>
    <message>
        <source>The signal that decided; all of them are in the column beside</source>
        <translation>決め手となった信号。すべては隣の列にあります</translation>
    </message>
    <message>
        <source>The text has {count:,} characters; at most {most_text:,}.</source>
        <translation>本文は {count:,} 字です。上限 {most_text:,} 字。</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>本文が空です。</translation>
    </message>
    <message>
        <source>The text says the next update comes at {said}:{said2}, the promise is {utc}.</source>
        <translation>本文の次回更新は {said}:{said2}、約束は {utc} です。</translation>
    </message>
    <message>
        <source>The text says {label} is {was!r}, {now}.</source>
        <translation>本文の{label}は {was!r}、{now}です。</translation>
    </message>
    <message>
        <source>The timeline comes first: what happened, who decided what.</source>
        <translation>タイムラインが最初：起きたこと、決定した人と内容。</translation>
    </message>
    <message>
        <source>The title is empty.</source>
        <translation>題名が空です。</translation>
    </message>
    <message>
        <source>The token is missing, has run out or was revoked: make a new one there and use Renew here.</source>
        <translation>トークンがない、期限切れ、または失効しています。先方で新しく作り、ここで「更新」を使ってください。</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>二つが一致しません。</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>二つのパスフレーズが一致しません。</translation>
    </message>
    <message>
        <source>The two views</source>
        <translation>二つの見方</translation>
    </message>
    <message>
        <source>The update belongs elsewhere</source>
        <translation>この更新は別の宛先のものです</translation>
    </message>
    <message>
        <source>The update says DRILL, but this incident is real</source>
        <translation>更新に DRILL とありますが、このインシデントは本番です</translation>
    </message>
    <message>
        <source>The verdict is final.</source>
        <translation>判定は確定です。</translation>
    </message>
    <message>
        <source>The vote counts for nobody: ask for it again, and stop what it released.</source>
        <translation>この票は無効です：再度依頼し、それで許可されたことを止めます。</translation>
    </message>
    <message>
        <source>The vote counts for nobody: stop what was done by these rights.</source>
        <translation>この票は無効です：その権限でしたことを止めます。</translation>
    </message>
    <message>
        <source>The war room comes first: impact, decisions, tasks, the next update.</source>
        <translation>作戦室が最初：影響、決定、タスク、次の更新。</translation>
    </message>
    <message>
        <source>The way the fault takes, from where it began</source>
        <translation>始まりから障害が伝わる経路</translation>
    </message>
    <message>
        <source>The whole text, with approvals and hashes</source>
        <translation>承認とハッシュ付きの全文</translation>
    </message>
    <message>
        <source>The witnesses failed, too: this workstation's own network is at fault. The target may well be in order.</source>
        <translation>証人も失敗：このワークステーション自身のネットワークの問題です。対象は正常かもしれません。</translation>
    </message>
    <message>
        <source>The work is not divided yet. From about seven direct reports on nobody keeps them all in mind.</source>
        <translation>作業はまだ分担されていません。直属がおよそ 7 名を超えると誰も全員を把握できません。</translation>
    </message>
    <message>
        <source>Their sentences come all the same</source>
        <translation>文章はそれでも届く</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>次</translation>
    </message>
    <message>
        <source>There is no directory {parent}.</source>
        <translation>ディレクトリ {parent} がありません。</translation>
    </message>
    <message>
        <source>There is no such silence of ours</source>
        <translation>自社のそのようなサイレンスはありません</translation>
    </message>
    <message>
        <source>There is no way from here to {place}.</source>
        <translation>ここから {place} への経路がありません。</translation>
    </message>
    <message>
        <source>There is nothing to shelve</source>
        <translation>保留するものがありません</translation>
    </message>
    <message>
        <source>There was nothing in it that is not here already.</source>
        <translation>ここにないものは含まれていませんでした。</translation>
    </message>
    <message>
        <source>They are the same: join</source>
        <translation>同じです：参加</translation>
    </message>
    <message>
        <source>They end at once.</source>
        <translation>直ちに終わります。</translation>
    </message>
    <message>
        <source>They sign in anew with the organisation's provider, in the browser, and the hub certifies this one vote. No passphrase; nothing of it is kept here.</source>
        <translation>ブラウザーで組織のプロバイダーに改めてサインインし、ハブがこの一票を証明します。パスフレーズは不要で、ここには何も残りません。</translation>
    </message>
    <message>
        <source>They type the passphrase themselves. Whoever knows it signs as them; it can't be looked up.</source>
        <translation>本人が入力します。知る人は誰でも本人として署名でき、後から調べることはできません。</translation>
    </message>
    <message>
        <source>Things worsened earlier after {also}.</source>
        <translation>{also} の後、それ以前から悪化しています。</translation>
    </message>
    <message>
        <source>This alert names no service of the catalogue.</source>
        <translation>このアラートはカタログのサービスを示していません。</translation>
    </message>
    <message>
        <source>This console makes no sounds.</source>
        <translation>このコンソールは音を出しません。</translation>
    </message>
    <message>
        <source>This does not read as English: only addresses, hosts, secrets, names and open variables were checked.</source>
        <translation>英語ではないようです：アドレス、ホスト、秘密、名前、未入力の変数だけを確認しました。</translation>
    </message>
    <message>
        <source>This draft is held at {place}: it may have been sent from there. What you copy is another update, sent from here, and readers may get both. What waits of the first is taken back as far as it is heard in time.</source>
        <translation>この下書きの保持先: {place}。そこから送信済みかもしれません。写したものはここから送る別の更新となり、読者に両方が届くことがあります。元の下書きで待機中のものは、間に合って伝わるかぎり取り下げられます。</translation>
    </message>
    <message>
        <source>This incident stands by itself: no parent, no children, nothing split off or merged in.</source>
        <translation>このインシデントは独立しています：親も子もなく、分割も統合もありません。</translation>
    </message>
    <message>
        <source>This is out; update {revision} of {name} says the same</source>
        <translation>これは送信済みです。{name} の更新 {revision} も同じ内容です</translation>
    </message>
    <message>
        <source>This maintenance window is over</source>
        <translation>このメンテナンス期間は終了しました</translation>
    </message>
    <message>
        <source>This pane: {pane}</source>
        <translation>この画面：{pane}</translation>
    </message>
    <message>
        <source>This program does not know the role that the hub names there.</source>
        <translation>ハブが示す役割を、このプログラムは知りません。</translation>
    </message>
    <message>
        <source>This system has no keyring. The record is encrypted under this passphrase; without it nobody can read it.</source>
        <translation>このシステムにはキーリングがありません。記録はこのパスフレーズで暗号化され、なければ誰も読めません。</translation>
    </message>
    <message>
        <source>This update can't be sent</source>
        <translation>この更新は送信できません</translation>
    </message>
    <message>
        <source>This will</source>
        <translation>実行される内容</translation>
    </message>
    <message>
        <source>This workstation belongs to a hub already. L leaves it.</source>
        <translation>このワークステーションは既にハブに属しています。L で離れます。</translation>
    </message>
    <message>
        <source>This workstation belongs to a hub already; leave it first.</source>
        <translation>このワークステーションは既にハブに属しています。先に離れてください。</translation>
    </message>
    <message>
        <source>This workstation belongs to no hub.</source>
        <translation>このワークステーションはハブに属していません。</translation>
    </message>
    <message>
        <source>This workstation belongs to no hub. J joins one.</source>
        <translation>このワークステーションはハブに属していません。J で参加します。</translation>
    </message>
    <message>
        <source>This workstation belongs to no hub: its record is its own. Joined, workstations share one record.</source>
        <translation>このワークステーションはハブに属さず、記録は自分だけのものです。参加すると一つの記録を共有します。</translation>
    </message>
    <message>
        <source>This workstation was shut out.</source>
        <translation>このワークステーションは締め出されました。</translation>
    </message>
    <message>
        <source>Those a small window has no room for, and back</source>
        <translation>小さなウィンドウに入りきらない行を表示、元に戻す</translation>
    </message>
    <message>
        <source>Those that count, by commas; empty: all that last</source>
        <translation>対象の環境、カンマ区切り。空：恒久的なものすべて</translation>
    </message>
    <message>
        <source>Three short, high, twice. Seen as well: the alert's glyph flashes until somebody has it.</source>
        <translation>短く高い 3 回を 2 度。見た目でも：誰かが受け持つまで印が点滅。</translation>
    </message>
    <message>
        <source>Three: a P1, an update that is due, an approval that is wanted; each is said in words, too</source>
        <translation>3 種：P1、更新の期限、承認の依頼。いずれも言葉でも示す</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>木</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>済みにする</translation>
    </message>
    <message>
        <source>Tick a message.</source>
        <translation>メッセージを選んでください。</translation>
    </message>
    <message>
        <source>Tick a triage step</source>
        <translation>トリアージの手順に印を付ける</translation>
    </message>
    <message>
        <source>Tick a triage step…</source>
        <translation>トリアージの手順に印を付ける…</translation>
    </message>
    <message>
        <source>Tick at least one entry.</source>
        <translation>項目を 1 つ以上選んでください。</translation>
    </message>
    <message>
        <source>Tick the incident that this one led to.</source>
        <translation>このインシデントが引き起こしたものを選んでください。</translation>
    </message>
    <message>
        <source>Tick the incidents that are the same matter.</source>
        <translation>同じ案件のインシデントを選んでください。</translation>
    </message>
    <message>
        <source>Tick the link that is no more.</source>
        <translation>なくなった関連を選んでください。</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>ティア</translation>
    </message>
    <message>
        <source>Tier 0 and 1 hit {hit} of {tier_1}{hit2}</source>
        <translation>ティア 0 と 1: {tier_1} 中 {hit} に影響{hit2}</translation>
    </message>
    <message>
        <source>Tier 0 and 1 weigh most; see docs/blast_radius.md</source>
        <translation>Tier 0・1 を最も重く見ます。docs/blast_radius.md 参照</translation>
    </message>
    <message>
        <source>Tier 0 lost</source>
        <translation>失う Tier 0</translation>
    </message>
    <message>
        <source>Tier 0–1 hit</source>
        <translation>Tier 0–1 影響</translation>
    </message>
    <message>
        <source>Tier 1 lost</source>
        <translation>失う Tier 1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>残り時間</translation>
    </message>
    <message>
        <source>Time of repair asked for</source>
        <translation>復旧時刻の問い合わせ</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Time strip, {view}, {span}, {entries} entries</source>
        <translation>時間帯、{view}、{span}、{entries} 件</translation>
    </message>
    <message>
        <source>Time, UTC</source>
        <translation>時刻、UTC</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Timeline first</source>
        <translation>タイムラインを先に</translation>
    </message>
    <message>
        <source>Timeline, newest first</source>
        <translation>タイムライン、新しい順</translation>
    </message>
    <message>
        <source>Timelines</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>題名</translation>
    </message>
    <message>
        <source>Title of the new incident</source>
        <translation>新しいインシデントの題名</translation>
    </message>
    <message>
        <source>Title, required</source>
        <translation>題名、必須</translation>
    </message>
    <message>
        <source>To</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>To READ-DO</source>
        <translation>READ-DO へ</translation>
    </message>
    <message>
        <source>To act on production
for {scope}
for {minutes} minutes from the grant on
because: {reason}</source>
        <translation>本番環境での操作
対象 {scope}
許可から {minutes} 分間
理由：{reason}</translation>
    </message>
    <message>
        <source>To act on production, for an hour; another person grants</source>
        <translation>本番操作のため一時間。別の人が承認</translation>
    </message>
    <message>
        <source>To another site and back, stage by stage. A gate names everything that is not met; no current data opens none of them.</source>
        <translation>別拠点へ、そして戻る。段階ごとに。ゲートは満たされないものをすべて挙げ、現在のデータなしでは開きません。</translation>
    </message>
    <message>
        <source>To challenge</source>
        <translation>チャレンジへ</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>To the file</source>
        <translation>書き出し先</translation>
    </message>
    <message>
        <source>To the log bar, from anywhere</source>
        <translation>どこからでもログ欄へ</translation>
    </message>
    <message>
        <source>To the value seen; without one, done</source>
        <translation>観測値の欄へ。欄がなければ完了</translation>
    </message>
    <message>
        <source>To, UTC</source>
        <translation>終了、UTC</translation>
    </message>
    <message>
        <source>Too old</source>
        <translation>古すぎ</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>Transcript imported</source>
        <translation>チャット記録を取り込み</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>トリアージ</translation>
    </message>
    <message>
        <source>Triage step reopened</source>
        <translation>トリアージの手順を再開</translation>
    </message>
    <message>
        <source>Triage step ticked</source>
        <translation>トリアージの手順を完了</translation>
    </message>
    <message>
        <source>Triage, hypotheses, polls, workstreams, who is asked and joined, the bridge</source>
        <translation>トリアージ、仮説、投票、ワークストリーム、依頼と参加、ブリッジ</translation>
    </message>
    <message>
        <source>Triage, hypotheses, polls, workstreams, who was asked and who joined, and the bridge. What is recorded here also stands in the timeline.</source>
        <translation>トリアージ、仮説、投票、ワークストリーム、依頼した人と参加した人、ブリッジ。ここでの記録はタイムラインにも載ります。</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Trigger a failover</source>
        <translation>フェイルオーバーを開始</translation>
    </message>
    <message>
        <source>Trigger…</source>
        <translation>開始…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Try to sign counted</source>
        <translation>署名の試行を記録</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>火</translation>
    </message>
    <message>
        <source>Two in command</source>
        <translation>指揮者が 2 名</translation>
    </message>
    <message>
        <source>Two lists of components stand: settle it.</source>
        <translation>コンポーネントの一覧が二つあります：決めてください。</translation>
    </message>
    <message>
        <source>Two long, middle. Seen as well: the countdown in the banner turns and counts up.</source>
        <translation>長く中くらいの 2 回。見た目でも：バナーの秒読みが反転して増える。</translation>
    </message>
    <message>
        <source>Two minutes of practice</source>
        <translation>2 分間の練習</translation>
    </message>
    <message>
        <source>Two other people must approve. Any change of a gate or value makes it another request.</source>
        <translation>別の 2 名の承認が必要です。ゲートや値が変われば別の依頼になります。</translation>
    </message>
    <message>
        <source>Two texts for “{name_of}”{more}: nothing goes out until one is chosen</source>
        <translation>「{name_of}」{more} の本文が二つ: 選ぶまで何も送信されません</translation>
    </message>
    <message>
        <source>Two texts stand for “{name_of}”: settle it.</source>
        <translation>「{name_of}」の文が二つあります：決めてください。</translation>
    </message>
    <message>
        <source>Two values for “{label}” in the status record: nothing goes out until one is chosen</source>
        <translation>状況記録の「{label}」に値が二つ: 選ぶまで何も送信されません</translation>
    </message>
    <message>
        <source>Two values stand for {fact} in the record: settle it.</source>
        <translation>記録の{fact}に値が二つあります：決めてください。</translation>
    </message>
    <message>
        <source>Type a fact. Start with d for decision, a for action, t for task, @ for a person.</source>
        <translation>事実を入力。d は決定、a はアクション、t はタスク、@ は人。</translation>
    </message>
    <message>
        <source>Type a fact. d decision, a action, t task, @ person.</source>
        <translation>事実を入力。d 決定、a アクション、t タスク、@ 人。</translation>
    </message>
    <message>
        <source>Type a passphrase.</source>
        <translation>パスフレーズを入力してください。</translation>
    </message>
    <message>
        <source>U takes one off. Expired shelves return unacknowledged; none is ever deleted.</source>
        <translation>U で取り出します。期限切れは未確認で戻り、削除はされません。</translation>
    </message>
    <message>
        <source>UNDECIDED</source>
        <translation>未決</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>UNKNOWN is no position; expected OUTAGE, DEGRADED, PERFORMANCE ISSUE or NO IMPACT</source>
        <translation>「不明」は立場になりません。OUTAGE、DEGRADED、PERFORMANCE ISSUE、NO IMPACT のいずれかにしてください</translation>
    </message>
    <message>
        <source>UNKNOWN · STALE</source>
        <translation>不明 · 古い</translation>
    </message>
    <message>
        <source>UNKNOWN, was {state}</source>
        <translation>不明、以前は{state}</translation>
    </message>
    <message>
        <source>UTC, newest first · {entries} entries</source>
        <translation>UTC、新しい順 · {entries} 件</translation>
    </message>
    <message>
        <source>UTC, newest first · {total} entries</source>
        <translation>UTC、新しい順 · {total} 件</translation>
    </message>
    <message>
        <source>Under 5 % of users are hit</source>
        <translation>利用者の 5 % 未満に影響</translation>
    </message>
    <message>
        <source>Under 5 % of users, or redundancy lost</source>
        <translation>利用者の 5 % 未満、または冗長性の喪失</translation>
    </message>
    <message>
        <source>Under maintenance</source>
        <translation>保守中</translation>
    </message>
    <message>
        <source>Under the what-ifs</source>
        <translation>仮定のもとで</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo the merge: reopen it and go on where its people are.</source>
        <translation>統合を取り消す：再び開き、担当者のいる方で続けます。</translation>
    </message>
    <message>
        <source>Undone by</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>グループ解除</translation>
    </message>
    <message>
        <source>Unknown: no source of alerts answers.</source>
        <translation>不明：応答するアラート源がありません。</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>関連を解除</translation>
    </message>
    <message>
        <source>Unlink parent or child</source>
        <translation>親子の関連付けを解除</translation>
    </message>
    <message>
        <source>Unlink parent or child…</source>
        <translation>親子の関連付けを解除…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Unlocks this console; by default after 10 idle minutes</source>
        <translation>コンソールの解除用。既定では無操作 10 分でロック</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>ピン留め解除</translation>
    </message>
    <message>
        <source>Unshelve it: others see it as open.</source>
        <translation>保留を解除します：他の人には未対応に見えます。</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Until, UTC</source>
        <translation>期限、UTC</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Update compared with what is shown</source>
        <translation>更新を表示と比較</translation>
    </message>
    <message>
        <source>Update due</source>
        <translation>更新の期限</translation>
    </message>
    <message>
        <source>Update expired</source>
        <translation>更新が期限切れ</translation>
    </message>
    <message>
        <source>Update posted by hand</source>
        <translation>更新を手作業で掲載</translation>
    </message>
    <message>
        <source>Update queued</source>
        <translation>更新を送信待ちに追加</translation>
    </message>
    <message>
        <source>Update sent</source>
        <translation>更新を送信</translation>
    </message>
    <message>
        <source>Update sent otherwise</source>
        <translation>別手段で送った更新</translation>
    </message>
    <message>
        <source>Update sent otherwise…</source>
        <translation>別手段で送った更新…</translation>
    </message>
    <message>
        <source>Update templates: stale after (h)</source>
        <translation>更新テンプレート：古い（h）</translation>
    </message>
    <message>
        <source>Update templates: unknown after (h)</source>
        <translation>更新テンプレート：不明（h）</translation>
    </message>
    <message>
        <source>Update withdrawn</source>
        <translation>更新を取り下げ</translation>
    </message>
    <message>
        <source>Update {revision} of {name} says the same and is out: choose</source>
        <translation>同じ内容の {name} の更新 {revision} が送信済みです。選んでください</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Updates leave only for public addresses, or for those named under `private`.</source>
        <translation>更新の送信先は公開アドレスか、`private` に挙げたものだけです。</translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation>上流</translation>
    </message>
    <message>
        <source>Use sample data</source>
        <translation>サンプルデータを使う</translation>
    </message>
    <message>
        <source>Use the name that stands in the certificate, or have one made for this name.</source>
        <translation>証明書にある名前を使うか、この名前の証明書を作ってもらってください。</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Users / h</source>
        <translation>ユーザー/時</translation>
    </message>
    <message>
        <source>Users affected, %</source>
        <translation>影響を受けたユーザー、%</translation>
    </message>
    <message>
        <source>Users hit</source>
        <translation>影響を受ける利用者</translation>
    </message>
    <message>
        <source>Usual or last week behind lines</source>
        <translation>線の背後に通常／先週</translation>
    </message>
    <message>
        <source>VERIFIED</source>
        <translation>検証済み</translation>
    </message>
    <message>
        <source>VOID</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>VOID: the text changed</source>
        <translation>無効: 本文が変更された</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Value seen</source>
        <translation>観測した値</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>ベンダー</translation>
    </message>
    <message>
        <source>Vendor Liaison</source>
        <translation>ベンダー窓口</translation>
    </message>
    <message>
        <source>Vendor says</source>
        <translation>ベンダーの発表</translation>
    </message>
    <message>
        <source>Vendor {vendor} down</source>
        <translation>ベンダー {vendor} ダウン</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>ベンダー</translation>
    </message>
    <message>
        <source>Vendors' status pages</source>
        <translation>ベンダーの状態ページ</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>動詞</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Verify scope</source>
        <translation>範囲の確認</translation>
    </message>
    <message>
        <source>Verify the record</source>
        <translation>記録を検証</translation>
    </message>
    <message>
        <source>Verifying the record…</source>
        <translation>記録を検証中…</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版 {version}</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>声</translation>
    </message>
    <message>
        <source>Voice in a poll</source>
        <translation>投票への回答</translation>
    </message>
    <message>
        <source>Vote on an approval</source>
        <translation>承認の投票</translation>
    </message>
    <message>
        <source>Vote on an erasure</source>
        <translation>消去の投票</translation>
    </message>
    <message>
        <source>Vote on elevated rights</source>
        <translation>権限昇格の投票</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>票</translation>
    </message>
    <message>
        <source>WAIVED</source>
        <translation>免除</translation>
    </message>
    <message>
        <source>WARNS</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Wait a little, or ask for a higher limit.</source>
        <translation>少し待つか、上限の引き上げを依頼してください。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機</translation>
    </message>
    <message>
        <source>Waiting for your word</source>
        <translation>指示待ち</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>待ち先</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>免除</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>壁面</translation>
    </message>
    <message>
        <source>Wall display</source>
        <translation>ウォール表示</translation>
    </message>
    <message>
        <source>War room</source>
        <translation>作戦室</translation>
    </message>
    <message>
        <source>War room first</source>
        <translation>作戦室を先に</translation>
    </message>
    <message>
        <source>Was it received?</source>
        <translation>届きましたか?</translation>
    </message>
    <message>
        <source>Was it sent?</source>
        <translation>送られましたか。</translation>
    </message>
    <message>
        <source>Watchfloor wall</source>
        <translation>Watchfloor 壁面</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>監視対象</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>波</translation>
    </message>
    <message>
        <source>Way of reading a runbook changed</source>
        <translation>ランブックの読み方を変更</translation>
    </message>
    <message>
        <source>We are blind: what this system watched is not known, whatever its last figures were.</source>
        <translation>目が塞がれています：このシステムの監視対象は、最後の値が何であれ不明です。</translation>
    </message>
    <message>
        <source>We see</source>
        <translation>こちらの観測</translation>
    </message>
    <message>
        <source>Weak points</source>
        <translation>弱点</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>水</translation>
    </message>
    <message>
        <source>Went wrong</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>その後の扱い</translation>
    </message>
    <message>
        <source>What becomes of your other roles</source>
        <translation>他の役割の扱い</translation>
    </message>
    <message>
        <source>What came of calling a responder</source>
        <translation>対応者への連絡の結果</translation>
    </message>
    <message>
        <source>What fills up</source>
        <translation>満ちていくもの</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>起きたこと</translation>
    </message>
    <message>
        <source>What happened to data: no data was lost or exposed.</source>
        <translation>データへの影響: 失われたり露出したデータはありません。</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>何が起きているか</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>もしも</translation>
    </message>
    <message>
        <source>What if it failed, or was back</source>
        <translation>故障したら、復旧したら</translation>
    </message>
    <message>
        <source>What is approved</source>
        <translation>承認の対象</translation>
    </message>
    <message>
        <source>What is approved, word for word</source>
        <translation>承認される内容、一語一句</translation>
    </message>
    <message>
        <source>What is being done.</source>
        <translation>現在の対応。</translation>
    </message>
    <message>
        <source>What is hit, from the root at the left to the users at the right; what most likely began it; and what would happen if. Alt+T shows tables in place of the picture.</source>
        <translation>左の根本から右の利用者まで、何が影響を受けたか。何から始まった可能性が高いか。もしも、の結果。Alt+T で図を表に。</translation>
    </message>
    <message>
        <source>What is hit, what began it, what if</source>
        <translation>影響先、発端、もしもの検討</translation>
    </message>
    <message>
        <source>What is left undone stays so.</source>
        <translation>未実施のものはそのまま残ります。</translation>
    </message>
    <message>
        <source>What is not seen</source>
        <translation>見えていないもの</translation>
    </message>
    <message>
        <source>What is safer counts meanwhile.</source>
        <translation>その間はより安全な方が有効です。</translation>
    </message>
    <message>
        <source>What is taken away ends at once, wherever that is heard of. What {name} wrote and the hub has counts as before; what comes after that counts only as far as the new role goes. The rest is set aside on every workstation: kept, not counted, and judged anew if the role is given back.</source>
        <translation>失う権限は、伝わった場所から直ちに無効になります。{name} が書いた記録のうちハブにあるものは従来どおり有効です。それ以降のものは新しい役割の範囲でのみ有効です。残りはどの端末でも脇に置かれます。保存されますが数えられず、役割が戻れば改めて判定されます。</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>働き</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>変更の意味</translation>
    </message>
    <message>
        <source>What it names is erased here and not elsewhere: get it back from the hub.</source>
        <translation>対象はここで消去され、他では残っています：ハブから取り戻します。</translation>
    </message>
    <message>
        <source>What may be told</source>
        <translation>伝えてよい内容</translation>
    </message>
    <message>
        <source>What only a commander decides waits.</source>
        <translation>指揮官だけが決めることは待機します。</translation>
    </message>
    <message>
        <source>What others post to the hub</source>
        <translation>他システムがハブに投稿したもの</translation>
    </message>
    <message>
        <source>What people can do meanwhile. Empty: nothing is known.</source>
        <translation>その間に利用者ができること。空欄: 不明。</translation>
    </message>
    <message>
        <source>What people notice, in words a customer uses: 38 % of checkouts fail.</source>
        <translation>利用者が気付くことを顧客の言葉で: 決済の 38 % が失敗。</translation>
    </message>
    <message>
        <source>What should be watched?</source>
        <translation>何を監視しますか。</translation>
    </message>
    <message>
        <source>What shows before users tell: objectives and how fast they burn, probes, vendors, saturation, changes, on-call, coverage. Each page is a table that can be sorted and searched.</source>
        <translation>利用者が気づく前に現れるもの：目標と消費速度、プローブ、ベンダー、飽和、変更、オンコール、カバレッジ。各ページは並べ替え・検索できる表です。</translation>
    </message>
    <message>
        <source>What somebody asked for, oldest first</source>
        <translation>依頼を古い順に</translation>
    </message>
    <message>
        <source>What the graph makes of where it began</source>
        <translation>始まりからグラフが導く結果</translation>
    </message>
    <message>
        <source>What the incident hit, dependencies first. Services that are healthy again are marked.</source>
        <translation>影響を受けたものを依存先から順に。正常に戻ったサービスには印が付きます。</translation>
    </message>
    <message>
        <source>What the incident hit, dependencies first; again brings it up to date</source>
        <translation>影響を受けたもの、依存先から。もう一度で最新に</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>働き</translation>
    </message>
    <message>
        <source>What this workstation asks and writes to, with tests that name the cause</source>
        <translation>この端末の問い合わせ先と書き込み先。原因を示すテスト付き</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処</translation>
    </message>
    <message>
        <source>What turned out to be another matter gets an incident of its own.</source>
        <translation>別の案件と分かったものを独立したインシデントにします。</translation>
    </message>
    <message>
        <source>What waits for a second person. A vote is signed with that person's own passphrase and binds exactly the bytes that are shown.</source>
        <translation>二人目を待つもの。投票は本人のパスフレーズで署名され、表示されたバイトそのものに結び付きます。</translation>
    </message>
    <message>
        <source>What waits for a second person; votes are signed here</source>
        <translation>二人目を待つもの。投票はここで署名</translation>
    </message>
    <message>
        <source>What waits to be sent, what went out, and what nobody knows the end of. In doubt nothing is repeated by itself: look it up, or settle it.</source>
        <translation>送信待ち、送信済み、結末の分からないもの。疑わしいときは自動で繰り返しません：調べるか、確定してください。</translation>
    </message>
    <message>
        <source>What waits to be sent, what went out, what is in doubt</source>
        <translation>送信待ち、送信済み、確認が必要なもの</translation>
    </message>
    <message>
        <source>What was approved is not what would be sent: the text or a sink has changed since</source>
        <translation>承認されたものと送るものが違います：本文か送信先が変わっています</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>行ったこと</translation>
    </message>
    <message>
        <source>What was looked at, and found</source>
        <translation>調べたこと、分かったこと</translation>
    </message>
    <message>
        <source>What was observed</source>
        <translation>観測した内容</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>読み取られた値</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>伝えた内容</translation>
    </message>
    <message>
        <source>What was said of it stays in the record.</source>
        <translation>述べられたことは記録に残ります。</translation>
    </message>
    <message>
        <source>What was set by people who did not hear each other</source>
        <translation>互いに知らずに設定された値</translation>
    </message>
    <message>
        <source>What was shared stays here; nothing more comes or goes</source>
        <translation>共有済みのものは残り、以後の出入りはなし</translation>
    </message>
    <message>
        <source>What we do</source>
        <translation>対応</translation>
    </message>
    <message>
        <source>What will run</source>
        <translation>実行される内容</translation>
    </message>
    <message>
        <source>What would settle it</source>
        <translation>決め手となるもの</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>お客様にできること</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>見たもの</translation>
    </message>
    <message>
        <source>What you usually do</source>
        <translation>普段の役割</translation>
    </message>
    <message>
        <source>What you will press</source>
        <translation>押すキー</translation>
    </message>
    <message>
        <source>What {path} holds</source>
        <translation>{path} の内容</translation>
    </message>
    <message>
        <source>Whatever a runbook's step runs by itself</source>
        <translation>ランブックの手順が自動実行するもの</translation>
    </message>
    <message>
        <source>When it is handed on</source>
        <translation>引き渡しの時刻</translation>
    </message>
    <message>
        <source>When it is used up, if the trend goes on</source>
        <translation>傾向が続いた場合に使い切る時期</translation>
    </message>
    <message>
        <source>When the budget is gone at the rate of the last hour</source>
        <translation>直近 1 時間の速さでバジェットが尽きる時期</translation>
    </message>
    <message>
        <source>When the next period is over</source>
        <translation>次に期間が終わる日</translation>
    </message>
    <message>
        <source>When, UTC</source>
        <translation>時刻、UTC</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Where it began; the customers</source>
        <translation>始まった場所。顧客</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>入手元</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>所在</translation>
    </message>
    <message>
        <source>Where it is kept, or why it is waived</source>
        <translation>保管場所、または放棄の理由</translation>
    </message>
    <message>
        <source>Where neighbours ask this workstation, for firewalls that must know it; 0: any that is free</source>
        <translation>近隣が問い合わせる先。ファイアウォール用。0：空いているもの</translation>
    </message>
    <message>
        <source>Where that falls in 95 of 100 cases</source>
        <translation>100 回中 95 回その時期が収まる範囲</translation>
    </message>
    <message>
        <source>Where updates go</source>
        <translation>更新の送り先</translation>
    </message>
    <message>
        <source>Where you looked</source>
        <translation>確かめた場所</translation>
    </message>
    <message>
        <source>Whether it was right, and what was found</source>
        <translation>正当だったか、何が分かったか</translation>
    </message>
    <message>
        <source>Whether the promise of {percent} can be kept can't be told from these figures.</source>
        <translation>約束の {percent} を守れるかは、この数値からは分かりません。</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>どれ</translation>
    </message>
    <message>
        <source>Which panes come first</source>
        <translation>最初に表示する画面</translation>
    </message>
    <message>
        <source>Who agrees</source>
        <translation>一致状況</translation>
    </message>
    <message>
        <source>Who and where: customers in Europe.</source>
        <translation>誰にどこで: ヨーロッパの顧客。</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>尋ねた人</translation>
    </message>
    <message>
        <source>Who belongs</source>
        <translation>所属メンバー</translation>
    </message>
    <message>
        <source>Who decided that the cause may be told, to whom, and why.</source>
        <translation>原因を伝えてよいと誰が、誰に、なぜ決めたか。</translation>
    </message>
    <message>
        <source>Who is hit</source>
        <translation>影響を受ける人</translation>
    </message>
    <message>
        <source>Who is to sign here? The name must be the one the provider has for them.</source>
        <translation>ここで署名するのは誰ですか。プロバイダーに登録されている名前と同じでなければなりません。</translation>
    </message>
    <message>
        <source>Who must be heard</source>
        <translation>必ず聞く人</translation>
    </message>
    <message>
        <source>Who saw it first</source>
        <translation>先に気づいた側</translation>
    </message>
    <message>
        <source>Who sealed it, looked at it, had it: a line for each.</source>
        <translation>封印、閲覧、保持した人を一行ずつ。</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>署名者</translation>
    </message>
    <message>
        <source>Who sits here?</source>
        <translation>ここに座るのは誰ですか。</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>次の担当者</translation>
    </message>
    <message>
        <source>Who was asked has not acknowledged within {within}.</source>
        <translation>依頼先が {within} 以内に応答していません。</translation>
    </message>
    <message>
        <source>Who you are, what is watched, how it looks and sounds, a drill</source>
        <translation>あなた、監視対象、見た目と音、訓練</translation>
    </message>
    <message>
        <source>Whoever comes takes command; nobody pushes it. The briefing is drafted from the record; read it, ask, read it back, then take command.</source>
        <translation>来た人が指揮を引き受けます。押し付けはありません。ブリーフィングは記録から作られます。読み、尋ね、復唱し、そして引き受けます。</translation>
    </message>
    <message>
        <source>Whoever holds the file can read it, and what was handed out can't be called back. A passphrase encrypts it.</source>
        <translation>ファイルを持つ人は誰でも読め、渡したものは取り戻せません。パスフレーズで暗号化できます。</translation>
    </message>
    <message>
        <source>Whoever looks after the hub makes the code with `hub enrol`, and tells it to you together with the hub's fingerprint. The code never travels; both sides prove that they know it.</source>
        <translation>ハブの管理者が `hub enrol` でコードを作り、ハブの指紋とともに伝えます。コード自体は送られず、双方が知っていることを証明します。</translation>
    </message>
    <message>
        <source>Whoever made it has no certificate that counts here; names in it are not taken.</source>
        <translation>作成者の証明書はここでは有効でないため、名前は取り込みません。</translation>
    </message>
    <message>
        <source>Whole estate</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Whole timeline</source>
        <translation>タイムライン全体</translation>
    </message>
    <message>
        <source>Whom does it hit, what began it? F5.</source>
        <translation>誰に影響し、何から始まったか。F5。</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>誰の</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why it can't wait</source>
        <translation>待てない理由</translation>
    </message>
    <message>
        <source>Why it changed</source>
        <translation>変わった理由</translation>
    </message>
    <message>
        <source>Why it may go out all the same</source>
        <translation>それでも送ってよい理由</translation>
    </message>
    <message>
        <source>Why not yet</source>
        <translation>まだの理由</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>今の理由</translation>
    </message>
    <message>
        <source>Why readers need both</source>
        <translation>読者に両方が必要な理由</translation>
    </message>
    <message>
        <source>Why, in full</source>
        <translation>理由の全文</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>理由は?</translation>
    </message>
    <message>
        <source>With gaps</source>
        <translation>隙間あり</translation>
    </message>
    <message>
        <source>With its address, a code, and a look at its fingerprint</source>
        <translation>アドレス、コード、指紋の確認で</translation>
    </message>
    <message>
        <source>With its author and time kept</source>
        <translation>発言者と時刻を保って</translation>
    </message>
    <message>
        <source>With the reason</source>
        <translation>理由を付けて</translation>
    </message>
    <message>
        <source>With what would settle it</source>
        <translation>何があれば決着するかを添えて</translation>
    </message>
    <message>
        <source>With {changes}: {percent} in place of {percent2}.</source>
        <translation>{changes} の場合：{percent2} ではなく {percent}。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取り下げ</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>取り下げる</translation>
    </message>
    <message>
        <source>Withdraw it, unless it was sent.</source>
        <translation>未送信なら取り下げます。</translation>
    </message>
    <message>
        <source>Withdraw it; ask again by somebody who may.</source>
        <translation>取り下げ、権限のある人が再度申請します。</translation>
    </message>
    <message>
        <source>Withdraw offer</source>
        <translation>申し出を取り下げ</translation>
    </message>
    <message>
        <source>Withdraw the determination, and stop what it released.</source>
        <translation>判定を取り下げ、それで許可されたことを止めます。</translation>
    </message>
    <message>
        <source>Withdraw the offer.</source>
        <translation>申し出を取り下げます。</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>依頼を取り下げ</translation>
    </message>
    <message>
        <source>Withdraw the script from whoever reads it out.</source>
        <translation>台本を読む人から回収します。</translation>
    </message>
    <message>
        <source>Withdrawing needs a reason</source>
        <translation>取り下げには理由が必要です</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>取り下げ</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>取り下げ…</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Within the column</source>
        <translation>列の中で移動</translation>
    </message>
    <message>
        <source>Within the period.</source>
        <translation>期間内です。</translation>
    </message>
    <message>
        <source>Within the period: {basis}.</source>
        <translation>期間内：{basis}。</translation>
    </message>
    <message>
        <source>Without a catalogue nothing can be counted.</source>
        <translation>カタログなしでは数えられません。</translation>
    </message>
    <message>
        <source>Without a catalogue nothing can be explained.</source>
        <translation>カタログなしでは説明できません。</translation>
    </message>
    <message>
        <source>Without an address</source>
        <translation>アドレスなし</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>語句</translation>
    </message>
    <message>
        <source>Words on exposed data have a legal meaning, and legal has not agreed to them.</source>
        <translation>データ漏えいの表現には法的な意味があり、法務の合意がありません。</translation>
    </message>
    <message>
        <source>Workaround</source>
        <translation>回避策</translation>
    </message>
    <message>
        <source>Workaround active, safe until {utc:%H:%M} UTC. To reverse: {reversal}.</source>
        <translation>回避策が有効、{utc:%H:%M} UTC まで安全。戻し方：{reversal}。</translation>
    </message>
    <message>
        <source>Working locally.</source>
        <translation>ローカルで動作中。</translation>
    </message>
    <message>
        <source>Workstations of the same hub on the local network</source>
        <translation>同じハブの端末をローカルネットワークで</translation>
    </message>
    <message>
        <source>Workstream</source>
        <translation>ワークストリーム</translation>
    </message>
    <message>
        <source>Workstream checked in</source>
        <translation>ワークストリームのチェックイン</translation>
    </message>
    <message>
        <source>Workstream given to somebody</source>
        <translation>ワークストリームの担当を指定</translation>
    </message>
    <message>
        <source>Workstream moved</source>
        <translation>ワークストリームを変更</translation>
    </message>
    <message>
        <source>Workstream opened</source>
        <translation>ワークストリームを開始</translation>
    </message>
    <message>
        <source>Workstream status</source>
        <translation>ワークストリームの状況</translation>
    </message>
    <message>
        <source>Workstreams</source>
        <translation>ワークストリーム</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>悪い順</translation>
    </message>
    <message>
        <source>Worst path</source>
        <translation>最長経路</translation>
    </message>
    <message>
        <source>Write a new one.</source>
        <translation>新しく書きます。</translation>
    </message>
    <message>
        <source>Write an update</source>
        <translation>更新を書く</translation>
    </message>
    <message>
        <source>Write an update…</source>
        <translation>更新を書く…</translation>
    </message>
    <message>
        <source>Write anew</source>
        <translation>書き直す</translation>
    </message>
    <message>
        <source>Write it in sentence case.</source>
        <translation>通常の大文字・小文字で書いてください。</translation>
    </message>
    <message>
        <source>Write “{replacement}” instead.</source>
        <translation>代わりに “{replacement}” と書いてください。</translation>
    </message>
    <message>
        <source>Writes that one site alone has</source>
        <translation>片方の拠点だけにある書き込み</translation>
    </message>
    <message>
        <source>Writes {what}, {with_it}; {end}.</source>
        <translation>{what} を書き出します、{with_it}。{end}。</translation>
    </message>
    <message>
        <source>Writing file {done} of {whole}</source>
        <translation>ファイル {whole} 中 {done} を書き込み中</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>記入</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>作成者</translation>
    </message>
    <message>
        <source>Written while the hub was away</source>
        <translation>ハブ不在中の記録</translation>
    </message>
    <message>
        <source>Wrote {target}, {size} bytes, encrypted:</source>
        <translation>{target} に書き込みました。{size} バイト、暗号化：</translation>
    </message>
    <message>
        <source>Wrote {target}, {size} bytes, readable by whoever holds it:</source>
        <translation>{target} に書き込みました。{size} バイト、持つ人は誰でも読めます：</translation>
    </message>
    <message>
        <source>YAML file with the allow-list of actions runbooks may run; empty: none runs</source>
        <translation>ランブックが実行できる操作の許可リスト（YAML）。空：実行なし</translation>
    </message>
    <message>
        <source>YAML that names where updates go: status pages, chat, mail; empty: nowhere</source>
        <translation>更新の送り先（状態ページ、チャット、メール）を記した YAML。空：なし</translation>
    </message>
    <message>
        <source>YAML with probes, journeys, witnesses and heartbeats; empty: none</source>
        <translation>プローブ、ジャーニー、証人、ハートビートの YAML。空：なし</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>Yes, it was received</source>
        <translation>はい、届きました</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>You are {both}. What becomes of that, once you command {number} ({severity})?</source>
        <translation>あなたは {both} です。{number}（{severity}）を指揮したら、そちらはどうしますか。</translation>
    </message>
    <message>
        <source>You get the rights at once, also offline. Every workstation shows it, the timeline says so, and another person must say afterwards whether it was right.</source>
        <translation>オフラインでも直ちに権限を得ます。すべてのワークステーションに表示され、タイムラインに載り、後で別の人が正しかったかを述べます。</translation>
    </message>
    <message>
        <source>You were at step {number}: {step}</source>
        <translation>手順 {number} にいました: {step}</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>お客様のデータ</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Your organisation's provider says who you are, and the hub which role you have. Without a code nothing but its fingerprint proves the hub; whoever looks after it tells it to you, and it is the same for everybody.</source>
        <translation>誰であるかは組織のプロバイダーが、役割はハブが決めます。コードがなければ、ハブを証明するのは指紋だけです。指紋はハブの管理者から聞いてください。誰にとっても同じものです。</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>ゾーン</translation>
    </message>
    <message>
        <source>Zone or region</source>
        <translation>ゾーンまたはリージョン</translation>
    </message>
    <message>
        <source>Zoom in and out around the cursor</source>
        <translation>カーソルを中心にズーム</translation>
    </message>
    <message>
        <source>Zoom to what is selected</source>
        <translation>選択範囲にズーム</translation>
    </message>
    <message>
        <source>Zoom; 0 shows all</source>
        <translation>ズーム。0 で全体</translation>
    </message>
    <message>
        <source>a Deputy has no Deputy: reassign them there, or accept it with a reason</source>
        <translation>副指揮官に代行は付きません：そちらで割り当て直すか、理由を付けて受け入れてください</translation>
    </message>
    <message>
        <source>a Deputy stands in</source>
        <translation>代行が担う</translation>
    </message>
    <message>
        <source>a PromQL expression</source>
        <translation>PromQL の式</translation>
    </message>
    <message>
        <source>a PromQL query</source>
        <translation>PromQL のクエリー</translation>
    </message>
    <message>
        <source>a PromQL query of all events</source>
        <translation>全イベントの PromQL クエリー</translation>
    </message>
    <message>
        <source>a PromQL query of the bad events</source>
        <translation>不良イベントの PromQL クエリー</translation>
    </message>
    <message>
        <source>a PromQL query of the error ratio</source>
        <translation>エラー率の PromQL クエリー</translation>
    </message>
    <message>
        <source>a blob is not finished</source>
        <translation>完結していないブロブがあります</translation>
    </message>
    <message>
        <source>a branch</source>
        <translation>分岐</translation>
    </message>
    <message>
        <source>a bridge</source>
        <translation>ブリッジ</translation>
    </message>
    <message>
        <source>a bundle of version {version}; this program reads version {readable}</source>
        <translation>バンドルのバージョンは {version} です。このプログラムが読めるのはバージョン {readable} です</translation>
    </message>
    <message>
        <source>a burn rate, such as 14.4</source>
        <translation>バーンレート、例 14.4</translation>
    </message>
    <message>
        <source>a business function</source>
        <translation>業務機能</translation>
    </message>
    <message>
        <source>a cadence</source>
        <translation>更新頻度</translation>
    </message>
    <message>
        <source>a calendar</source>
        <translation>カレンダー</translation>
    </message>
    <message>
        <source>a call</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>a catalog</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>a cell of the escalation matrix</source>
        <translation>エスカレーションマトリクスの欄</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>a chunk</source>
        <translation>区切り</translation>
    </message>
    <message>
        <source>a chunk is not the next one</source>
        <translation>順番どおりでない断片があります</translation>
    </message>
    <message>
        <source>a chunk of {count} bytes at {offset} of {size}; at most {max_blob_bytes} in all</source>
        <translation>{size} バイト中 {offset} に {count} バイトの断片があります。全体で最大 {max_blob_bytes} バイトです</translation>
    </message>
    <message>
        <source>a circuit breaker</source>
        <translation>サーキットブレーカー</translation>
    </message>
    <message>
        <source>a code is of use at a hub; leave it out</source>
        <translation>コードはハブで使うものです。省いてください</translation>
    </message>
    <message>
        <source>a command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>a comparison such as "&lt; 5" or "&gt;= 0.99", or some, or empty</source>
        <translation>"&lt; 5" や "&gt;= 0.99" のような比較、または some か empty</translation>
    </message>
    <message>
        <source>a comparison such as '&lt; 5'</source>
        <translation>'&lt; 5' のような比較</translation>
    </message>
    <message>
        <source>a condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>a copied database or virtual machine, or a forged event</source>
        <translation>複製されたデータベースか仮想マシン、または偽造されたイベント</translation>
    </message>
    <message>
        <source>a copy of it is held here already</source>
        <translation>コピーはすでにここにあります</translation>
    </message>
    <message>
        <source>a correction needs a reason</source>
        <translation>訂正には理由が必要です</translation>
    </message>
    <message>
        <source>a currency code such as EUR</source>
        <translation>EUR などの通貨コード</translation>
    </message>
    <message>
        <source>a currency such as EUR</source>
        <translation>EUR などの通貨</translation>
    </message>
    <message>
        <source>a customer's report</source>
        <translation>顧客からの報告</translation>
    </message>
    <message>
        <source>a day such as 2026-01-05</source>
        <translation>2026-01-05 のような日付</translation>
    </message>
    <message>
        <source>a day such as 2026-05-01</source>
        <translation>2026-05-01 のような日付</translation>
    </message>
    <message>
        <source>a definition</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>a denial takes a reason</source>
        <translation>却下には理由が必要です</translation>
    </message>
    <message>
        <source>a dependency</source>
        <translation>依存関係</translation>
    </message>
    <message>
        <source>a destructive action never begins by itself</source>
        <translation>破壊的なアクションは自動では始まりません</translation>
    </message>
    <message>
        <source>a downtime</source>
        <translation>停止時間</translation>
    </message>
    <message>
        <source>a drill and a real incident stay apart</source>
        <translation>訓練と本番のインシデントは統合できません</translation>
    </message>
    <message>
        <source>a drill and a real incident stay apart: {number} is a drill</source>
        <translation>訓練と本番のインシデントは統合できません：{number} は訓練です</translation>
    </message>
    <message>
        <source>a drill and a real incident stay apart: {number} is real</source>
        <translation>訓練と本番のインシデントは統合できません：{number} は本番です</translation>
    </message>
    <message>
        <source>a duration such as 1h</source>
        <translation>1h のような期間</translation>
    </message>
    <message>
        <source>a duration such as 30d, 1w or 1M</source>
        <translation>30d、1w、1M のような期間</translation>
    </message>
    <message>
        <source>a factor from 0 to 100</source>
        <translation>0〜100 の係数</translation>
    </message>
    <message>
        <source>a factor from 1 to 1000</source>
        <translation>1〜1000 の係数</translation>
    </message>
    <message>
        <source>a failure mode</source>
        <translation>故障モード</translation>
    </message>
    <message>
        <source>a fallback</source>
        <translation>代替手段</translation>
    </message>
    <message>
        <source>a fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>a field of the catalogue</source>
        <translation>カタログの項目</translation>
    </message>
    <message>
        <source>a file of sinks</source>
        <translation>送信先のファイル</translation>
    </message>
    <message>
        <source>a file that is there is never replaced</source>
        <translation>既存のファイルは置き換えません</translation>
    </message>
    <message>
        <source>a file with a service id a line; empty without one</source>
        <translation>1 行 1 サービス ID のファイル。なければ空</translation>
    </message>
    <message>
        <source>a frame</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>a frame of {stored} bytes, {size} unpacked; at most {cap}</source>
        <translation>{stored} バイト、展開後 {size} バイトのフレームがあります。最大 {cap} バイトです</translation>
    </message>
    <message>
        <source>a frame, or the end is missing</source>
        <translation>フレーム、または終わりがありません</translation>
    </message>
    <message>
        <source>a heartbeat</source>
        <translation>ハートビート</translation>
    </message>
    <message>
        <source>a host</source>
        <translation>ホスト</translation>
    </message>
    <message>
        <source>a host name or IP address</source>
        <translation>ホスト名または IP アドレス</translation>
    </message>
    <message>
        <source>a host, a system, a person</source>
        <translation>ホスト、システム、人</translation>
    </message>
    <message>
        <source>a journey</source>
        <translation>ジャーニー</translation>
    </message>
    <message>
        <source>a language tag such as en or de-AT</source>
        <translation>en や de-AT などの言語タグ</translation>
    </message>
    <message>
        <source>a level from 1 to 9</source>
        <translation>1〜9 のレベル</translation>
    </message>
    <message>
        <source>a line of text</source>
        <translation>1 行の文字列</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>a list of actions</source>
        <translation>アクションのリスト</translation>
    </message>
    <message>
        <source>a list of {count}</source>
        <translation>{count} 個のリスト</translation>
    </message>
    <message>
        <source>a live value</source>
        <translation>現在値</translation>
    </message>
    <message>
        <source>a local time such as 2026-01-01 00:00:00</source>
        <translation>2026-01-01 00:00:00 のような現地時刻</translation>
    </message>
    <message>
        <source>a lookup</source>
        <translation>照会</translation>
    </message>
    <message>
        <source>a maintenance</source>
        <translation>メンテナンス</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>マッピング</translation>
    </message>
    <message>
        <source>a mapping with {keys}</source>
        <translation>{keys} を持つマッピング</translation>
    </message>
    <message>
        <source>a measure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>a member of the group legal must release it</source>
        <translation>グループ legal のメンバーが解除する必要があります</translation>
    </message>
    <message>
        <source>a member of the group legal must set it: people group</source>
        <translation>グループ legal のメンバーが設定する必要があります：people group</translation>
    </message>
    <message>
        <source>a method such as GET or POST</source>
        <translation>GET や POST などのメソッド</translation>
    </message>
    <message>
        <source>a method such as GET, HEAD or POST</source>
        <translation>GET、HEAD、POST などのメソッド</translation>
    </message>
    <message>
        <source>a metric</source>
        <translation>メトリクス</translation>
    </message>
    <message>
        <source>a metric source</source>
        <translation>メトリクスの取得元</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>a name of letters, digits and _</source>
        <translation>英数字と _ からなる名前</translation>
    </message>
    <message>
        <source>a name of small letters, digits, - and _</source>
        <translation>英小文字、数字、-、_ からなる名前</translation>
    </message>
    <message>
        <source>a name of small letters, digits, dots and dashes</source>
        <translation>英小文字、数字、ピリオド、ハイフンからなる名前</translation>
    </message>
    <message>
        <source>a note says what blocks it</source>
        <translation>何が妨げているかメモが必要です</translation>
    </message>
    <message>
        <source>a note says who takes it</source>
        <translation>誰が引き受けるかメモが必要です</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>a number from 0</source>
        <translation>0 以上の数値</translation>
    </message>
    <message>
        <source>a number with too many figures</source>
        <translation>桁数の多すぎる数値</translation>
    </message>
    <message>
        <source>a number, with ms, s or min for a lag</source>
        <translation>数値。遅延は ms、s、min を付ける</translation>
    </message>
    <message>
        <source>a parameter</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>a password on a command line can be read by everybody on the machine; keep it with: hub password, or in a PGPASSFILE</source>
        <translation>コマンドライン上のパスワードはこの端末の誰もが読めます。hub password で保存するか、PGPASSFILE に置いてください</translation>
    </message>
    <message>
        <source>a path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>a path; nothing is replaced</source>
        <translation>パス。既存のものは置き換えません</translation>
    </message>
    <message>
        <source>a percentage between 0 and 100, such as 99.9</source>
        <translation>0〜100 のパーセント値、例 99.9</translation>
    </message>
    <message>
        <source>a percentage from 1 to 100</source>
        <translation>1〜100 のパーセント値</translation>
    </message>
    <message>
        <source>a period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>a placeholder that can't be read, or one in a comment; expected ${name}</source>
        <translation>読めない、またはコメント内のプレースホルダーです。${name} が必要です</translation>
    </message>
    <message>
        <source>a port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>a prerequisite</source>
        <translation>前提条件</translation>
    </message>
    <message>
        <source>a probe</source>
        <translation>プローブ</translation>
    </message>
    <message>
        <source>a probe file</source>
        <translation>プローブのファイル</translation>
    </message>
    <message>
        <source>a program wrote it whose ids did not yet follow from the content</source>
        <translation>ID がまだ内容から決まらない版のプログラムで書かれています</translation>
    </message>
    <message>
        <source>a protocol</source>
        <translation>プロトコル</translation>
    </message>
    <message>
        <source>a query gives {count} series, expected one: put sum(…) around it</source>
        <translation>クエリーが {count} 系列を返しましたが、必要なのは 1 系列です：sum(…) で囲んでください</translation>
    </message>
    <message>
        <source>a ratio between 0 and 1, such as 0.5</source>
        <translation>0〜1 の比率、例 0.5</translation>
    </message>
    <message>
        <source>a ratio between 0 and 1, such as 0.995</source>
        <translation>0〜1 の比率、例 0.995</translation>
    </message>
    <message>
        <source>a ratio between 0 and 1, such as 0.999</source>
        <translation>0〜1 の比率、例 0.999</translation>
    </message>
    <message>
        <source>a ratio between 0 and 1, such as 0.9995</source>
        <translation>0〜1 の比率、例 0.9995</translation>
    </message>
    <message>
        <source>a ratio from 0 to 1</source>
        <translation>0〜1 の比率</translation>
    </message>
    <message>
        <source>a ratio from 0 to 1, such as 0.1</source>
        <translation>0〜1 の比率、例 0.1</translation>
    </message>
    <message>
        <source>a ratio metric</source>
        <translation>比率メトリクス</translation>
    </message>
    <message>
        <source>a reason is needed: why is it so?</source>
        <translation>理由が必要です：なぜそうなのですか？</translation>
    </message>
    <message>
        <source>a reference such as secret:NAME; the secret itself lies in the keyring</source>
        <translation>secret:NAME のような参照。秘密そのものはキーリングに置きます</translation>
    </message>
    <message>
        <source>a request</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>a response policy</source>
        <translation>対応ポリシー</translation>
    </message>
    <message>
        <source>a role is changed at the hub, and it can't be reached now; nothing was changed, nothing is queued</source>
        <translation>役割はハブで変更しますが、今は接続できません。何も変更されず、予約もされていません</translation>
    </message>
    <message>
        <source>a rollback: back to what worked before</source>
        <translation>ロールバック：以前動いていたものに戻すだけ</translation>
    </message>
    <message>
        <source>a roster</source>
        <translation>名簿</translation>
    </message>
    <message>
        <source>a rotation</source>
        <translation>ローテーション</translation>
    </message>
    <message>
        <source>a row of the severity matrix</source>
        <translation>重大度マトリクスの行</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>a ruling needs a reason</source>
        <translation>裁定には理由が必要です</translation>
    </message>
    <message>
        <source>a ruling says what it is</source>
        <translation>裁定は何であるかを示す必要があります</translation>
    </message>
    <message>
        <source>a runbook</source>
        <translation>ランブック</translation>
    </message>
    <message>
        <source>a scenario</source>
        <translation>シナリオ</translation>
    </message>
    <message>
        <source>a schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>a schedule of retention</source>
        <translation>保存期間の表</translation>
    </message>
    <message>
        <source>a second person signs: sign out of the provider, or use another browser, and let them sign in</source>
        <translation>署名するのは二人目です：プロバイダーからサインアウトするか別のブラウザーで、その人がサインインしてください</translation>
    </message>
    <message>
        <source>a secret</source>
        <translation>秘密</translation>
    </message>
    <message>
        <source>a secret can't stand here: it would be seen by others</source>
        <translation>ここに秘密は置けません：他の人に見えてしまいます</translation>
    </message>
    <message>
        <source>a secret can't stand in an expression: it would be seen by others</source>
        <translation>式の中に秘密は置けません：他の人に見えてしまいます</translation>
    </message>
    <message>
        <source>a secret is handed to a program in its environment alone</source>
        <translation>秘密は環境変数でのみプログラムに渡します</translation>
    </message>
    <message>
        <source>a secret is named by the action's registration, never by who calls it</source>
        <translation>秘密を指定するのはアクションの登録で、呼び出し側ではありません</translation>
    </message>
    <message>
        <source>a secret is sent by https alone</source>
        <translation>秘密は https でのみ送信されます</translation>
    </message>
    <message>
        <source>a service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>a severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>a short id</source>
        <translation>短い ID</translation>
    </message>
    <message>
        <source>a sink</source>
        <translation>送信先</translation>
    </message>
    <message>
        <source>a spec</source>
        <translation>spec</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>a step that is {state} needs a reason</source>
        <translation>手順を「{state}」にするには理由が必要です</translation>
    </message>
    <message>
        <source>a stored answer</source>
        <translation>保存済みの応答</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>タグ</translation>
    </message>
    <message>
        <source>a task has a time in minutes, 1 to {max_minutes}</source>
        <translation>タスクには 1〜{max_minutes} 分の時間が必要です</translation>
    </message>
    <message>
        <source>a task has one named owner</source>
        <translation>タスクの担当者は必ず一人です</translation>
    </message>
    <message>
        <source>a task needs an incident</source>
        <translation>タスクにはインシデントが必要です</translation>
    </message>
    <message>
        <source>a text needs a pattern that it must match</source>
        <translation>文字列には、一致すべきパターンが必要です</translation>
    </message>
    <message>
        <source>a threshold</source>
        <translation>しきい値</translation>
    </message>
    <message>
        <source>a threshold metric</source>
        <translation>しきい値メトリクス</translation>
    </message>
    <message>
        <source>a tier from 0 (most critical) to 3</source>
        <translation>0（最重要）〜3 の Tier</translation>
    </message>
    <message>
        <source>a tier from 0 to 3</source>
        <translation>0〜3 の Tier</translation>
    </message>
    <message>
        <source>a tier-0 service goes back</source>
        <translation>Tier 0 のサービスを戻すため</translation>
    </message>
    <message>
        <source>a time of day in quotes such as "08:00"</source>
        <translation>"08:00" のように引用符付きの時刻</translation>
    </message>
    <message>
        <source>a time of day in quotes such as "09:00"</source>
        <translation>"09:00" のように引用符付きの時刻</translation>
    </message>
    <message>
        <source>a time of day in quotes such as "20:00"</source>
        <translation>"20:00" のように引用符付きの時刻</translation>
    </message>
    <message>
        <source>a time such as 2026-11-21 18:00 (local) or 2026-11-21T18:00:00Z</source>
        <translation>2026-11-21 18:00（現地時刻）または 2026-11-21T18:00:00Z のような時刻</translation>
    </message>
    <message>
        <source>a time such as 2026-11-21 or 2026-11-21 14:00</source>
        <translation>時刻、例 2026-11-21 または 2026-11-21 14:00</translation>
    </message>
    <message>
        <source>a time such as 2026-11-21T08:00:00Z</source>
        <translation>2026-11-21T08:00:00Z のような時刻</translation>
    </message>
    <message>
        <source>a time zone such as Europe/Berlin</source>
        <translation>Europe/Berlin のようなタイムゾーン</translation>
    </message>
    <message>
        <source>a time zone such as Europe/Paris</source>
        <translation>Europe/Paris のようなタイムゾーン</translation>
    </message>
    <message>
        <source>a transfer names who has it then</source>
        <translation>引き渡しには受け取る人が必要です</translation>
    </message>
    <message>
        <source>a type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>a vendor</source>
        <translation>ベンダー</translation>
    </message>
    <message>
        <source>a vendor's word</source>
        <translation>ベンダーの発表</translation>
    </message>
    <message>
        <source>a waiver needs a reason</source>
        <translation>免除には理由が必要です</translation>
    </message>
    <message>
        <source>a wall writes nothing</source>
        <translation>壁面は何も書き込みません</translation>
    </message>
    <message>
        <source>a web page, perhaps for signing in, where {kind} was expected</source>
        <translation>{kind} のはずがウェブページ（サインインページの可能性）</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a whole number from 0 to 100</source>
        <translation>0〜100 の整数</translation>
    </message>
    <message>
        <source>a whole number from 1</source>
        <translation>1 以上の整数</translation>
    </message>
    <message>
        <source>a whole number from 1 to 10</source>
        <translation>1〜10 の整数</translation>
    </message>
    <message>
        <source>a whole number from 1 to 2000</source>
        <translation>1〜2000 の整数</translation>
    </message>
    <message>
        <source>a whole number from 1 to 60</source>
        <translation>1〜60 の整数</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>{least}〜{most} の整数</translation>
    </message>
    <message>
        <source>a whole number of days</source>
        <translation>整数の日数</translation>
    </message>
    <message>
        <source>a whole number of people</source>
        <translation>整数の人数</translation>
    </message>
    <message>
        <source>a whole number of pulses</source>
        <translation>整数のパルス数</translation>
    </message>
    <message>
        <source>a whole number up to 200</source>
        <translation>200 以下の整数</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>単語</translation>
    </message>
    <message>
        <source>a workstation believes an organisation once it joined its hub: sync join</source>
        <translation>組織を信頼するのはそのハブに参加してからです：sync join</translation>
    </message>
    <message>
        <source>a workstream has one named owner</source>
        <translation>ワークストリームの担当者は必ず一人です</translation>
    </message>
    <message>
        <source>a workstream {name} is under way already</source>
        <translation>ワークストリーム {name} はすでに進行中です</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>above {limit:g}</source>
        <translation>{limit:g} 超</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>accepting that they do both needs a reason</source>
        <translation>兼任を受け入れるには理由が必要です</translation>
    </message>
    <message>
        <source>achieved unknown</source>
        <translation>達成 不明</translation>
    </message>
    <message>
        <source>achieved {percent}</source>
        <translation>達成 {percent}</translation>
    </message>
    <message>
        <source>acked</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>acknowledge in {ack_minutes} min</source>
        <translation>{ack_minutes} 分以内に確認</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>acting on production</source>
        <translation>本番環境への操作</translation>
    </message>
    <message>
        <source>action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>active</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>added to the chat's times, at most a day</source>
        <translation>チャットの時刻に加算、最大 1 日</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>after a wrong passphrase {name} can't sign yet</source>
        <translation>パスフレーズの誤りの後、{name} はまだ署名できません</translation>
    </message>
    <message>
        <source>after step </source>
        <translation>手順の後 </translation>
    </message>
    <message>
        <source>again in {countdown}</source>
        <translation>{countdown} 後に再度</translation>
    </message>
    <message>
        <source>against</source>
        <translation>反対</translation>
    </message>
    <message>
        <source>against: {value}</source>
        <translation>反対: {value}</translation>
    </message>
    <message>
        <source>age not known</source>
        <translation>経過不明</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>agreed beforehand</source>
        <translation>事前に合意</translation>
    </message>
    <message>
        <source>agreements at risk: {count}</source>
        <translation>危うい合意：{count}</translation>
    </message>
    <message>
        <source>agrees with the hub's</source>
        <translation>ハブのものと一致</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>余裕あり</translation>
    </message>
    <message>
        <source>ahead of</source>
        <translation>進み</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>警報</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>alert conditions</source>
        <translation>アラート条件</translation>
    </message>
    <message>
        <source>alert policies</source>
        <translation>アラートポリシー</translation>
    </message>
    <message>
        <source>alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>all checks are well</source>
        <translation>すべての検査が良好</translation>
    </message>
    <message>
        <source>all expected roles are held</source>
        <translation>必要な役割はすべて埋まっています</translation>
    </message>
    <message>
        <source>all here</source>
        <translation>すべてここにあり</translation>
    </message>
    <message>
        <source>all met</source>
        <translation>すべて充足</translation>
    </message>
    <message>
        <source>all must stand in it</source>
        <translation>すべて含むもの</translation>
    </message>
    <message>
        <source>all of the last {count} runs well{took}</source>
        <translation>直近 {count} 回すべて良好{took}</translation>
    </message>
    <message>
        <source>all steps settled</source>
        <translation>すべての手順が完了</translation>
    </message>
    <message>
        <source>all that was written here</source>
        <translation>ここでの記録すべて</translation>
    </message>
    <message>
        <source>all these messages are here already</source>
        <translation>これらのメッセージはすべて取り込み済みです</translation>
    </message>
    <message>
        <source>all well</source>
        <translation>すべて良好</translation>
    </message>
    <message>
        <source>all {of_layer} places</source>
        <translation>{of_layer} か所すべて</translation>
    </message>
    <message>
        <source>already a member of {group}</source>
        <translation>すでに {group} のメンバーです</translation>
    </message>
    <message>
        <source>also has {number} open</source>
        <translation>{number} も進行中</translation>
    </message>
    <message>
        <source>also {voters} may vote</source>
        <translation>{voters} も投票可</translation>
    </message>
    <message>
        <source>an IP address, with :port where it is not the usual one</source>
        <translation>IP アドレス（通常と異なるポートなら :port を付ける）</translation>
    </message>
    <message>
        <source>an action</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>an action outside a runbook needs a reason</source>
        <translation>ランブック外のアクションには理由が必要です</translation>
    </message>
    <message>
        <source>an address or network such as 10.1.0.0/16</source>
        <translation>10.1.0.0/16 のようなアドレスまたはネットワーク</translation>
    </message>
    <message>
        <source>an address such as https://api.example, without a user or password</source>
        <translation>https://api.example のようなアドレス（ユーザー名とパスワードなし）</translation>
    </message>
    <message>
        <source>an agreement</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>an alert</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>an amount above zero</source>
        <translation>0 より大きい金額</translation>
    </message>
    <message>
        <source>an amount from 0</source>
        <translation>0 以上の金額</translation>
    </message>
    <message>
        <source>an answer came that nobody here had asked for (state)</source>
        <translation>ここから求めていない応答が届きました（state）</translation>
    </message>
    <message>
        <source>an answer that makes no sense</source>
        <translation>意味をなさない応答</translation>
    </message>
    <message>
        <source>an application without a name was left out</source>
        <translation>名前のないアプリケーションを除外しました</translation>
    </message>
    <message>
        <source>an approval</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>an argument</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>an assertion</source>
        <translation>検証条件</translation>
    </message>
    <message>
        <source>an effect</source>
        <translation>影響</translation>
    </message>
    <message>
        <source>an empty mapping</source>
        <translation>空のマッピング</translation>
    </message>
    <message>
        <source>an empty name</source>
        <translation>空の名前</translation>
    </message>
    <message>
        <source>an encrypted chunk</source>
        <translation>暗号化された断片</translation>
    </message>
    <message>
        <source>an encrypted chunk holds nothing</source>
        <translation>暗号化された断片が空です</translation>
    </message>
    <message>
        <source>an encrypted chunk of {length} bytes</source>
        <translation>{length} バイトの暗号化された断片</translation>
    </message>
    <message>
        <source>an encrypted chunk was changed, moved or left out</source>
        <translation>暗号化された断片が変更、移動、または省かれています</translation>
    </message>
    <message>
        <source>an entry not here yet</source>
        <translation>ここにまだない記録</translation>
    </message>
    <message>
        <source>an enum needs its values</source>
        <translation>enum には値の一覧が必要です</translation>
    </message>
    <message>
        <source>an exit status from 0 to 255</source>
        <translation>0〜255 の終了ステータス</translation>
    </message>
    <message>
        <source>an http or https address</source>
        <translation>http または https のアドレス</translation>
    </message>
    <message>
        <source>an http, https or mailto address, or a path without '..'</source>
        <translation>http、https、mailto のアドレス、または '..' を含まないパス</translation>
    </message>
    <message>
        <source>an id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>an id of the system, without blanks</source>
        <translation>空白を含まない、システムの ID</translation>
    </message>
    <message>
        <source>an id without commas and without blanks at its ends</source>
        <translation>カンマを含まず、前後に空白のない ID</translation>
    </message>
    <message>
        <source>an incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>an incident can't be merged into itself</source>
        <translation>自分自身には統合できません</translation>
    </message>
    <message>
        <source>an incident is not its own child</source>
        <translation>自分自身を子にはできません</translation>
    </message>
    <message>
        <source>an incident not here yet</source>
        <translation>まだここにないインシデント</translation>
    </message>
    <message>
        <source>an indicator</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>an indicator: events, raw or plugin</source>
        <translation>指標：events、raw、または plugin</translation>
    </message>
    <message>
        <source>an integer needs least and most, the first the smaller</source>
        <translation>integer には least と most が必要で、least の方が小さくなければなりません</translation>
    </message>
    <message>
        <source>an observer's screen is seen by everybody in the room</source>
        <translation>オブザーバーの画面は部屋の全員に見えます</translation>
    </message>
    <message>
        <source>an offer</source>
        <translation>申し出</translation>
    </message>
    <message>
        <source>an on-call plan</source>
        <translation>当番計画</translation>
    </message>
    <message>
        <source>an origin was copied or forged; both sides are kept</source>
        <translation>起点が複製または偽造されました。両方とも保持します</translation>
    </message>
    <message>
        <source>an outage type</source>
        <translation>障害の種類</translation>
    </message>
    <message>
        <source>an override</source>
        <translation>差し替え</translation>
    </message>
    <message>
        <source>anchors are not accepted, found &amp;{anchor}: write the value where it is used</source>
        <translation>アンカーは使えませんが &amp;{anchor} がありました：使う場所に値を書いてください</translation>
    </message>
    <message>
        <source>and here; not known to be on enough other devices yet</source>
        <translation>ここにもあり。他の十分な端末にあるかは未確認</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>他 {count} 件</translation>
    </message>
    <message>
        <source>and {marks} more; + zooms in</source>
        <translation>他 {marks} 件。+ で拡大</translation>
    </message>
    <message>
        <source>and {more:,} more parts were left out</source>
        <translation>ほか {more:,} 件を除外しました</translation>
    </message>
    <message>
        <source>and {parts}</source>
        <translation>と {parts}</translation>
    </message>
    <message>
        <source>anomaly</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>another machine</source>
        <translation>別の機械</translation>
    </message>
    <message>
        <source>another person granted these rights: no review is owed</source>
        <translation>別の人が付与した権限のため、レビューは不要です</translation>
    </message>
    <message>
        <source>another person must approve: ask for it (failover loss)</source>
        <translation>別の人の承認が必要です：依頼してください（failover loss）</translation>
    </message>
    <message>
        <source>another replica of the hub was in the way; send it again</source>
        <translation>ハブの別のレプリカと競合しました。送り直してください</translation>
    </message>
    <message>
        <source>another who may</source>
        <translation>権限のある別の人</translation>
    </message>
    <message>
        <source>another workstation</source>
        <translation>別の端末</translation>
    </message>
    <message>
        <source>another workstation than this one</source>
        <translation>この端末以外の端末</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>応答あり</translation>
    </message>
    <message>
        <source>answered {status}, expected {status_words}</source>
        <translation>応答 {status}、期待値 {status_words}</translation>
    </message>
    <message>
        <source>answers alert {names}</source>
        <translation>アラート {names} に対応</translation>
    </message>
    <message>
        <source>answers alerts {names}</source>
        <translation>アラート {names} に対応</translation>
    </message>
    <message>
        <source>application</source>
        <translation>アプリケーション</translation>
    </message>
    <message>
        <source>approval by {people} ({because})</source>
        <translation>{people} の承認（{because}）</translation>
    </message>
    <message>
        <source>approval of exactly this was asked for already</source>
        <translation>まったく同じ内容の承認はすでに依頼済みです</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>approver</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>are given with their content, not as a field</source>
        <translation>欄ではなく内容として与えてください</translation>
    </message>
    <message>
        <source>as a whole</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>as a whole {age} ago</source>
        <translation>全体として{age}前</translation>
    </message>
    <message>
        <source>as every day</source>
        <translation>毎日と同じ</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>想定どおり</translation>
    </message>
    <message>
        <source>as it was sent</source>
        <translation>送信時のまま</translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>{time} 時点</translation>
    </message>
    <message>
        <source>as others read it in the timeline</source>
        <translation>タイムラインで他の人に見える名前</translation>
    </message>
    <message>
        <source>as tagged</source>
        <translation>タグのとおり</translation>
    </message>
    <message>
        <source>as the desktop</source>
        <translation>デスクトップに合わせる</translation>
    </message>
    <message>
        <source>as the incident's state</source>
        <translation>インシデントの状態のとおり</translation>
    </message>
    <message>
        <source>as {me}</source>
        <translation>{me} として</translation>
    </message>
    <message>
        <source>ask again</source>
        <translation>再度依頼</translation>
    </message>
    <message>
        <source>ask another person to accept the loss</source>
        <translation>損失の受け入れを別の人に求める</translation>
    </message>
    <message>
        <source>ask somebody</source>
        <translation>依頼する</translation>
    </message>
    <message>
        <source>ask your questions</source>
        <translation>質問する</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>依頼済み</translation>
    </message>
    <message>
        <source>asked {duration} ago</source>
        <translation>{duration}前に申請</translation>
    </message>
    <message>
        <source>asked {minute}, {value} min ago</source>
        <translation>{minute} に依頼、{value} 分前</translation>
    </message>
    <message>
        <source>asking for elevated rights</source>
        <translation>権限昇格の申請</translation>
    </message>
    <message>
        <source>asks {roles}</source>
        <translation>依頼先 {roles}</translation>
    </message>
    <message>
        <source>async</source>
        <translation>非同期</translation>
    </message>
    <message>
        <source>at its limit</source>
        <translation>上限に到達</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>以上</translation>
    </message>
    <message>
        <source>at least one SLO</source>
        <translation>一つ以上の SLO</translation>
    </message>
    <message>
        <source>at least one objective</source>
        <translation>一つ以上の目標</translation>
    </message>
    <message>
        <source>at least one piece of evidence against it, or a reason (exit criterion: {settles})</source>
        <translation>否定する証拠が一つ以上、または理由（判定基準：{settles}）</translation>
    </message>
    <message>
        <source>at least one piece of evidence for it, or a reason (exit criterion: {settles})</source>
        <translation>支持する証拠が一つ以上、または理由（判定基準：{settles}）</translation>
    </message>
    <message>
        <source>at least one runbook that differs from the library's</source>
        <translation>ライブラリと異なるランブックが一つ以上必要です</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>以下</translation>
    </message>
    <message>
        <source>at or above {limit}</source>
        <translation>{limit} 以上</translation>
    </message>
    <message>
        <source>at or below {limit}</source>
        <translation>{limit} 以下</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>要注意</translation>
    </message>
    <message>
        <source>at risk only, to be checked</source>
        <translation>要注意のみ、確認が必要</translation>
    </message>
    <message>
        <source>at risk {hit} → {hit_then}</source>
        <translation>要注意 {hit} → {hit_then}</translation>
    </message>
    <message>
        <source>at times not told</source>
        <translation>時期は不明</translation>
    </message>
    <message>
        <source>at {clock_time}Z</source>
        <translation>{clock_time}Z 時点</translation>
    </message>
    <message>
        <source>at {minute}</source>
        <translation>{minute} に</translation>
    </message>
    <message>
        <source>attainment {percent} with verified customer reports, {percent2} monitored only</source>
        <translation>達成値 {percent}（確認済みの顧客報告を含む）、監視のみでは {percent2}</translation>
    </message>
    <message>
        <source>audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>監査人</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>automation</source>
        <translation>自動化</translation>
    </message>
    <message>
        <source>availability against its commitment</source>
        <translation>可用性と約束の比較</translation>
    </message>
    <message>
        <source>axis not from 0</source>
        <translation>軸は 0 始まりでない</translation>
    </message>
    <message>
        <source>backend</source>
        <translation>バックエンド</translation>
    </message>
    <message>
        <source>backend fails, {others} not: users not hit as far as seen</source>
        <translation>バックエンドが失敗、{others} は正常：見える範囲で利用者への影響なし</translation>
    </message>
    <message>
        <source>backend fails: not confirmed</source>
        <translation>バックエンドが失敗：未確認</translation>
    </message>
    <message>
        <source>basis for step {number}</source>
        <translation>手順 {number} の根拠</translation>
    </message>
    <message>
        <source>be skipped, with a reason</source>
        <translation>理由を付けて省略</translation>
    </message>
    <message>
        <source>beating</source>
        <translation>鼓動あり</translation>
    </message>
    <message>
        <source>began at {names}</source>
        <translation>始まりは {names}</translation>
    </message>
    <message>
        <source>began {began}</source>
        <translation>{began} 開始</translation>
    </message>
    <message>
        <source>began {span} after the onset</source>
        <translation>発生の {span} 後に開始</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>遅れ</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>below {limit:.0%} of {usual_words}</source>
        <translation>{usual_words} の {limit:.0%} 未満</translation>
    </message>
    <message>
        <source>below {limit:g}</source>
        <translation>{limit:g} 未満</translation>
    </message>
    <message>
        <source>better after change {title}: {figures}</source>
        <translation>変更 {title} の後に改善：{figures}</translation>
    </message>
    <message>
        <source>beyond its budget</source>
        <translation>予算超過</translation>
    </message>
    <message>
        <source>blast radius, restore order</source>
        <translation>影響範囲、復旧順</translation>
    </message>
    <message>
        <source>blind spot: alerts of {service} are muted during {title} ({why})</source>
        <translation>死角：{service} のアラートは {title} の間ミュート中（{why}）</translation>
    </message>
    <message>
        <source>blind spot: alerts of {service} were muted during {title} ({why})</source>
        <translation>死角：{service} のアラートは {title} の間ミュートされていました（{why}）</translation>
    </message>
    <message>
        <source>blind spot: {service} has sent no figures of its {names} layer for {end} since {title}</source>
        <translation>死角：{title} 以降 {end} の間、{service} の {names} 層の値が届いていません</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>ブロック中</translation>
    </message>
    <message>
        <source>both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>both at once</source>
        <translation>同時</translation>
    </message>
    <message>
        <source>both changed the same words</source>
        <translation>同じ語句を両者が変更</translation>
    </message>
    <message>
        <source>both sides count; audit verify names the events</source>
        <translation>両方とも数えます。audit verify がイベントを示します</translation>
    </message>
    <message>
        <source>both signed notes are kept; have the hub looked into</source>
        <translation>署名済みの控えは両方保持。ハブを調べさせてください</translation>
    </message>
    <message>
        <source>bring the keys into an empty data directory</source>
        <translation>鍵は空のデータディレクトリに入れてください</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>破損</translation>
    </message>
    <message>
        <source>broken in {rough} at the present rate</source>
        <translation>現在の割合では {rough} で違反</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>budget left {budget}</source>
        <translation>残り予算 {budget}</translation>
    </message>
    <message>
        <source>budget unknown</source>
        <translation>バジェット不明</translation>
    </message>
    <message>
        <source>budget {left} left</source>
        <translation>バジェット残 {left}</translation>
    </message>
    <message>
        <source>burn rate {windows} {rate}, page line {page_line:g} times</source>
        <translation>バーンレート {windows} {rate}、ページ線 {page_line:g} 倍</translation>
    </message>
    <message>
        <source>burn rate {windows} {rate}, page line {page_line:g} times, crossed</source>
        <translation>バーンレート {windows} {rate}、ページ線 {page_line:g} 倍、超過</translation>
    </message>
    <message>
        <source>burn {rate} in {time}</source>
        <translation>消費 {rate}（{time}）</translation>
    </message>
    <message>
        <source>business</source>
        <translation>ビジネス</translation>
    </message>
    <message>
        <source>business function</source>
        <translation>業務機能</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>by the cadence</source>
        <translation>頻度による</translation>
    </message>
    <message>
        <source>by what happened to data</source>
        <translation>データへの影響による</translation>
    </message>
    <message>
        <source>by which the system can be searched</source>
        <translation>先方で検索できる印</translation>
    </message>
    <message>
        <source>by {map}</source>
        <translation>{map} による</translation>
    </message>
    <message>
        <source>by {name}, {when}</source>
        <translation>{name}、{when}</translation>
    </message>
    <message>
        <source>byte {offset}: {message}</source>
        <translation>バイト {offset}：{message}</translation>
    </message>
    <message>
        <source>bytes {first} to {last} of {name}</source>
        <translation>{name} のバイト {first}〜{last}</translation>
    </message>
    <message>
        <source>cached, alternate, manual or none</source>
        <translation>cached、alternate、manual、none のいずれか</translation>
    </message>
    <message>
        <source>cadences</source>
        <translation>更新頻度</translation>
    </message>
    <message>
        <source>calendar {length}</source>
        <translation>暦 {length}</translation>
    </message>
    <message>
        <source>caller and target are the same service</source>
        <translation>呼び出し元と呼び出し先が同じサービスです</translation>
    </message>
    <message>
        <source>came and is not believed yet; judged again when trust changes</source>
        <translation>届いたがまだ信頼されていません。信頼が変われば再判定します</translation>
    </message>
    <message>
        <source>can't be</source>
        <translation>できません</translation>
    </message>
    <message>
        <source>can't be announced on this network: {error}</source>
        <translation>このネットワークで告知できません：{error}</translation>
    </message>
    <message>
        <source>can't be compared with {normal}</source>
        <translation>{normal} と比較できません</translation>
    </message>
    <message>
        <source>can't be decoded: {error}</source>
        <translation>デコードできません：{error}</translation>
    </message>
    <message>
        <source>can't be read: {error}</source>
        <translation>読めません：{error}</translation>
    </message>
    <message>
        <source>can't be read: {strerror}</source>
        <translation>読めません：{strerror}</translation>
    </message>
    <message>
        <source>can't be recorded: {error}</source>
        <translation>記録できません：{error}</translation>
    </message>
    <message>
        <source>can't be unpacked: {error}</source>
        <translation>展開できません：{error}</translation>
    </message>
    <message>
        <source>can't be written: {strerror}</source>
        <translation>書き込めません：{strerror}</translation>
    </message>
    <message>
        <source>can't listen on {address}:{port}: {strerror}</source>
        <translation>{address}:{port} で待ち受けできません：{strerror}</translation>
    </message>
    <message>
        <source>can't listen on {host}:{port}: {strerror}</source>
        <translation>{host}:{port} で待ち受けできません：{strerror}</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>実行済み</translation>
    </message>
    <message>
        <source>carries the fault</source>
        <translation>障害を伝える</translation>
    </message>
    <message>
        <source>cascading</source>
        <translation>連鎖</translation>
    </message>
    <message>
        <source>catalogue, {field}</source>
        <translation>カタログ、{field}</translation>
    </message>
    <message>
        <source>cause not confirmed</source>
        <translation>原因未確認</translation>
    </message>
    <message>
        <source>causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>challenge-response needs two people: no reader and no responder is named</source>
        <translation>チャレンジ・レスポンスには二人必要：読み手も応答者も未指定</translation>
    </message>
    <message>
        <source>challenge-response needs two people: no reader is named</source>
        <translation>チャレンジ・レスポンスには二人必要：読み手が未指定</translation>
    </message>
    <message>
        <source>challenge-response needs two people: no responder is named</source>
        <translation>チャレンジ・レスポンスには二人必要：応答者が未指定</translation>
    </message>
    <message>
        <source>challenge-response needs two people: reader and responder are the same</source>
        <translation>チャレンジ・レスポンスには二人必要：読み手と応答者が同じ人です</translation>
    </message>
    <message>
        <source>change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>change {badge}</source>
        <translation>変更 {badge}</translation>
    </message>
    <message>
        <source>change {change}</source>
        <translation>変更 {change}</translation>
    </message>
    <message>
        <source>change {title}: no data, it names no service</source>
        <translation>変更 {title}：データなし、サービスの記載がありません</translation>
    </message>
    <message>
        <source>change {title}: no data, {silent}</source>
        <translation>変更 {title}：データなし、{silent}</translation>
    </message>
    <message>
        <source>change {title}: too early to say</source>
        <translation>変更 {title}：判断にはまだ早い</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>changes nothing</source>
        <translation>変化なし</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>check in</source>
        <translation>チェックイン</translation>
    </message>
    <message>
        <source>checklists and their steps</source>
        <translation>チェックリストと手順</translation>
    </message>
    <message>
        <source>child incidents are still open: {numbers}</source>
        <translation>子インシデントが未解決：{numbers}</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>選択</translation>
    </message>
    <message>
        <source>clock {hlc}</source>
        <translation>クロック {hlc}</translation>
    </message>
    <message>
        <source>close it first, or name single entries: --entry</source>
        <translation>先に終了するか、項目を個別に指定してください：--entry</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>closed {minute}{by}</source>
        <translation>締切 {minute}{by}</translation>
    </message>
    <message>
        <source>cluster of {count}: {held}</source>
        <translation>{count} のクラスタ: {held}</translation>
    </message>
    <message>
        <source>cluster, Space opens</source>
        <translation>クラスタ、Space で開く</translation>
    </message>
    <message>
        <source>colleagues</source>
        <translation>社内</translation>
    </message>
    <message>
        <source>command is being handed over: wait until it is taken</source>
        <translation>指揮の引き継ぎ中です：完了を待ってください</translation>
    </message>
    <message>
        <source>command is blocked</source>
        <translation>指揮が止まっています</translation>
    </message>
    <message>
        <source>command is not offered</source>
        <translation>指揮を申し出られません</translation>
    </message>
    <message>
        <source>command is not pushed: offer a handover, and the incoming takes it</source>
        <translation>指揮は押し付けられません：引き継ぎを申し出て、相手が受けます</translation>
    </message>
    <message>
        <source>command is not taken</source>
        <translation>指揮を引き受けられません</translation>
    </message>
    <message>
        <source>command was offered to somebody else</source>
        <translation>指揮は別の人に申し出られています</translation>
    </message>
    <message>
        <source>comms</source>
        <translation>広報</translation>
    </message>
    <message>
        <source>comms lead</source>
        <translation>広報リード</translation>
    </message>
    <message>
        <source>communications</source>
        <translation>広報</translation>
    </message>
    <message>
        <source>compare with another workstation</source>
        <translation>別のワークステーションと比べる</translation>
    </message>
    <message>
        <source>compensated</source>
        <translation>補償済み</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>完備</translation>
    </message>
    <message>
        <source>components</source>
        <translation>コンポーネント</translation>
    </message>
    <message>
        <source>config</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>confirmed as the cause {times} before</source>
        <translation>過去に {times}、原因と確認</translation>
    </message>
    <message>
        <source>confirmed scripts</source>
        <translation>確認済みの文面</translation>
    </message>
    <message>
        <source>conflicted</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>接続数</translation>
    </message>
    <message>
        <source>contains {text!r}</source>
        <translation>{text!r} を含む</translation>
    </message>
    <message>
        <source>control character</source>
        <translation>制御文字</translation>
    </message>
    <message>
        <source>core</source>
        <translation>中核</translation>
    </message>
    <message>
        <source>corrects {corrects}, was {corrects2}, {corrects3}</source>
        <translation>{corrects} を訂正、以前は {corrects2}、{corrects3}</translation>
    </message>
    <message>
        <source>counted downtime {sum} of {considered_ms}, {sum2} excluded</source>
        <translation>計上した停止時間 {considered_ms} のうち {sum}、除外 {sum2}</translation>
    </message>
    <message>
        <source>counted in the banner</source>
        <translation>バナーに計上</translation>
    </message>
    <message>
        <source>counters without their past: every call since they began counts, even one before the window</source>
        <translation>過去の値がないカウンター：期間より前も含め、開始以降のすべての呼び出しを数えます</translation>
    </message>
    <message>
        <source>counts meanwhile</source>
        <translation>その間有効</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>カバレッジ</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>カバー済み</translation>
    </message>
    <message>
        <source>covered {age} ago</source>
        <translation>カバー {age}前</translation>
    </message>
    <message>
        <source>covers nothing; expected incidents, people or everything</source>
        <translation>対象がありません。インシデント、人、または全部を指定してください</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>critical trouble</source>
        <translation>重大な障害</translation>
    </message>
    <message>
        <source>current</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>顧客</translation>
    </message>
    <message>
        <source>customers, internal, executives, support, regulator</source>
        <translation>顧客、社内、経営層、サポート、規制当局</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>dashed ring: nobody knows, or no longer</source>
        <translation>破線の輪: 誰にも分からない、またはもう分からない</translation>
    </message>
    <message>
        <source>data and picture</source>
        <translation>データと図</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>declare an incident; only its title is needed</source>
        <translation>インシデントを宣言。必要なのは題名だけ</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>宣言</translation>
    </message>
    <message>
        <source>defaults</source>
        <translation>既定値</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>低下</translation>
    </message>
    <message>
        <source>degraded performance</source>
        <translation>性能低下</translation>
    </message>
    <message>
        <source>degrades</source>
        <translation>低下する</translation>
    </message>
    <message>
        <source>degrading</source>
        <translation>悪化中</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>deny</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>dependencies of Jaeger don't say when they were seen: taken as seen up to now, since when is not known</source>
        <translation>Jaeger の依存関係には観測時刻がありません：現在まで観測とみなし、開始は不明とします</translation>
    </message>
    <message>
        <source>dependency {root}</source>
        <translation>依存先 {root}</translation>
    </message>
    <message>
        <source>depends on a decision</source>
        <translation>判断による</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>destructive steps stay locked</source>
        <translation>破壊的な手順はロックのまま</translation>
    </message>
    <message>
        <source>device {device}</source>
        <translation>端末 {device}</translation>
    </message>
    <message>
        <source>dial-in</source>
        <translation>ダイヤルイン</translation>
    </message>
    <message>
        <source>dial-in, link and PIN</source>
        <translation>ダイヤルイン、リンク、PIN</translation>
    </message>
    <message>
        <source>diamond: works, without its reserve</source>
        <translation>ひし形: 動作中、予備なし</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>が食い違い</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>が食い違い</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>棄却</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>争いあり</translation>
    </message>
    <message>
        <source>diverged writes are listed after a rollback</source>
        <translation>分岐した書き込みはロールバック後に一覧します</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>doing</source>
        <translation>実施中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>done with {left} left</source>
        <translation>残り {left} で完了</translation>
    </message>
    <message>
        <source>done, late by {left}</source>
        <translation>完了、{left} 遅れ</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ダウン</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>変化</translation>
    </message>
    <message>
        <source>drill</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>dropping a task needs a note</source>
        <translation>タスクの取りやめにはメモが必要です</translation>
    </message>
    <message>
        <source>dry run</source>
        <translation>試行</translation>
    </message>
    <message>
        <source>due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>due {clock}</source>
        <translation>期限 {clock}</translation>
    </message>
    <message>
        <source>due {minute}</source>
        <translation>期限 {minute}</translation>
    </message>
    <message>
        <source>during {change}</source>
        <translation>{change} の間</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>早い方</translation>
    </message>
    <message>
        <source>edge given before: {caller} → {target}</source>
        <translation>同じエッジが前にあります：{caller} → {target}</translation>
    </message>
    <message>
        <source>emptied again and again</source>
        <translation>繰り返し解放</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>empty: no estimate</source>
        <translation>空欄: 見積もりなし</translation>
    </message>
    <message>
        <source>empty: not encrypted</source>
        <translation>空：暗号化なし</translation>
    </message>
    <message>
        <source>empty: nothing</source>
        <translation>空欄: なし</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>end</source>
        <translation>は</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>は</translation>
    </message>
    <message>
        <source>engineering</source>
        <translation>エンジニアリング</translation>
    </message>
    <message>
        <source>entries are never edited</source>
        <translation>記録は編集されません</translation>
    </message>
    <message>
        <source>entries of kind {kind} are written by the console itself</source>
        <translation>種類 {kind} の項目はコンソール自身が書きます</translation>
    </message>
    <message>
        <source>entries of kind {kind} follow from what was done: do the opposite instead</source>
        <translation>種類 {kind} の項目は行為から生じます：訂正ではなく逆の操作をしてください</translation>
    </message>
    <message>
        <source>entry {title!r} of {calendar}</source>
        <translation>{calendar} の項目 {title!r}</translation>
    </message>
    <message>
        <source>error-budget burn</source>
        <translation>エラーバジェットの消費</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>errors, instances</source>
        <translation>エラー、インスタンス</translation>
    </message>
    <message>
        <source>escalation</source>
        <translation>エスカレーション</translation>
    </message>
    <message>
        <source>escalation {key} is {standing} already</source>
        <translation>エスカレーション {key} はすでに {standing}</translation>
    </message>
    <message>
        <source>every gate that two people could pass is met</source>
        <translation>二人で通過できるゲートはすべて満たされています</translation>
    </message>
    <message>
        <source>every step holds</source>
        <translation>すべての段階が成立</translation>
    </message>
    <message>
        <source>every {minutes} min to customers</source>
        <translation>顧客へ {minutes} 分ごと</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>everything is kept or waived</source>
        <translation>すべて保全済みか免除済みです</translation>
    </message>
    <message>
        <source>everything is settled</source>
        <translation>すべて完了</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>全域</translation>
    </message>
    <message>
        <source>everywhere else as soon as they hear of it</source>
        <translation>ほかの場所では知らせが届き次第</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>証拠</translation>
    </message>
    <message>
        <source>exactly this was approved</source>
        <translation>これがそのまま承認済み</translation>
    </message>
    <message>
        <source>execs</source>
        <translation>経営層</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>exit criterion</source>
        <translation>判定基準</translation>
    </message>
    <message>
        <source>expect {expect}</source>
        <translation>期待値 {expect}</translation>
    </message>
    <message>
        <source>expect {normal}</source>
        <translation>期待値 {normal}</translation>
    </message>
    <message>
        <source>expectations</source>
        <translation>期待値</translation>
    </message>
    <message>
        <source>expected ${name} as a whole argument: write flag and value as two entries</source>
        <translation>引数全体を ${name} にしてください：フラグと値は二つの要素に分けます</translation>
    </message>
    <message>
        <source>expected ${name} as a whole label, between two dots</source>
        <translation>ピリオドに挟まれたラベル全体を ${name} にしてください</translation>
    </message>
    <message>
        <source>expected ${name} as a whole segment of the path, between two /</source>
        <translation>/ に挟まれたパスの区切り全体を ${name} にしてください</translation>
    </message>
    <message>
        <source>expected ${name} as a whole value of the query, as in ?count=${count}</source>
        <translation>?count=${count} のように、クエリーの値全体を ${name} にしてください</translation>
    </message>
    <message>
        <source>expected ${name} as the whole value, found it inside a text</source>
        <translation>値全体を ${name} にしてください。文字列の途中にありました</translation>
    </message>
    <message>
        <source>expected ${secret:NAME} with a name without blanks</source>
        <translation>空白のない名前で ${secret:NAME} と書いてください</translation>
    </message>
    <message>
        <source>expected 0 &lt; soft ≤ hard, found {found}</source>
        <translation>0 &lt; soft ≤ hard が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected 1 to {most_events} events, found {count}</source>
        <translation>イベントは 1〜{most_events} 件にしてください（{count} 件）</translation>
    </message>
    <message>
        <source>expected 1 to {most_keys} alerts, found {count}</source>
        <translation>アラートは 1〜{most_keys} 件にしてください（{count} 件）</translation>
    </message>
    <message>
        <source>expected 1 to {most_sinks} sinks, found {count}</source>
        <translation>送信先は 1〜{most_sinks} にしてください（{count}）</translation>
    </message>
    <message>
        <source>expected 1 to {most_templates} tables [[template]]</source>
        <translation>[[template]] の表は 1〜{most_templates} 個にしてください</translation>
    </message>
    <message>
        <source>expected 15 min, 1 h or 4 h, or until the end of an incident</source>
        <translation>15 min、1 h、4 h、またはインシデントの終了までにしてください</translation>
    </message>
    <message>
        <source>expected 2 to {most_listed} kinds of alert, found {count}</source>
        <translation>アラートの種類は 2〜{most_listed} にしてください（{count}）</translation>
    </message>
    <message>
        <source>expected 64 hexadecimal digits, as `hub serve` prints them</source>
        <translation>`hub serve` が表示する 16 進 64 桁が必要です</translation>
    </message>
    <message>
        <source>expected 64 lower-case hexadecimal digits</source>
        <translation>小文字の 16 進 64 桁が必要です</translation>
    </message>
    <message>
        <source>expected CSV, found something else: {error}</source>
        <translation>CSV が必要ですが、別のものでした：{error}</translation>
    </message>
    <message>
        <source>expected CloudEvents 1.0</source>
        <translation>CloudEvents 1.0 が必要です</translation>
    </message>
    <message>
        <source>expected DTEND or DURATION, found neither</source>
        <translation>DTEND または DURATION が必要ですが、どちらもありません</translation>
    </message>
    <message>
        <source>expected DTSTART and DTEND both as days or both as times</source>
        <translation>DTSTART と DTEND は両方とも日付か、両方とも時刻にしてください</translation>
    </message>
    <message>
        <source>expected GROUP=ROLE, at least once</source>
        <translation>GROUP=ROLE が一つ以上必要です</translation>
    </message>
    <message>
        <source>expected JSON, found: {wrong}; {expected}</source>
        <translation>JSON が必要ですが、{wrong} でした。{expected}</translation>
    </message>
    <message>
        <source>expected JSON: {error}</source>
        <translation>JSON が必要です：{error}</translation>
    </message>
    <message>
        <source>expected OpenSLO (apiVersion: openslo/v1, kind) or Sloth (version: prometheus/v1, service, slos)</source>
        <translation>OpenSLO（apiVersion: openslo/v1, kind）または Sloth（version: prometheus/v1, service, slos）が必要です</translation>
    </message>
    <message>
        <source>expected RFC 3339 with a zone such as 2026-11-21T14:05:00Z, or a time of day in UTC such as 14:05</source>
        <translation>2026-11-21T14:05:00Z のようにゾーン付きの RFC 3339、または 14:05 のような UTC の時刻が必要です</translation>
    </message>
    <message>
        <source>expected UNTIL in place of COUNT, or COUNT up to {max_dates} of plain days or weeks</source>
        <translation>COUNT の代わりに UNTIL、または単純な日・週で {max_dates} までの COUNT にしてください</translation>
    </message>
    <message>
        <source>expected UNTIL up to {last_year}, found the year {year}</source>
        <translation>UNTIL は {last_year} 年までですが、{year} 年でした</translation>
    </message>
    <message>
        <source>expected UTF-8 text, found a lone surrogate</source>
        <translation>UTF-8 の文字列が必要ですが、単独のサロゲートがありました</translation>
    </message>
    <message>
        <source>expected UTF-8 text, found a lone surrogate at {start}</source>
        <translation>UTF-8 の文字列が必要ですが、{start} に単独のサロゲートがありました</translation>
    </message>
    <message>
        <source>expected UTF-8: byte {start} is none</source>
        <translation>UTF-8 が必要です：バイト {start} が不正です</translation>
    </message>
    <message>
        <source>expected YAML or JSON files in this folder, found none</source>
        <translation>このフォルダーに YAML または JSON のファイルが必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected a JSON object, found another value</source>
        <translation>JSON オブジェクトが必要ですが、別の値でした</translation>
    </message>
    <message>
        <source>expected a PromQL query, found no such field</source>
        <translation>PromQL のクエリーが必要ですが、項目がありません</translation>
    </message>
    <message>
        <source>expected a SHA-256 of 64 hexadecimal digits</source>
        <translation>16 進 64 桁の SHA-256 が必要です</translation>
    </message>
    <message>
        <source>expected a Watchfloor catalog (services: …), Backstage entities (apiVersion, kind) or an edge list (nodes: …, edges: …), found none of them</source>
        <translation>Watchfloor のカタログ（services: …）、Backstage のエンティティ（apiVersion, kind）、またはエッジリスト（nodes: …, edges: …）が必要ですが、いずれでもありません</translation>
    </message>
    <message>
        <source>expected a burn rate above 0, found {limit:g}</source>
        <translation>バーンレートは 0 より大きくしてください（{limit:g}）</translation>
    </message>
    <message>
        <source>expected a burn rate above 0, found {threshold:g}</source>
        <translation>バーンレートは 0 より大きくしてください（{threshold:g}）</translation>
    </message>
    <message>
        <source>expected a calendar of at most {max_bytes:,} bytes</source>
        <translation>カレンダーは {max_bytes:,} バイト以内にしてください</translation>
    </message>
    <message>
        <source>expected a catalog, found an empty file</source>
        <translation>カタログが必要ですが、ファイルが空です</translation>
    </message>
    <message>
        <source>expected a change with at and title, found a single value</source>
        <translation>at と title を持つ変更が必要ですが、単独の値でした</translation>
    </message>
    <message>
        <source>expected a currency beside it, found none</source>
        <translation>併せて通貨が必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected a day of the calendar, found {fallback_tested!r}</source>
        <translation>実在する日付が必要ですが {fallback_tested!r} でした</translation>
    </message>
    <message>
        <source>expected a day such as 2026-05-01, found {found}</source>
        <translation>2026-05-01 のような日付が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a dependency, found none of {caller!r} on {target!r}{likely}</source>
        <translation>依存関係が必要ですが、{caller!r} から {target!r} へのものはありません{likely}</translation>
    </message>
    <message>
        <source>expected a dependency, found {error}</source>
        <translation>依存関係が必要ですが {error} でした</translation>
    </message>
    <message>
        <source>expected a document of at most {max_document:,} characters</source>
        <translation>文書は {max_document:,} 字以内にしてください</translation>
    </message>
    <message>
        <source>expected a duration such as 15m, 4h or 900 (seconds), found {found}</source>
        <translation>15m、4h、900（秒）のような期間が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a duration such as 1m, found {text!r}</source>
        <translation>1m のような期間が必要ですが {text!r} でした</translation>
    </message>
    <message>
        <source>expected a duration such as 30d, 1w, 1M, 1Q or 1Y, found {text!r}</source>
        <translation>30d、1w、1M、1Q、1Y のような期間が必要ですが {text!r} でした</translation>
    </message>
    <message>
        <source>expected a duration such as 5m, 1h or 3d, found {text!r}</source>
        <translation>5m、1h、3d のような期間が必要ですが {text!r} でした</translation>
    </message>
    <message>
        <source>expected a fallback that can be tested, found none</source>
        <translation>テストできる代替手段が必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected a file name of at most 120 letters without a folder, found {name!r}</source>
        <translation>フォルダーを含まない 120 字以内のファイル名が必要ですが {name!r} でした</translation>
    </message>
    <message>
        <source>expected a folder or a file that ends in {wanted}</source>
        <translation>フォルダー、または {wanted} で終わるファイルが必要です</translation>
    </message>
    <message>
        <source>expected a folder that does not exist yet or is empty</source>
        <translation>まだ存在しないか、空のフォルダーが必要です</translation>
    </message>
    <message>
        <source>expected a group beside it, found {needed} needed of none</source>
        <translation>併せて group が必要です。needed {needed} だけがありました</translation>
    </message>
    <message>
        <source>expected a host written out: no answer may choose where a request goes</source>
        <translation>ホストは固定で書いてください：応答が送信先を決めてはなりません</translation>
    </message>
    <message>
        <source>expected a host written out: no parameter may choose where a request goes</source>
        <translation>ホストは固定で書いてください：パラメーターが送信先を決めてはなりません</translation>
    </message>
    <message>
        <source>expected a key of its own, found {key!r}, which {taken} has, too</source>
        <translation>固有のキーが必要ですが、{key!r} は {taken} にもあります</translation>
    </message>
    <message>
        <source>expected a label name such as service</source>
        <translation>service のようなラベル名が必要です</translation>
    </message>
    <message>
        <source>expected a line of UTF-8 text: {error}</source>
        <translation>UTF-8 の 1 行が必要です：{error}</translation>
    </message>
    <message>
        <source>expected a list of changes, found a single value</source>
        <translation>変更のリストが必要ですが、単独の値でした</translation>
    </message>
    <message>
        <source>expected a list of incidents, or incidents: with a list</source>
        <translation>インシデントのリスト、またはリストを持つ incidents: が必要です</translation>
    </message>
    <message>
        <source>expected a list of label names</source>
        <translation>ラベル名のリストが必要です</translation>
    </message>
    <message>
        <source>expected a list of messages</source>
        <translation>メッセージのリストが必要です</translation>
    </message>
    <message>
        <source>expected a list of observed calls in `observed`, found {shown}</source>
        <translation>`observed` には観測された呼び出しのリストが必要ですが {shown} でした</translation>
    </message>
    <message>
        <source>expected a list of references, found {found}</source>
        <translation>参照のリストが必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a list of symptoms, or of Alertmanager's alerts</source>
        <translation>症状のリスト、または Alertmanager のアラートのリストが必要です</translation>
    </message>
    <message>
        <source>expected a list of variables ({by_name})</source>
        <translation>変数のリストが必要です（{by_name}）</translation>
    </message>
    <message>
        <source>expected a list of {severities}</source>
        <translation>{severities} からなるリストが必要です</translation>
    </message>
    <message>
        <source>expected a list with at least one entry</source>
        <translation>一つ以上の要素を持つリストが必要です</translation>
    </message>
    <message>
        <source>expected a list, found {found}</source>
        <translation>リストが必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a list, found {told}</source>
        <translation>リストが必要ですが {told} でした</translation>
    </message>
    <message>
        <source>expected a local time such as 2026-01-01 00:00:00, found {start!r}</source>
        <translation>2026-01-01 00:00:00 のような現地時刻が必要ですが {start!r} でした</translation>
    </message>
    <message>
        <source>expected a mapping with signal, unit, expr and at</source>
        <translation>signal、unit、expr、at を持つマッピングが必要です</translation>
    </message>
    <message>
        <source>expected a mapping, found {found}</source>
        <translation>マッピングが必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a mapping, found {told}</source>
        <translation>マッピングが必要ですが {told} でした</translation>
    </message>
    <message>
        <source>expected a message</source>
        <translation>メッセージが必要です</translation>
    </message>
    <message>
        <source>expected a month such as 2026-11, or start and end</source>
        <translation>2026-11 のような月、または start と end が必要です</translation>
    </message>
    <message>
        <source>expected a name</source>
        <translation>名前が必要です</translation>
    </message>
    <message>
        <source>expected a name of 1 to 200 characters</source>
        <translation>1〜200 字の名前が必要です</translation>
    </message>
    <message>
        <source>expected a name of letters, digits, _ and -</source>
        <translation>英数字、_、- からなる名前が必要です</translation>
    </message>
    <message>
        <source>expected a name of this service only; {alias!r} names {other!r}</source>
        <translation>このサービスだけの名前が必要です。{alias!r} は {other!r} を指します</translation>
    </message>
    <message>
        <source>expected a network: {error}</source>
        <translation>ネットワークが必要です：{error}</translation>
    </message>
    <message>
        <source>expected a number from 0 to 1; taken as 1</source>
        <translation>0〜1 の数値が必要です。1 とみなしました</translation>
    </message>
    <message>
        <source>expected a number from 0, found {shown}; taken as not known</source>
        <translation>0 以上の数値が必要ですが {shown} でした。不明とみなしました</translation>
    </message>
    <message>
        <source>expected a number of bytes</source>
        <translation>バイト数が必要です</translation>
    </message>
    <message>
        <source>expected a number, found {row!r}</source>
        <translation>数値が必要ですが {row!r} でした</translation>
    </message>
    <message>
        <source>expected a number, found {text!r}</source>
        <translation>数値が必要ですが {text!r} でした</translation>
    </message>
    <message>
        <source>expected a pair [caller, callee], found {told}</source>
        <translation>[caller, callee] の組が必要ですが {told} でした</translation>
    </message>
    <message>
        <source>expected a pair [caller, target], found {found}</source>
        <translation>[caller, target] の組が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a path such as $.status or items[0].id, found {found}</source>
        <translation>$.status や items[0].id のようなパスが必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a percentage between 0 and 100, found {percents:g}</source>
        <translation>0〜100 のパーセント値が必要ですが {percents:g} でした</translation>
    </message>
    <message>
        <source>expected a percentage from 0 to 100, found {number:g}</source>
        <translation>0〜100 のパーセント値が必要ですが {number:g} でした</translation>
    </message>
    <message>
        <source>expected a percentage in steps of 0.01, found {number:g}</source>
        <translation>0.01 刻みのパーセント値が必要ですが {number:g} でした</translation>
    </message>
    <message>
        <source>expected a program, found an empty list</source>
        <translation>プログラムが必要ですが、リストが空です</translation>
    </message>
    <message>
        <source>expected a range of raw counters: of an expression nobody can tell whether its values are totals or rates. Export the counter itself, or an instant query of increase(…[24h])</source>
        <translation>生のカウンターの範囲データが必要です：式では値が累計か率か判断できません。カウンター自体か、increase(…[24h]) の即時クエリーをエクスポートしてください</translation>
    </message>
    <message>
        <source>expected a ratio between 0 and 1, such as 0.995, found {value:g}</source>
        <translation>0.995 のような 0〜1 の比率が必要ですが {value:g} でした</translation>
    </message>
    <message>
        <source>expected a readable file of sinks: {error}</source>
        <translation>読み取れる送信先のファイルが必要です：{error}</translation>
    </message>
    <message>
        <source>expected a readable file with probes: {error}</source>
        <translation>読み取れるプローブのファイルが必要です：{error}</translation>
    </message>
    <message>
        <source>expected a readable file: {why}</source>
        <translation>読み取れるファイルが必要です：{why}</translation>
    </message>
    <message>
        <source>expected a reference [kind:][namespace/]name</source>
        <translation>[kind:][namespace/]name 形式の参照が必要です</translation>
    </message>
    <message>
        <source>expected a reference [kind:][namespace/]name, found {found}</source>
        <translation>[kind:][namespace/]name 形式の参照が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a registered action ({known}), found {name!r}</source>
        <translation>登録済みのアクション（{known}）が必要ですが {name!r} でした</translation>
    </message>
    <message>
        <source>expected a regular expression, found {found}: {error}</source>
        <translation>正規表現が必要ですが {found} でした：{error}</translation>
    </message>
    <message>
        <source>expected a rule of whole days ({frequencies}), found {frequency}</source>
        <translation>日単位の規則（{frequencies}）が必要ですが {frequency} でした</translation>
    </message>
    <message>
        <source>expected a runbook of at most {max_bytes} MiB, found {size:,} bytes</source>
        <translation>ランブックは {max_bytes} MiB 以内にしてください（{size:,} バイト）</translation>
    </message>
    <message>
        <source>expected a score above 0, up to 1, found {limit:g}</source>
        <translation>0 より大きく 1 以下のスコアが必要ですが {limit:g} でした</translation>
    </message>
    <message>
        <source>expected a selector such as my_metric{$match}</source>
        <translation>my_metric{$match} のようなセレクターが必要です</translation>
    </message>
    <message>
        <source>expected a service</source>
        <translation>サービスが必要です</translation>
    </message>
    <message>
        <source>expected a service of {name}, found {service!r}</source>
        <translation>{name} のサービスが必要ですが {service!r} でした</translation>
    </message>
    <message>
        <source>expected a shift of at least 30m, found {shift} s</source>
        <translation>シフトは 30m 以上にしてください（{shift} s）</translation>
    </message>
    <message>
        <source>expected a single value, found {found}</source>
        <translation>単独の値が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a status such as 200, 2xx or 200-204, found {found}</source>
        <translation>200、2xx、200-204 のようなステータスが必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a symptom with service, found a single value</source>
        <translation>service を持つ症状が必要ですが、単独の値でした</translation>
    </message>
    <message>
        <source>expected a table</source>
        <translation>表が必要です</translation>
    </message>
    <message>
        <source>expected a text</source>
        <translation>文字列が必要です</translation>
    </message>
    <message>
        <source>expected a text or a whole number, found {found}</source>
        <translation>文字列または整数が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a text, found {found}</source>
        <translation>文字列が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a text, found {told}</source>
        <translation>文字列が必要ですが {told} でした</translation>
    </message>
    <message>
        <source>expected a time after {at} s, found {until} s</source>
        <translation>{at} s より後の時刻が必要ですが {until} s でした</translation>
    </message>
    <message>
        <source>expected a time between 1970 and 9999</source>
        <translation>1970 年から 9999 年の時刻にしてください</translation>
    </message>
    <message>
        <source>expected a time between 1970 and {last_year}, found the year {year}</source>
        <translation>1970〜{last_year} 年の時刻が必要ですが、{year} 年でした</translation>
    </message>
    <message>
        <source>expected a time from 1970 on, found {value!r}</source>
        <translation>1970 年以降の時刻が必要ですが {value!r} でした</translation>
    </message>
    <message>
        <source>expected a time such as 2026-11-21T14:00:00Z, found {shown}</source>
        <translation>2026-11-21T14:00:00Z のような時刻が必要ですが {shown} でした</translation>
    </message>
    <message>
        <source>expected a time such as 2026-11-21T14:00:00Z, found {shown}; taken as not known</source>
        <translation>2026-11-21T14:00:00Z のような時刻が必要ですが {shown} でした。不明とみなしました</translation>
    </message>
    <message>
        <source>expected a time such as 2026-11-21T14:05:00Z, found {value!r}</source>
        <translation>2026-11-21T14:05:00Z のような時刻が必要ですが {value!r} でした</translation>
    </message>
    <message>
        <source>expected a time such as 2026-11-21T14:05:00Z, or seconds since the epoch</source>
        <translation>2026-11-21T14:05:00Z のような時刻、またはエポック秒が必要です</translation>
    </message>
    <message>
        <source>expected a time such as 800ms, 1.5s or 2m, {bounds}, found {found}</source>
        <translation>800ms、1.5s、2m のような時間（{bounds}）が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a time such as 800ms, 2s or 1.5 (seconds), found {found}</source>
        <translation>800ms、2s、1.5（秒）のような時間が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a time with its zone, such as 2026-11-21T14:05:00Z, found {found}</source>
        <translation>2026-11-21T14:05:00Z のようにゾーン付きの時刻が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected a time zone this system knows, such as Europe/Paris, found {zone!r}</source>
        <translation>Europe/Paris など、このシステムにあるタイムゾーンが必要ですが {zone!r} でした</translation>
    </message>
    <message>
        <source>expected a type such as dev.cdevents.service.deployed.0.3.0</source>
        <translation>dev.cdevents.service.deployed.0.3.0 のような種類が必要です</translation>
    </message>
    <message>
        <source>expected a vector or a matrix in data.resultType, found {shown}</source>
        <translation>data.resultType は vector か matrix でなければなりませんが {shown} でした</translation>
    </message>
    <message>
        <source>expected a vendor of {name}, found {vendor!r}</source>
        <translation>{name} のベンダーが必要ですが {vendor!r} でした</translation>
    </message>
    <message>
        <source>expected a whole number from 1, found {version!r}</source>
        <translation>1 以上の整数が必要ですが {version!r} でした</translation>
    </message>
    <message>
        <source>expected a whole number outside quotes</source>
        <translation>引用符の外には整数が必要です</translation>
    </message>
    <message>
        <source>expected a whole number, 0 for none</source>
        <translation>整数が必要、0 はなし</translation>
    </message>
    <message>
        <source>expected a whole number, found {number:g}</source>
        <translation>整数が必要ですが {number:g} でした</translation>
    </message>
    <message>
        <source>expected a word as key, found a list or mapping</source>
        <translation>キーは単語でなければなりませんが、リストかマッピングでした</translation>
    </message>
    <message>
        <source>expected a workstation that has written in this incident: {near}</source>
        <translation>このインシデントに書き込んだ端末が必要です：{near}</translation>
    </message>
    <message>
        <source>expected a {what} of the catalogue, found {name!r}{hint}</source>
        <translation>カタログの {what} が必要ですが {name!r} でした{hint}</translation>
    </message>
    <message>
        <source>expected addresses or networks such as 10.1.2.3 or 10.1.0.0/16</source>
        <translation>10.1.2.3 や 10.1.0.0/16 のようなアドレスまたはネットワークが必要です</translation>
    </message>
    <message>
        <source>expected an absolute path</source>
        <translation>絶対パスが必要です</translation>
    </message>
    <message>
        <source>expected an address that begins with http:// or https://; left out</source>
        <translation>http:// または https:// で始まるアドレスが必要です。除外しました</translation>
    </message>
    <message>
        <source>expected an address with a host, found {found}</source>
        <translation>ホストを含むアドレスが必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected an answer of Prometheus with status success, found: {said}</source>
        <translation>status が success の Prometheus の応答が必要ですが、{said} でした</translation>
    </message>
    <message>
        <source>expected an availability from 0 to 1, such as 0.9995, found {figure}</source>
        <translation>0.9995 のような 0〜1 の可用性が必要ですが {figure} でした</translation>
    </message>
    <message>
        <source>expected an edge list, found something else</source>
        <translation>エッジリストが必要ですが、別のものでした</translation>
    </message>
    <message>
        <source>expected an end after the start</source>
        <translation>終了は開始より後にしてください</translation>
    </message>
    <message>
        <source>expected an end after the start, at most 31 days later</source>
        <translation>終了は開始より後、31 日以内にしてください</translation>
    </message>
    <message>
        <source>expected an end that is still to come</source>
        <translation>終了は未来の時刻にしてください</translation>
    </message>
    <message>
        <source>expected an end within the next 24 hours</source>
        <translation>終了は 24 時間以内にしてください</translation>
    </message>
    <message>
        <source>expected an http or https address: {error}</source>
        <translation>http または https のアドレスが必要です：{error}</translation>
    </message>
    <message>
        <source>expected an iCalendar file, found: {said}</source>
        <translation>iCalendar ファイルが必要ですが、{said} でした</translation>
    </message>
    <message>
        <source>expected an id of its own, found that of the schedule {text!r}</source>
        <translation>固有の ID が必要ですが、スケジュール {text!r} のものでした</translation>
    </message>
    <message>
        <source>expected an id, found none</source>
        <translation>ID が必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected an object</source>
        <translation>オブジェクトが必要です</translation>
    </message>
    <message>
        <source>expected an object, found {entry!r}</source>
        <translation>オブジェクトが必要ですが {entry!r} でした</translation>
    </message>
    <message>
        <source>expected an objective, such as 0.999, with when: burn and only there</source>
        <translation>0.999 のような目標値は when: burn のとき、そのときだけ必要です</translation>
    </message>
    <message>
        <source>expected another service, found the service itself</source>
        <translation>別のサービスが必要ですが、サービス自身でした</translation>
    </message>
    <message>
        <source>expected another target of this service, found {fallback_for!r}</source>
        <translation>このサービスの別の依存先が必要ですが {fallback_for!r} でした</translation>
    </message>
    <message>
        <source>expected at least one VEVENT, found none</source>
        <translation>VEVENT が一つ以上必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected at least one [[template.section]]</source>
        <translation>[[template.section]] が一つ以上必要です</translation>
    </message>
    <message>
        <source>expected at least one chunk, found none</source>
        <translation>区切りが一つ以上必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected at least one person in the rotation</source>
        <translation>ローテーションには一人以上が必要です</translation>
    </message>
    <message>
        <source>expected at least one step, each with a name of its own</source>
        <translation>固有の名前を持つ手順が一つ以上必要です</translation>
    </message>
    <message>
        <source>expected at least one step, found none</source>
        <translation>手順が一つ以上必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected at least one value, each once, found {found}</source>
        <translation>重複のない値が一つ以上必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected at least {places} cells, found {count}</source>
        <translation>セルが {places} 個以上必要ですが {count} 個でした</translation>
    </message>
    <message>
        <source>expected at most 200 names of up to 200 characters each</source>
        <translation>200 字以内の名前を 200 個までにしてください</translation>
    </message>
    <message>
        <source>expected at most one RRULE</source>
        <translation>RRULE は一つまでです</translation>
    </message>
    <message>
        <source>expected at most {max_brackets:,} brackets, found {count:,}</source>
        <translation>角括弧は {max_brackets:,} 個以内にしてください（{count:,} 個）</translation>
    </message>
    <message>
        <source>expected at most {max_bytes} KiB, found more</source>
        <translation>{max_bytes} KiB 以内にしてください</translation>
    </message>
    <message>
        <source>expected at most {max_bytes} MiB, found {size:,} bytes</source>
        <translation>{max_bytes} MiB 以内にしてください（{size:,} バイト）</translation>
    </message>
    <message>
        <source>expected at most {max_chunks} chunks and {max_steps:,} steps, found {chunks} and {steps:,}</source>
        <translation>区切りは {max_chunks}、手順は {max_steps:,} 個以内にしてください（{chunks}、{steps:,}）</translation>
    </message>
    <message>
        <source>expected at most {max_dates} single dates, found {count}</source>
        <translation>単独の日付は {max_dates} 個以内にしてください（{count} 個）</translation>
    </message>
    <message>
        <source>expected at most {max_depth} levels of nesting, found more</source>
        <translation>入れ子は {max_depth} 段以内にしてください</translation>
    </message>
    <message>
        <source>expected at most {max_entries:,} entries, found {count:,}</source>
        <translation>項目は {max_entries:,} 件以内にしてください（{count:,} 件）</translation>
    </message>
    <message>
        <source>expected at most {max_files:,} files, found more</source>
        <translation>ファイルは {max_files:,} 個以内にしてください</translation>
    </message>
    <message>
        <source>expected at most {max_frozen} KiB, found {size} KiB: split it into several</source>
        <translation>{max_frozen} KiB 以内にしてください（{size} KiB）：複数に分けてください</translation>
    </message>
    <message>
        <source>expected at most {max_items:,} entries, found {count:,}</source>
        <translation>要素は {max_items:,} 個以内にしてください（{count:,} 個）</translation>
    </message>
    <message>
        <source>expected at most {max_nodes:,} values in one file, found more</source>
        <translation>1 ファイルの値は {max_nodes:,} 個以内にしてください</translation>
    </message>
    <message>
        <source>expected at most {max_parameters} parameters, found {count}</source>
        <translation>パラメーターは {max_parameters} 個以内にしてください（{count} 個）</translation>
    </message>
    <message>
        <source>expected at most {max_rules} entries that recur, found {rules:,}</source>
        <translation>繰り返しの予定は {max_rules} 件以内にしてください（{rules:,} 件）</translation>
    </message>
    <message>
        <source>expected at most {max_steps} steps, found {count}</source>
        <translation>手順は {max_steps} 個以内にしてください（{count} 個）</translation>
    </message>
    <message>
        <source>expected at most {max_words} characters that can be stored</source>
        <translation>保存できる文字で {max_words} 字以内にしてください</translation>
    </message>
    <message>
        <source>expected at most {most_alerts:,} alerts, found {count:,}</source>
        <translation>アラートは {most_alerts:,} 件以内にしてください（{count:,} 件）</translation>
    </message>
    <message>
        <source>expected at most {most_bytes:,} bytes of templates</source>
        <translation>テンプレートは {most_bytes:,} バイト以内にしてください</translation>
    </message>
    <message>
        <source>expected at most {most_bytes} KiB, found {count:,} bytes</source>
        <translation>{most_bytes} KiB 以内にしてください（{count:,} バイト）</translation>
    </message>
    <message>
        <source>expected at most {most_bytes} MiB, found {count:,} bytes</source>
        <translation>{most_bytes} MiB 以内にしてください（{count:,} バイト）</translation>
    </message>
    <message>
        <source>expected at most {most_bytes} MiB, found {size:,} bytes</source>
        <translation>{most_bytes} MiB 以内にしてください（{size:,} バイト）</translation>
    </message>
    <message>
        <source>expected at most {most_characters} MiB, found more; split the file</source>
        <translation>{most_characters} MiB 以内にしてください。ファイルを分割してください</translation>
    </message>
    <message>
        <source>expected at most {most_edges:,} observed edges, found more: the rest was left out</source>
        <translation>観測されたエッジは {most_edges:,} 本までです：残りは除外しました</translation>
    </message>
    <message>
        <source>expected at most {most_events} events, found {count}</source>
        <translation>イベントは {most_events} 件以内にしてください（{count} 件）</translation>
    </message>
    <message>
        <source>expected at most {most_files:,} files, found {count:,}</source>
        <translation>ファイルは {most_files:,} 個以内にしてください（{count:,} 個）</translation>
    </message>
    <message>
        <source>expected at most {most_lines:,} lines, found more; the rest was left out</source>
        <translation>{most_lines:,} 行までです。残りは除外しました</translation>
    </message>
    <message>
        <source>expected at most {most_samples:,} samples, found more; the rest was left out</source>
        <translation>サンプルは {most_samples:,} 個までです。残りは除外しました</translation>
    </message>
    <message>
        <source>expected at most {most_samples:,} series, found {count:,}; the rest is left out</source>
        <translation>系列は {most_samples:,} 本までですが {count:,} 本でした。残りは除外しました</translation>
    </message>
    <message>
        <source>expected at most {most_spans:,} spans, found more: the rest was left out</source>
        <translation>スパンは {most_spans:,} 個までです：残りは除外しました</translation>
    </message>
    <message>
        <source>expected at most {most_text} characters</source>
        <translation>{most_text} 字以内にしてください</translation>
    </message>
    <message>
        <source>expected at most {most_text} characters, found {count}</source>
        <translation>{most_text} 字以内にしてください（{count} 字）</translation>
    </message>
    <message>
        <source>expected at most {most_text} signs that can be shown, on one line</source>
        <translation>表示できる文字で {most_text} 字以内、1 行にしてください</translation>
    </message>
    <message>
        <source>expected at most {most} characters, found {count}</source>
        <translation>{most} 字以内にしてください（{count} 字）</translation>
    </message>
    <message>
        <source>expected at most {sizes}, the size of group {group!r}, found {needed}</source>
        <translation>グループ {group!r} の大きさ {sizes} 以下にしてください（{needed}）</translation>
    </message>
    <message>
        <source>expected both $by and $match in it</source>
        <translation>$by と $match の両方が必要です</translation>
    </message>
    <message>
        <source>expected calendar with startTime and timeZone for a window that does not roll</source>
        <translation>ローリングでない期間には startTime と timeZone を持つ calendar が必要です</translation>
    </message>
    <message>
        <source>expected caller, target and state, found {found}</source>
        <translation>caller、target、state が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected double quotes around ${name}: nothing can be escaped in backquotes</source>
        <translation>${name} は二重引用符で囲んでください：バッククォートの中ではエスケープできません</translation>
    </message>
    <message>
        <source>expected each SLO of a service once, found {name!r} of {service} again (first {origin})</source>
        <translation>サービスの SLO は一度だけにしてください。{service} の {name!r} が重複しています（最初は {origin}）</translation>
    </message>
    <message>
        <source>expected each id once, found {id!r} again</source>
        <translation>ID は一度だけにしてください。{id!r} が重複しています</translation>
    </message>
    <message>
        <source>expected each key once, found it again (first on line {first})</source>
        <translation>キーは一度だけにしてください。重複しています（最初は {first} 行目）</translation>
    </message>
    <message>
        <source>expected each key once, found {key!r} again (first on line {first})</source>
        <translation>キーは一度だけにしてください。{key!r} が重複しています（最初は {first} 行目）</translation>
    </message>
    <message>
        <source>expected each key once, found {twice} again</source>
        <translation>キーは一度だけにしてください。{twice} が重複しています</translation>
    </message>
    <message>
        <source>expected each level of {severity} in {region} once</source>
        <translation>{region} の {severity} の各レベルは一度だけにしてください</translation>
    </message>
    <message>
        <source>expected each level of {severity} once</source>
        <translation>{severity} の各レベルは一度だけにしてください</translation>
    </message>
    <message>
        <source>expected each moment once; the first row of it counts</source>
        <translation>各時刻は一度だけにしてください。最初の行を採ります</translation>
    </message>
    <message>
        <source>expected each name once: they are saved side by side</source>
        <translation>名前は一度だけにしてください：同じ場所に保存されます</translation>
    </message>
    <message>
        <source>expected each node once, found {id!r} again</source>
        <translation>ノードは一度だけにしてください。{id!r} が重複しています</translation>
    </message>
    <message>
        <source>expected each node once, found {nodes!r} again</source>
        <translation>ノードは一度だけにしてください。{nodes!r} が重複しています</translation>
    </message>
    <message>
        <source>expected each outcome once, found one again</source>
        <translation>結果は一度だけにしてください。重複があります</translation>
    </message>
    <message>
        <source>expected each service under one heading, found {id!r} under {first} too</source>
        <translation>サービスは一つの見出しの下だけにしてください。{id!r} は {first} にもあります</translation>
    </message>
    <message>
        <source>expected each target once, found {target!r} again</source>
        <translation>依存先は一度だけにしてください。{target!r} が重複しています</translation>
    </message>
    <message>
        <source>expected each {what} id once, found {id!r} again (first at {spot})</source>
        <translation>{what}の ID は一度だけにしてください。{id!r} が重複しています（最初は {spot}）</translation>
    </message>
    <message>
        <source>expected each {what} once, found {text!r} again</source>
        <translation>{what}は一度だけにしてください。{text!r} が重複しています</translation>
    </message>
    <message>
        <source>expected either a rotation or a calendar</source>
        <translation>rotation か calendar のどちらか一方が必要です</translation>
    </message>
    <message>
        <source>expected either good or bad, and total</source>
        <translation>good か bad のどちらか一方と、total が必要です</translation>
    </message>
    <message>
        <source>expected either indicator or indicatorRef, once</source>
        <translation>indicator か indicatorRef のどちらか一つが必要です</translation>
    </message>
    <message>
        <source>expected either json: PATH or regex: PATTERN with one group</source>
        <translation>json: PATH か、グループ一つの regex: PATTERN のどちらかが必要です</translation>
    </message>
    <message>
        <source>expected either promql or field, found {found}</source>
        <translation>promql か field のどちらか一方が必要ですが、{found}でした</translation>
    </message>
    <message>
        <source>expected either ratioMetric or thresholdMetric</source>
        <translation>ratioMetric か thresholdMetric のどちらか一方が必要です</translation>
    </message>
    <message>
        <source>expected either target or targetPercent, found both</source>
        <translation>target か targetPercent のどちらか一方が必要ですが、両方ありました</translation>
    </message>
    <message>
        <source>expected every sink once</source>
        <translation>各送信先は一度だけにしてください</translation>
    </message>
    <message>
        <source>expected good or bad, and total</source>
        <translation>good または bad と、total が必要です</translation>
    </message>
    <message>
        <source>expected gt or gte: a low burn rate raises no alert; {operator!r} left out</source>
        <translation>gt または gte が必要です：低いバーンレートではアラートになりません。{operator!r} は除外しました</translation>
    </message>
    <message>
        <source>expected health only beside http</source>
        <translation>health は http と併せたときだけ使えます</translation>
    </message>
    <message>
        <source>expected id and createdDateTime, e.g. 2026-11-21T14:31:40Z</source>
        <translation>id と createdDateTime（例 2026-11-21T14:31:40Z）が必要です</translation>
    </message>
    <message>
        <source>expected id and originalarrivaltime, e.g. 2026-11-21T14:31:40Z</source>
        <translation>id と originalarrivaltime（例 2026-11-21T14:31:40Z）が必要です</translation>
    </message>
    <message>
        <source>expected its id, at most 200 characters</source>
        <translation>ID を 200 字以内で指定してください</translation>
    </message>
    <message>
        <source>expected less than long</source>
        <translation>long より小さくしてください</translation>
    </message>
    <message>
        <source>expected lower-case letters, digits, / and -, found {key!r}</source>
        <translation>英小文字、数字、/、- が必要ですが {key!r} でした</translation>
    </message>
    <message>
        <source>expected lt, lte, gt or gte, found {text!r}</source>
        <translation>lt、lte、gt、gte のいずれかが必要ですが {text!r} でした</translation>
    </message>
    <message>
        <source>expected m of n with 1 ≤ m ≤ n ≤ {most_samples:,}, found {need} of {of}</source>
        <translation>1 ≤ m ≤ n ≤ {most_samples:,} の m of n が必要ですが {need} of {of} でした</translation>
    </message>
    <message>
        <source>expected max_age with kind cached only, found it with {kind}</source>
        <translation>max_age は kind が cached のときだけ使えますが、{kind} にありました</translation>
    </message>
    <message>
        <source>expected more than 0 s</source>
        <translation>0 s より長くしてください</translation>
    </message>
    <message>
        <source>expected more than low, found {high:g}</source>
        <translation>low より大きくしてください（{high:g}）</translation>
    </message>
    <message>
        <source>expected no # in an address that is sent</source>
        <translation>送信先のアドレスに # は使えません</translation>
    </message>
    <message>
        <source>expected no calendar for a window that rolls</source>
        <translation>ローリングの期間に calendar は使えません</translation>
    </message>
    <message>
        <source>expected no more than {most_depth} levels of nesting</source>
        <translation>入れ子は {most_depth} 段以内にしてください</translation>
    </message>
    <message>
        <source>expected no repeat inside a repeated group, found {found}</source>
        <translation>繰り返しグループの中に繰り返しは置けませんが {found} でした</translation>
    </message>
    <message>
        <source>expected no series, found {samples}</source>
        <translation>系列なしが期待値ですが {samples} でした</translation>
    </message>
    <message>
        <source>expected no {key} beside raw</source>
        <translation>raw と {key} は併用できません</translation>
    </message>
    <message>
        <source>expected no {key} for a rule with a band; its edges are low and high</source>
        <translation>帯を使うルールに {key} は置けません。端は low と high です</translation>
    </message>
    <message>
        <source>expected nodes with different names, found two with one</source>
        <translation>ノードの名前は重複できませんが、同じ名前が二つあります</translation>
    </message>
    <message>
        <source>expected none on a dependency that is itself a fallback, found {kind}</source>
        <translation>それ自体が代替手段の依存関係には指定できませんが {kind} でした</translation>
    </message>
    <message>
        <source>expected none: {measure} is compared with {wanted}</source>
        <translation>これは使えません：{measure} は {wanted} と比較します</translation>
    </message>
    <message>
        <source>expected observed calls: {"observed": […]}, an answer of Prometheus, of Jaeger (dependencies or traces) or of Kiali, OTLP or Zipkin spans in JSON, or metrics as text</source>
        <translation>観測された呼び出しが必要です：{"observed": […]}、Prometheus、Jaeger（依存関係またはトレース）、Kiali の応答、JSON の OTLP または Zipkin スパン、またはテキストのメトリクス</translation>
    </message>
    <message>
        <source>expected one DTSTART with a date or a time, found none</source>
        <translation>日付か時刻の DTSTART が一つ必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected one JSON object on the line, found: {error}</source>
        <translation>行には JSON オブジェクトが一つ必要ですが、{error} でした</translation>
    </message>
    <message>
        <source>expected one body, found {bodies}</source>
        <translation>本文は一つにしてください（{bodies}）</translation>
    </message>
    <message>
        <source>expected one from the hub's operator</source>
        <translation>ハブの運用者から受け取ったものが必要です</translation>
    </message>
    <message>
        <source>expected one line</source>
        <translation>1 行にしてください</translation>
    </message>
    <message>
        <source>expected one mapping with preset, title and signals</source>
        <translation>preset、title、signals を持つマッピングが一つ必要です</translation>
    </message>
    <message>
        <source>expected one minute to seven days</source>
        <translation>1 分から 7 日にしてください</translation>
    </message>
    <message>
        <source>expected one number, got {count} series</source>
        <translation>数値一つが必要ですが {count} 系列でした</translation>
    </message>
    <message>
        <source>expected one of events, raw or plugin, found {kinds}</source>
        <translation>events、raw、plugin のどれか一つが必要ですが {kinds} でした</translation>
    </message>
    <message>
        <source>expected one of the nodes, found {end!r}</source>
        <translation>ノードのいずれかが必要ですが {end!r} でした</translation>
    </message>
    <message>
        <source>expected one of {budgeting}, found {text!r}</source>
        <translation>{budgeting} のいずれかが必要ですが {text!r} でした</translation>
    </message>
    <message>
        <source>expected one of {expected}, found {value!r}</source>
        <translation>{expected} のいずれかが必要ですが {value!r} でした</translation>
    </message>
    <message>
        <source>expected one of {feeds}, found {found}</source>
        <translation>{feeds} のどれか一つが必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected one of {kinds}, found {kind!r}; skipped</source>
        <translation>{kinds} のいずれかが必要ですが {kind!r} でした。飛ばしました</translation>
    </message>
    <message>
        <source>expected one of {kinds}, found {listed}</source>
        <translation>{kinds} のどれか一つが必要ですが {listed} でした</translation>
    </message>
    <message>
        <source>expected one of {known}</source>
        <translation>使えるのは {known} です</translation>
    </message>
    <message>
        <source>expected one of {known}, found {text!r}; taken as other</source>
        <translation>{known} のいずれかが必要ですが {text!r} でした。other とみなしました</translation>
    </message>
    <message>
        <source>expected one of {known}, or a file: {error}</source>
        <translation>{known} のいずれか、またはファイルが必要です：{error}</translation>
    </message>
    <message>
        <source>expected one of {sections}, found {place!r}</source>
        <translation>{sections} のいずれかが必要ですが {place!r} でした</translation>
    </message>
    <message>
        <source>expected one of {states}, found {told}</source>
        <translation>{states} のいずれかが必要ですが {told} でした</translation>
    </message>
    <message>
        <source>expected one of {symptomkind}, found {text!r}; taken as alert</source>
        <translation>{symptomkind} のいずれかが必要ですが {text!r} でした。alert とみなしました</translation>
    </message>
    <message>
        <source>expected one of {targets}, found {listed}</source>
        <translation>{targets} のどれか一つが必要ですが {listed} でした</translation>
    </message>
    <message>
        <source>expected one of {words}, found {found}</source>
        <translation>{words} のいずれかが必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected one of {words}, found {is_!r}</source>
        <translation>{words} のいずれかが必要ですが {is_!r} でした</translation>
    </message>
    <message>
        <source>expected one plan (YAML) beside calendars (.ics), found {found}</source>
        <translation>カレンダー（.ics）とともに計画（YAML）が一つ必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected one text for a TCP greeting</source>
        <translation>TCP の応答文字列は一つにしてください</translation>
    </message>
    <message>
        <source>expected one time window, found {count}</source>
        <translation>期間は一つにしてください（{count}）</translation>
    </message>
    <message>
        <source>expected only beside {owners}, not {target}</source>
        <translation>{owners} と併せたときだけ使えます。{target} には使えません</translation>
    </message>
    <message>
        <source>expected parameters as a mapping, found {found}</source>
        <translation>パラメーターはマッピングでなければなりませんが {found} でした</translation>
    </message>
    <message>
        <source>expected postgresql://USER@HOST/DATABASE</source>
        <translation>postgresql://USER@HOST/DATABASE の形が必要です</translation>
    </message>
    <message>
        <source>expected postgresql://USER@HOST:PORT/DATABASE</source>
        <translation>postgresql://USER@HOST:PORT/DATABASE の形が必要です</translation>
    </message>
    <message>
        <source>expected readable fields, found: {errors}</source>
        <translation>読み取れる項目が必要ですが、{errors} でした</translation>
    </message>
    <message>
        <source>expected retries of at least 1 beside it, found {told}</source>
        <translation>併せて 1 以上の retries が必要ですが {told} でした</translation>
    </message>
    <message>
        <source>expected revenue_per_minute beside it, found a currency alone</source>
        <translation>併せて revenue_per_minute が必要ですが、通貨だけでした</translation>
    </message>
    <message>
        <source>expected roles among {expected}, found {word!r}</source>
        <translation>{expected} の中の役割が必要ですが {word!r} でした</translation>
    </message>
    <message>
        <source>expected runbooks (Markdown, or YAML of ours), found none here</source>
        <translation>ランブック（Markdown、または Watchfloor の YAML）が必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected runs such as 3 of 5, the second number up to 60, found {found}</source>
        <translation>3 of 5 のような回数（二つ目は 60 まで）が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected seconds or milliseconds since the epoch, or ISO 8601, found {text!r}</source>
        <translation>エポックからの秒かミリ秒、または ISO 8601 が必要ですが {text!r} でした</translation>
    </message>
    <message>
        <source>expected seconds or milliseconds since the epoch, or ISO 8601, found {value!r}</source>
        <translation>エポックからの秒かミリ秒、または ISO 8601 が必要ですが {value!r} でした</translation>
    </message>
    <message>
        <source>expected seconds since 1970 as text, e.g. 1763735500.000200</source>
        <translation>1970 年からの秒を文字列で、例 1763735500.000200</translation>
    </message>
    <message>
        <source>expected seconds since 1970, found {shown}</source>
        <translation>1970 年からの秒が必要ですが {shown} でした</translation>
    </message>
    <message>
        <source>expected seconds, found {shown}; taken as one minute</source>
        <translation>秒が必要ですが {shown} でした。1 分とみなしました</translation>
    </message>
    <message>
        <source>expected start, end, title and service, found {found}</source>
        <translation>start、end、title、service が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected strength fallback beside it, found {strength}</source>
        <translation>併せて strength fallback が必要ですが {strength} でした</translation>
    </message>
    <message>
        <source>expected success or failure, found {kind!r}</source>
        <translation>success または failure が必要ですが {kind!r} でした</translation>
    </message>
    <message>
        <source>expected text</source>
        <translation>文字列が必要です</translation>
    </message>
    <message>
        <source>expected text, a whole number, true or false, found {found}</source>
        <translation>文字列、整数、true、false のいずれかが必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected text, found none</source>
        <translation>文字列が必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected the absolute path of a program</source>
        <translation>プログラムの絶対パスが必要です</translation>
    </message>
    <message>
        <source>expected the address of {server} here or in the settings, found none</source>
        <translation>{server} のアドレスがここか設定に必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected the attendee or the title to name a person of the plan, found nobody known</source>
        <translation>参加者かタイトルに計画内の人の名前が必要ですが、該当者がいません</translation>
    </message>
    <message>
        <source>expected the id of a protocol, found {named!r}</source>
        <translation>プロトコルの ID が必要ですが {named!r} でした</translation>
    </message>
    <message>
        <source>expected the id of a service in this catalog{near}</source>
        <translation>このカタログのサービスの ID が必要です{near}</translation>
    </message>
    <message>
        <source>expected the id of a service, found {told}</source>
        <translation>サービスの ID が必要ですが {told} でした</translation>
    </message>
    <message>
        <source>expected the id of a {what} in this catalog, found {id!r}{hint}</source>
        <translation>このカタログの{what}の ID が必要ですが {id!r} でした{hint}</translation>
    </message>
    <message>
        <source>expected the id of a {what} of this plan, found {text!r}</source>
        <translation>この計画の{what}の ID が必要ですが {text!r} でした</translation>
    </message>
    <message>
        <source>expected the id of the service judged</source>
        <translation>判断対象のサービスの ID が必要です</translation>
    </message>
    <message>
        <source>expected the id under which the provider knows Watchfloor</source>
        <translation>プロバイダーが Watchfloor を識別する ID が必要です</translation>
    </message>
    <message>
        <source>expected the key of a step further down, found {to!r}: {why}</source>
        <translation>後の手順のキーが必要ですが {to!r} でした：{why}</translation>
    </message>
    <message>
        <source>expected the key of a step further up, found {need!r}: {why}</source>
        <translation>前の手順のキーが必要ですが {need!r} でした：{why}</translation>
    </message>
    <message>
        <source>expected the name of an SLI of these files, found {name!r}</source>
        <translation>これらのファイルにある SLI の名前が必要ですが {name!r} でした</translation>
    </message>
    <message>
        <source>expected the name of what was changed, found none</source>
        <translation>変更対象の名前が必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected the names of a document written out</source>
        <translation>文書の名前は固定で書いてください</translation>
    </message>
    <message>
        <source>expected the names of the query written out</source>
        <translation>クエリーの名前は固定で書いてください</translation>
    </message>
    <message>
        <source>expected the override to end after it begins</source>
        <translation>差し替えの終了は開始より後にしてください</translation>
    </message>
    <message>
        <source>expected the query of all events, found no such field</source>
        <translation>全イベントのクエリーが必要ですが、項目がありません</translation>
    </message>
    <message>
        <source>expected the service's id</source>
        <translation>サービスの ID が必要です</translation>
    </message>
    <message>
        <source>expected the target this fallback stands in for, found none</source>
        <translation>この代替手段が代わりをする依存先が必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected the threshold, the score or the burn rate, found no such field</source>
        <translation>しきい値、スコア、バーンレートのいずれかが必要ですが、項目がありません</translation>
    </message>
    <message>
        <source>expected the value itself, found the alias *{anchor}</source>
        <translation>値そのものが必要ですが、エイリアス *{anchor} でした</translation>
    </message>
    <message>
        <source>expected timestamp,value lines, found none</source>
        <translation>timestamp,value の行が必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected timestamp,value, found 1 column</source>
        <translation>timestamp,value が必要ですが 1 列でした</translation>
    </message>
    <message>
        <source>expected timestamp,value, found {count:,} characters on one line</source>
        <translation>timestamp,value が必要ですが、1 行に {count:,} 字ありました</translation>
    </message>
    <message>
        <source>expected timestamp,value, found {count} columns</source>
        <translation>timestamp,value が必要ですが {count} 列でした</translation>
    </message>
    <message>
        <source>expected timestamp{delimiter}value, found {text!r}</source>
        <translation>timestamp{delimiter}value が必要ですが {text!r} でした</translation>
    </message>
    <message>
        <source>expected timestamp{delimiter}value, found {text!r}: {error}</source>
        <translation>timestamp{delimiter}value が必要ですが {text!r} でした：{error}</translation>
    </message>
    <message>
        <source>expected true or false</source>
        <translation>true または false が必要です</translation>
    </message>
    <message>
        <source>expected true or false, found {found}</source>
        <translation>true または false が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected two different nodes, found {caller!r} twice</source>
        <translation>異なる二つのノードが必要ですが {caller!r} が二度ありました</translation>
    </message>
    <message>
        <source>expected two outcomes to decide between, found {count}</source>
        <translation>判断する結果が二つ必要ですが {count} でした</translation>
    </message>
    <message>
        <source>expected version 0.x or 1.x, found {text}</source>
        <translation>バージョン 0.x または 1.x が必要ですが {text} でした</translation>
    </message>
    <message>
        <source>expected well-formed JSON, found: {msg}</source>
        <translation>正しい JSON が必要です：{msg}</translation>
    </message>
    <message>
        <source>expected well-formed YAML or JSON, found: {said}</source>
        <translation>正しい YAML または JSON が必要です：{said}</translation>
    </message>
    <message>
        <source>expected what came of the call</source>
        <translation>電話の結果が必要です</translation>
    </message>
    <message>
        <source>expected what was changed, found nothing</source>
        <translation>何が変更されたかが必要ですが、ありません</translation>
    </message>
    <message>
        <source>expected what was done, or why it may stand, in a few words</source>
        <translation>何をしたか、またはなぜこのままでよいかを、短く書いてください</translation>
    </message>
    <message>
        <source>expected who asked, in at most 200 characters</source>
        <translation>誰が尋ねたかを 200 字以内で書いてください</translation>
    </message>
    <message>
        <source>expected whole minutes, from 1m to 7d</source>
        <translation>1m〜7d の分単位にしてください</translation>
    </message>
    <message>
        <source>expected why it can't wait for its holder, in at most 1,000 characters</source>
        <translation>保持者を待てない理由を 1,000 字以内で書いてください</translation>
    </message>
    <message>
        <source>expected why it is retired</source>
        <translation>廃止の理由が必要です</translation>
    </message>
    <message>
        <source>expected why readers need both, in at most 1,000 characters</source>
        <translation>両方が必要な理由を 1,000 字以内で書いてください</translation>
    </message>
    <message>
        <source>expected {expected}</source>
        <translation>必要な形：{expected}</translation>
    </message>
    <message>
        <source>expected {expected} as a list, found {found}</source>
        <translation>{expected}をリストで指定してください（{found}）</translation>
    </message>
    <message>
        <source>expected {expected} as a mapping, found {found}</source>
        <translation>{expected}をマッピングで指定してください（{found}）</translation>
    </message>
    <message>
        <source>expected {expected} of this plan, found {text!r}</source>
        <translation>この計画の {expected} が必要ですが {text!r} でした</translation>
    </message>
    <message>
        <source>expected {expected} of {size}, found {count}</source>
        <translation>{expected}（{size}）が必要ですが {count} 字でした</translation>
    </message>
    <message>
        <source>expected {expected}, found a document of another shape</source>
        <translation>{expected} が必要ですが、別の形の文書でした</translation>
    </message>
    <message>
        <source>expected {expected}, found an empty list</source>
        <translation>{expected}が必要ですが、リストが空です</translation>
    </message>
    <message>
        <source>expected {expected}, found no such field</source>
        <translation>{expected}が必要ですが、項目がありません</translation>
    </message>
    <message>
        <source>expected {expected}, found {count} documents</source>
        <translation>{expected}が必要ですが、文書が {count} 個ありました</translation>
    </message>
    <message>
        <source>expected {expected}, found {found}</source>
        <translation>{expected}が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected {expected}, found {found}{hint}</source>
        <translation>{expected}が必要ですが {found} でした{hint}</translation>
    </message>
    <message>
        <source>expected {expected}, found {target:g}</source>
        <translation>{expected}が必要ですが {target:g} でした</translation>
    </message>
    <message>
        <source>expected {expected}, found {target:g}{hint}</source>
        <translation>{expected}が必要ですが {target:g} でした{hint}</translation>
    </message>
    <message>
        <source>expected {expected}, found {value:g}</source>
        <translation>{expected}が必要ですが {value:g} でした</translation>
    </message>
    <message>
        <source>expected {expect}, found {wrong}</source>
        <translation>期待値 {expect}、実際は {wrong}</translation>
    </message>
    <message>
        <source>expected {format}, found {found}</source>
        <translation>{format} が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected {frequency} with BYDAY only, found {narrowing}</source>
        <translation>{frequency} は BYDAY だけと使えますが {narrowing} でした</translation>
    </message>
    <message>
        <source>expected {impact}</source>
        <translation>想定 {impact}</translation>
    </message>
    <message>
        <source>expected {key} only with when: outside</source>
        <translation>{key} は when: outside のときだけ使えます</translation>
    </message>
    <message>
        <source>expected {key}: a threshold metric is good where its figure is op value</source>
        <translation>{key} が必要です：しきい値メトリクスは値が op value を満たすとき良好です</translation>
    </message>
    <message>
        <source>expected {kind}, found {found}</source>
        <translation>{kind} が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>expected {length} letters and digits such as 7K3Q-M9XW2-D4RT</source>
        <translation>7K3Q-M9XW2-D4RT のような英数字 {length} 字が必要です</translation>
    </message>
    <message>
        <source>expected {meaning}, found no such field</source>
        <translation>{meaning}が必要ですが、項目がありません</translation>
    </message>
    <message>
        <source>expected {meaning}, found nothing</source>
        <translation>{meaning}が必要ですが、空です</translation>
    </message>
    <message>
        <source>expected {needs} as in the rest of group {group!r}, found {needed}</source>
        <translation>グループ {group!r} の他と同じ {needs} が必要ですが {needed} でした</translation>
    </message>
    <message>
        <source>expected {percentage}, found {objective:g}</source>
        <translation>{percentage}が必要ですが {objective:g} でした</translation>
    </message>
    <message>
        <source>expected {secret: NAME}, found a literal value: secrets lie in the keyring alone</source>
        <translation>{secret: NAME} が必要ですが、値そのものでした：秘密はキーリングだけに置きます</translation>
    </message>
    <message>
        <source>expected {shapes}, found {form}</source>
        <translation>{shapes} が必要ですが {form} でした</translation>
    </message>
    <message>
        <source>expected {shortest_secret} to {longest_secret} printable ASCII characters</source>
        <translation>印字可能な ASCII 文字が {shortest_secret}〜{longest_secret} 字必要です</translation>
    </message>
    <message>
        <source>expected {shown_fingerprint}</source>
        <translation>期待値 {shown_fingerprint}</translation>
    </message>
    <message>
        <source>expected {side} the limit of {limit:g}, found {clear:g}</source>
        <translation>しきい値 {limit:g} {side}にしてください（{clear:g}）</translation>
    </message>
    <message>
        <source>expected {wanted} and no {other} for a fault of kind {kind}</source>
        <translation>種類 {kind} の故障には {wanted} が必要で、{other} は使えません</translation>
    </message>
    <message>
        <source>expected {wanted}, found {text!r}; skipped</source>
        <translation>{wanted} が必要ですが {text!r} でした。飛ばしました</translation>
    </message>
    <message>
        <source>expected {what} as a mapping, found {found}</source>
        <translation>{what}をマッピングで指定してください（{found}）</translation>
    </message>
    <message>
        <source>expected {what}, at most {max_named} of them, as a mapping, found {found}</source>
        <translation>{what}を {max_named} 個以内のマッピングで指定してください（{found}）</translation>
    </message>
    <message>
        <source>expected {words}</source>
        <translation>{words}が必要です</translation>
    </message>
    <message>
        <source>expected {{.window}} as the range of the query, found none</source>
        <translation>クエリーの範囲として {{.window}} が必要ですが、ありません</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>expired at {utc:%H:%M:%S}Z: ask again</source>
        <translation>{utc:%H:%M:%S}Z に期限切れ：再度依頼してください</translation>
    </message>
    <message>
        <source>expires in {left}</source>
        <translation>あと {left} で期限切れ</translation>
    </message>
    <message>
        <source>external SLA {sla}</source>
        <translation>外部 SLA {sla}</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>事実</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>失敗中</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>failure mode</source>
        <translation>故障モード</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>フォールバック</translation>
    </message>
    <message>
        <source>fallback after {trigger_minutes} min at {at}, safe for {max_safe_minutes} min</source>
        <translation>{at} で {trigger_minutes} min 後の代替手段、安全なのは {max_safe_minutes} min</translation>
    </message>
    <message>
        <source>far from all that was usual</source>
        <translation>通常から大きく外れる</translation>
    </message>
    <message>
        <source>far from its recent level</source>
        <translation>直近の水準から大きく外れる</translation>
    </message>
    <message>
        <source>fenced</source>
        <translation>隔離済み</translation>
    </message>
    <message>
        <source>fewer than 8 samples</source>
        <translation>測定値が 8 未満</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>filled from the record</source>
        <translation>記録から記入済み</translation>
    </message>
    <message>
        <source>filling</source>
        <translation>増加中</translation>
    </message>
    <message>
        <source>find out which machine</source>
        <translation>どの機械か突き止める</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>fired {count} times</source>
        <translation>{count} 回発報</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>発報中</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>最初のバイト</translation>
    </message>
    <message>
        <source>first lies after last; taken the other way round</source>
        <translation>first が last より後です。逆にして扱いました</translation>
    </message>
    <message>
        <source>first out</source>
        <translation>最初の発報</translation>
    </message>
    <message>
        <source>first out: nothing else began earlier</source>
        <translation>最初の発報：これより先に始まったものはない</translation>
    </message>
    <message>
        <source>first signs of trouble: {names} degrading, nothing fails</source>
        <translation>最初の兆候：{names} が低下、失敗はなし</translation>
    </message>
    <message>
        <source>first signs: {why}, {edges} ({words})</source>
        <translation>最初の兆候：{why}、{edges}（{words}）</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>flag: somebody changed something</source>
        <translation>旗: 何かが変更された</translation>
    </message>
    <message>
        <source>flood line, 10 in 10 min</source>
        <translation>多発線、10 分に 10 件</translation>
    </message>
    <message>
        <source>flood line, {budget} in {window_minutes} min</source>
        <translation>洪水線、{window_minutes} 分で {budget}</translation>
    </message>
    <message>
        <source>flood mode on {since}</source>
        <translation>洪水モード {since}</translation>
    </message>
    <message>
        <source>follows from what was done</source>
        <translation>行ったことから導かれる</translation>
    </message>
    <message>
        <source>for</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>for a change only</source>
        <translation>変更の場合のみ</translation>
    </message>
    <message>
        <source>for every {severity}</source>
        <translation>{severity} すべてに</translation>
    </message>
    <message>
        <source>for service {names}</source>
        <translation>サービス {names} 向け</translation>
    </message>
    <message>
        <source>for services {names}</source>
        <translation>サービス {names} 向け</translation>
    </message>
    <message>
        <source>for so long it may be active before somebody decides anew</source>
        <translation>改めて判断するまで有効にしてよい時間</translation>
    </message>
    <message>
        <source>for the decision log; empty for none</source>
        <translation>決定の記録用。なければ空</translation>
    </message>
    <message>
        <source>for the failure mode {mode_name}</source>
        <translation>故障モード {mode_name} 向け</translation>
    </message>
    <message>
        <source>for: {value}</source>
        <translation>支持: {value}</translation>
    </message>
    <message>
        <source>fork</source>
        <translation>分岐</translation>
    </message>
    <message>
        <source>found an empty file; {expected}</source>
        <translation>ファイルが空です。{expected}</translation>
    </message>
    <message>
        <source>found no sample of a metric; {expected}</source>
        <translation>メトリクスのサンプルがありません。{expected}</translation>
    </message>
    <message>
        <source>found {values!r}</source>
        <translation>実際は {values!r}</translation>
    </message>
    <message>
        <source>from before joining; they stay here</source>
        <translation>参加前のもの。ここに残ります</translation>
    </message>
    <message>
        <source>from one update to the next</source>
        <translation>更新から次の更新まで</translation>
    </message>
    <message>
        <source>from the declaration to the first update</source>
        <translation>宣言から最初の更新まで</translation>
    </message>
    <message>
        <source>from the selected service · only this is required</source>
        <translation>選択したサービスから · 必要なのはこれだけ</translation>
    </message>
    <message>
        <source>from when</source>
        <translation>開始時刻</translation>
    </message>
    <message>
        <source>from {low:g} s to {high:g} s</source>
        <translation>{low:g} s〜{high:g} s</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>{source} から</translation>
    </message>
    <message>
        <source>from {source} · {size_words} · {sha256}… · {name_of} has it</source>
        <translation>{source} から · {size_words} · {sha256}… · {name_of} が保持</translation>
    </message>
    <message>
        <source>front matter</source>
        <translation>フロントマター</translation>
    </message>
    <message>
        <source>full</source>
        <translation>満杯</translation>
    </message>
    <message>
        <source>functional outage suspected: {why}, while technical signals are in order</source>
        <translation>機能障害の疑い：{why}。技術的な信号は正常</translation>
    </message>
    <message>
        <source>give the one in use to change it</source>
        <translation>変更するには今のものを入力してください</translation>
    </message>
    <message>
        <source>give the passphrase in use to change it</source>
        <translation>変更するには今のパスフレーズを入力してください</translation>
    </message>
    <message>
        <source>given</source>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>goes as soon as it can</source>
        <translation>可能になり次第送信</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>継続中</translation>
    </message>
    <message>
        <source>goes on at step {number}: {step}</source>
        <translation>手順 {number} から続行: {step}</translation>
    </message>
    <message>
        <source>goes on in {ends} ways</source>
        <translation>{ends} 方向に続いています</translation>
    </message>
    <message>
        <source>goes to {channels}</source>
        <translation>送信先 {channels}</translation>
    </message>
    <message>
        <source>gone in {rough} at this rate</source>
        <translation>この速さで {rough}後に枯渇</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>granted by nobody, {note}</source>
        <translation>許可者なし、{note}</translation>
    </message>
    <message>
        <source>granted for exactly this call</source>
        <translation>この呼び出しに限り承認</translation>
    </message>
    <message>
        <source>granting elevated rights</source>
        <translation>権限昇格の許可</translation>
    </message>
    <message>
        <source>graph as of {minute}</source>
        <translation>グラフは {minute} 時点</translation>
    </message>
    <message>
        <source>graver</source>
        <translation>重い方</translation>
    </message>
    <message>
        <source>green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>groups of approvers</source>
        <translation>承認者のグループ</translation>
    </message>
    <message>
        <source>growing</source>
        <translation>増加中</translation>
    </message>
    <message>
        <source>growing old</source>
        <translation>古くなりつつある</translation>
    </message>
    <message>
        <source>growth from day to day over {days:.0f} days, from the day's peak</source>
        <translation>{days:.0f} 日間の日次増加（日ごとの最大値から）</translation>
    </message>
    <message>
        <source>gt or gte</source>
        <translation>gt または gte</translation>
    </message>
    <message>
        <source>half of the hub's authority is missing from the {kind}; bring it back from a backup</source>
        <translation>{kind} にハブの認証局の半分がありません。バックアップから戻してください</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>引き渡し済み</translation>
    </message>
    <message>
        <source>happen now</source>
        <translation>今行う</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>ハード</translation>
    </message>
    <message>
        <source>hard, quiet</source>
        <translation>ハード、平静</translation>
    </message>
    <message>
        <source>hardly left its usual: {sign_words}</source>
        <translation>ほぼ通常の範囲：{sign_words}</translation>
    </message>
    <message>
        <source>has more than {most_bytes} MiB</source>
        <translation>{most_bytes} MiB を超えています</translation>
    </message>
    <message>
        <source>has no meaning for GET and HEAD</source>
        <translation>GET と HEAD では意味を持ちません</translation>
    </message>
    <message>
        <source>has no meaning for a file</source>
        <translation>ファイルでは意味を持ちません</translation>
    </message>
    <message>
        <source>has no meaning for {target}</source>
        <translation>{target} では意味を持ちません</translation>
    </message>
    <message>
        <source>has {count} characters; at most {longest}</source>
        <translation>{count} 字あります。{longest} 字以内にしてください</translation>
    </message>
    <message>
        <source>has {count} characters; at most {max_shown}</source>
        <translation>{count} 字あります。{max_shown} 字以内にしてください</translation>
    </message>
    <message>
        <source>has {count} characters; expected at least {min_passphrase}</source>
        <translation>{count} 字です。{min_passphrase} 字以上にしてください</translation>
    </message>
    <message>
        <source>hashed again {minute}</source>
        <translation>{minute} に再ハッシュ</translation>
    </message>
    <message>
        <source>have acknowledged</source>
        <translation>応答済み</translation>
    </message>
    <message>
        <source>have joined</source>
        <translation>参加済み</translation>
    </message>
    <message>
        <source>headers</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>headroom {headroom:.2g} points</source>
        <translation>余裕 {headroom:.2g} ポイント</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>健全</translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation>ハートビート</translation>
    </message>
    <message>
        <source>held</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>here already</source>
        <translation>すでにここにあり</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>hidden coupling</source>
        <translation>隠れた結合</translation>
    </message>
    <message>
        <source>hidden coupling, not declared</source>
        <translation>隠れた結合、宣言なし</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>高い方</translation>
    </message>
    <message>
        <source>holding statement, word for word</source>
        <translation>定型文、そのまま</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>holds a character that can't be stored</source>
        <translation>保存できない文字が含まれています</translation>
    </message>
    <message>
        <source>holds a |, which separates rule and level</source>
        <translation>規則とレベルを区切る | が含まれています</translation>
    </message>
    <message>
        <source>holds characters that can't be sent; put it in anew</source>
        <translation>送信できない文字が含まれています。入力し直してください</translation>
    </message>
    <message>
        <source>holds {expiry_ms}</source>
        <translation>有効期間 {expiry_ms}</translation>
    </message>
    <message>
        <source>hour of the week, {weeks:.0f} weeks</source>
        <translation>曜日と時刻、{weeks:.0f} 週</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>how it fails</source>
        <translation>どう壊れるか</translation>
    </message>
    <message>
        <source>how it is taken back</source>
        <translation>元に戻す方法</translation>
    </message>
    <message>
        <source>how long a turn is: 7d, 12h</source>
        <translation>交代の長さ：7d、12h</translation>
    </message>
    <message>
        <source>how long after their end</source>
        <translation>終了後の期間</translation>
    </message>
    <message>
        <source>how long what is kept</source>
        <translation>何をどれだけ保存するか</translation>
    </message>
    <message>
        <source>ics201 briefs on the whole incident; a person's log is ics214</source>
        <translation>ics201 はインシデント全体の説明です。個人の記録は ics214 です</translation>
    </message>
    <message>
        <source>id of who stands in</source>
        <translation>代行する人の ID</translation>
    </message>
    <message>
        <source>id {remote}</source>
        <translation>ID {remote}</translation>
    </message>
    <message>
        <source>identified</source>
        <translation>原因特定</translation>
    </message>
    <message>
        <source>ids of people, in the order of their turns</source>
        <translation>交代順の、人の ID</translation>
    </message>
    <message>
        <source>impacted</source>
        <translation>影響あり</translation>
    </message>
    <message>
        <source>import into the incident it was merged into</source>
        <translation>統合先のインシデントに取り込んでください</translation>
    </message>
    <message>
        <source>import one: oncall import FILE…</source>
        <translation>インポートしてください：oncall import FILE…</translation>
    </message>
    <message>
        <source>in role</source>
        <translation>就任</translation>
    </message>
    <message>
        <source>in the record here, set aside</source>
        <translation>この記録の中にあり、脇に置かれています</translation>
    </message>
    <message>
        <source>in this workstation's record, synced to its disk</source>
        <translation>この端末の記録に、ディスクへ同期済み</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>in your own words, required</source>
        <translation>自分の言葉で、必須</translation>
    </message>
    <message>
        <source>in {countdown}, {minute}</source>
        <translation>{countdown}後、{minute}</translation>
    </message>
    <message>
        <source>in {jurisdiction}</source>
        <translation>{jurisdiction}</translation>
    </message>
    <message>
        <source>in {length}</source>
        <translation>{length} で</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>{span}後</translation>
    </message>
    <message>
        <source>in {window_ms}</source>
        <translation>{window_ms} で</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>incident commander</source>
        <translation>インシデントコマンダー</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>判定不能</translation>
    </message>
    <message>
        <source>infrastructure</source>
        <translation>インフラ</translation>
    </message>
    <message>
        <source>instance</source>
        <translation>インスタンス</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>無傷</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>社内</translation>
    </message>
    <message>
        <source>investigating</source>
        <translation>調査中</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>空です</translation>
    </message>
    <message>
        <source>is empty, or something holds signs that can't be shown</source>
        <translation>空か、表示できない文字が含まれています</translation>
    </message>
    <message>
        <source>is empty; expected a sentence</source>
        <translation>空です。文が必要です</translation>
    </message>
    <message>
        <source>is empty; expected some words</source>
        <translation>空です。何か書いてください</translation>
    </message>
    <message>
        <source>is empty; expected where it lies, or its content</source>
        <translation>空です。所在または内容が必要です</translation>
    </message>
    <message>
        <source>is for whatever no other names</source>
        <translation>他に記載のないものすべてを担当</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>ありません</translation>
    </message>
    <message>
        <source>is missing: it stands in the record</source>
        <translation>必要です：記録に残ります</translation>
    </message>
    <message>
        <source>is missing; expected {words}</source>
        <translation>ありません。{words}が必要です</translation>
    </message>
    <message>
        <source>is needed without a code: nothing else would prove the hub</source>
        <translation>コードなしでは必要です：他にハブを証明するものがありません</translation>
    </message>
    <message>
        <source>is no field of a change; expected {fields}</source>
        <translation>変更の項目ではありません。使えるのは {fields} です</translation>
    </message>
    <message>
        <source>is no parameter of it; {expected}</source>
        <translation>はそのパラメータではありません。{expected}</translation>
    </message>
    <message>
        <source>is no text in UTF-8</source>
        <translation>UTF-8 のテキストではありません</translation>
    </message>
    <message>
        <source>is not a setting</source>
        <translation>設定項目ではありません</translation>
    </message>
    <message>
        <source>is not in this directory's keeper of secrets</source>
        <translation>このディレクトリの秘密の保管先にありません</translation>
    </message>
    <message>
        <source>is not known to be well</source>
        <translation>は正常か不明</translation>
    </message>
    <message>
        <source>is not registered here; registered: {known}</source>
        <translation>ここに未登録です。登録済み：{known}</translation>
    </message>
    <message>
        <source>is region {region}'s</source>
        <translation>は地域 {region} の担当</translation>
    </message>
    <message>
        <source>is sent word for word; parameters belong into json or form</source>
        <translation>そのまま送信されます。パラメーターは json か form に置いてください</translation>
    </message>
    <message>
        <source>is team {team}'s</source>
        <translation>はチーム {team} の担当</translation>
    </message>
    <message>
        <source>is the primary; expected another site</source>
        <translation>プライマリです。別のサイトを指定してください</translation>
    </message>
    <message>
        <source>is well</source>
        <translation>は正常</translation>
    </message>
    <message>
        <source>is {value}</source>
        <translation>は{value}</translation>
    </message>
    <message>
        <source>it answered {code!r}</source>
        <translation>応答は {code!r} でした</translation>
    </message>
    <message>
        <source>it asks to be confirmed: say it once more</source>
        <translation>確認が必要です：もう一度指示してください</translation>
    </message>
    <message>
        <source>it came to {sentence}</source>
        <translation>結果は {sentence}</translation>
    </message>
    <message>
        <source>it decides: choose {offered}</source>
        <translation>判断の手順です：{offered} から選んでください</translation>
    </message>
    <message>
        <source>it destroys traces, and {listed} not kept yet: keep them, or the Incident Commander waives it</source>
        <translation>痕跡が失われ、{listed} が未保全です：保全するか、インシデントコマンダーが免除してください</translation>
    </message>
    <message>
        <source>it destroys traces: the Incident Commander starts it, or just this call is approved</source>
        <translation>痕跡が失われます：インシデントコマンダーが開始するか、この呼び出し自体の承認が必要です</translation>
    </message>
    <message>
        <source>it does not follow from the event before it</source>
        <translation>前のイベントに続いていません</translation>
    </message>
    <message>
        <source>it does not lie on the way that was taken</source>
        <translation>選ばれた経路上にありません</translation>
    </message>
    <message>
        <source>it follows an event that is not in the record</source>
        <translation>記録にないイベントに続いています</translation>
    </message>
    <message>
        <source>it has been corrected already: correct the correction</source>
        <translation>訂正済みです：訂正の方を訂正してください</translation>
    </message>
    <message>
        <source>it has been corrected: pin the correction</source>
        <translation>訂正済みです：訂正の方を固定してください</translation>
    </message>
    <message>
        <source>it has no address</source>
        <translation>アドレスがありません</translation>
    </message>
    <message>
        <source>it has {count} KiB when packed; a run holds at most {max_packed}</source>
        <translation>圧縮後 {count} KiB です。実行に入るのは {max_packed} までです</translation>
    </message>
    <message>
        <source>it has {count} KiB; a run holds at most {max_bytes}</source>
        <translation>{count} KiB です。実行に入るのは {max_bytes} までです</translation>
    </message>
    <message>
        <source>it has {count} steps; a run has 1 to {max_steps}</source>
        <translation>手順が {count} あります。実行は 1〜{max_steps} 手順です</translation>
    </message>
    <message>
        <source>it is active</source>
        <translation>有効中です</translation>
    </message>
    <message>
        <source>it is active already</source>
        <translation>すでに有効です</translation>
    </message>
    <message>
        <source>it is active: reverse it instead</source>
        <translation>有効中です：取り消してください</translation>
    </message>
    <message>
        <source>it is blocked: reopen it to begin anew, or finish it</source>
        <translation>ブロック中です：再び開いてやり直すか、完了してください</translation>
    </message>
    <message>
        <source>it is declined already</source>
        <translation>すでに却下済みです</translation>
    </message>
    <message>
        <source>it is encrypted with another passphrase</source>
        <translation>別のパスフレーズで暗号化されています</translation>
    </message>
    <message>
        <source>it is encrypted; its passphrase is needed</source>
        <translation>暗号化されています。パスフレーズが必要です</translation>
    </message>
    <message>
        <source>it is entry {entry}</source>
        <translation>項目 {entry} です</translation>
    </message>
    <message>
        <source>it is for {at}, the incident is {severity}: say why it is taken all the same</source>
        <translation>対象は {at}、このインシデントは {severity} です：それでも使う理由を書いてください</translation>
    </message>
    <message>
        <source>it is granted already</source>
        <translation>すでに承認済みです</translation>
    </message>
    <message>
        <source>it is held at {where}, and only from there it is put up for approval and sent: ask for it, or copy it</source>
        <translation>{where} が保持しており、承認依頼と送信はそこからだけできます：依頼するかコピーしてください</translation>
    </message>
    <message>
        <source>it is measured by {kind}, which is not asked; only PromQL is</source>
        <translation>{kind} で計測されていますが、問い合わせるのは PromQL だけです</translation>
    </message>
    <message>
        <source>it is no host name</source>
        <translation>ホスト名ではありません</translation>
    </message>
    <message>
        <source>it is no variable</source>
        <translation>変数ではありません</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>UTF-8 ではありません</translation>
    </message>
    <message>
        <source>it is not pinned</source>
        <translation>固定されていません</translation>
    </message>
    <message>
        <source>it is not registered</source>
        <translation>登録されていません</translation>
    </message>
    <message>
        <source>it is pinned already</source>
        <translation>すでに固定されています</translation>
    </message>
    <message>
        <source>it is proposed already</source>
        <translation>すでに提案済みです</translation>
    </message>
    <message>
        <source>it is running already</source>
        <translation>実行中です</translation>
    </message>
    <message>
        <source>it is sealed already</source>
        <translation>封印済みです</translation>
    </message>
    <message>
        <source>it is still being made up</source>
        <translation>まだ作成中です</translation>
    </message>
    <message>
        <source>it is worked through so already</source>
        <translation>すでにその方式で進行中です</translation>
    </message>
    <message>
        <source>it is {ending} already</source>
        <translation>すでに{ending}です</translation>
    </message>
    <message>
        <source>it is {ending}: start it anew</source>
        <translation>{ending}です：新たに開始してください</translation>
    </message>
    <message>
        <source>it is {state}</source>
        <translation>{state}です</translation>
    </message>
    <message>
        <source>it is {state} already</source>
        <translation>すでに{state}です</translation>
    </message>
    <message>
        <source>it is {state} already: reopen it first</source>
        <translation>すでに{state}です：先に再び開いてください</translation>
    </message>
    <message>
        <source>it is {status} already</source>
        <translation>すでに{status}です</translation>
    </message>
    <message>
        <source>it is {status}: set it active first</source>
        <translation>{status}です：先に進行中にしてください</translation>
    </message>
    <message>
        <source>it is {task_state} already</source>
        <translation>すでに{task_state}です</translation>
    </message>
    <message>
        <source>it is {word}</source>
        <translation>{word}です</translation>
    </message>
    <message>
        <source>it needs an approval of this very call: {needs}</source>
        <translation>この呼び出し自体の承認が必要: {needs}</translation>
    </message>
    <message>
        <source>it needs nothing else in the graph</source>
        <translation>グラフ上、他に必要なものはない</translation>
    </message>
    <message>
        <source>it says that already</source>
        <translation>すでにその内容です</translation>
    </message>
    <message>
        <source>it says what it is for: a goal or a hypothesis</source>
        <translation>目的（目標または仮説）が必要です</translation>
    </message>
    <message>
        <source>it says what would confirm or rule it out</source>
        <translation>何で確認・否定できるかが必要です</translation>
    </message>
    <message>
        <source>it takes none</source>
        <translation>パラメータはありません</translation>
    </message>
    <message>
        <source>it waits</source>
        <translation>待機します</translation>
    </message>
    <message>
        <source>it was asked for already and waits for an answer</source>
        <translation>申請済みで、回答待ちです</translation>
    </message>
    <message>
        <source>it was asked for already: {each}</source>
        <translation>すでに申請済み：{each}</translation>
    </message>
    <message>
        <source>it was carried out already</source>
        <translation>すでに実行済みです</translation>
    </message>
    <message>
        <source>it was changed after it was put to approval: ask again</source>
        <translation>承認依頼の後に変更されました：再度依頼してください</translation>
    </message>
    <message>
        <source>it was put up for approval where the draft is not held: ask again</source>
        <translation>下書きを持たない端末で承認依頼されました：再度依頼してください</translation>
    </message>
    <message>
        <source>it was released before</source>
        <translation>すでに解除済みです</translation>
    </message>
    <message>
        <source>it was reviewed: {verdict}</source>
        <translation>レビュー済み：{verdict}</translation>
    </message>
    <message>
        <source>it was undone</source>
        <translation>取り消し済み</translation>
    </message>
    <message>
        <source>it was withdrawn before</source>
        <translation>すでに取り下げ済みです</translation>
    </message>
    <message>
        <source>it was written outside its certificate's time</source>
        <translation>証明書の有効期間外に書かれています</translation>
    </message>
    <message>
        <source>it would be {percent} if every report that is not verified were</source>
        <translation>未確認の報告がすべて事実なら {percent}</translation>
    </message>
    <message>
        <source>its action is running already</source>
        <translation>アクションは実行中です</translation>
    </message>
    <message>
        <source>its action is running: stop it first</source>
        <translation>アクションは実行中です：先に止めてください</translation>
    </message>
    <message>
        <source>its author may not write this type</source>
        <translation>作成者にはこの種類を書く権限がありません</translation>
    </message>
    <message>
        <source>its authority has the fingerprint {shown_fingerprint}</source>
        <translation>認証局のフィンガープリントは {shown_fingerprint} です</translation>
    </message>
    <message>
        <source>its certificate has run out, and the hub's last word does not name it</source>
        <translation>証明書の期限が切れ、ハブの最新の通知にもありません</translation>
    </message>
    <message>
        <source>its certificate is not this hub's, or another device's</source>
        <translation>証明書がこのハブのものでないか、別の端末のものです</translation>
    </message>
    <message>
        <source>its certificate is unknown, forged or not from a trusted authority</source>
        <translation>証明書が不明、偽造、または信頼できる認証局のものではありません</translation>
    </message>
    <message>
        <source>its clause {clause!r} is not among the definitions</source>
        <translation>条項 {clause!r} は定義にありません</translation>
    </message>
    <message>
        <source>its columns are not those of its envelope</source>
        <translation>列が封筒の内容と一致しません</translation>
    </message>
    <message>
        <source>its content is missing or not what was collected</source>
        <translation>内容がないか、収集したものと異なります</translation>
    </message>
    <message>
        <source>its content is not what its digest says</source>
        <translation>内容がダイジェストと一致しません</translation>
    </message>
    <message>
        <source>its data source {reference} is not described in these files</source>
        <translation>データソース {reference} の記述がこれらのファイルにありません</translation>
    </message>
    <message>
        <source>its data; the picture would be too large</source>
        <translation>データのみ。図は大きすぎます</translation>
    </message>
    <message>
        <source>its device was given a smaller role before it was written</source>
        <translation>書かれる前に端末の役割が縮小されました</translation>
    </message>
    <message>
        <source>its device was shut out before it was written</source>
        <translation>書かれる前に端末が締め出されました</translation>
    </message>
    <message>
        <source>its encryption asks for scrypt at a cost of 2^{cost}</source>
        <translation>暗号化がコスト 2^{cost} の scrypt を要求しています</translation>
    </message>
    <message>
        <source>its fallback {ids} {state}</source>
        <translation>代替の {ids} {state}</translation>
    </message>
    <message>
        <source>its file names no terms: fallback: {…}</source>
        <translation>ファイルに条件がありません：fallback: {…}</translation>
    </message>
    <message>
        <source>its former record can't be adopted: {why}</source>
        <translation>以前の記録を引き継げません：{why}</translation>
    </message>
    <message>
        <source>its hash is not that of its envelope</source>
        <translation>ハッシュが封筒のものと一致しません</translation>
    </message>
    <message>
        <source>its keys are made when it is served for the first time</source>
        <translation>鍵は初めて稼働したときに作られます</translation>
    </message>
    <message>
        <source>its number, or how</source>
        <translation>番号または方法</translation>
    </message>
    <message>
        <source>its origin is not one of the key that signed it</source>
        <translation>発信元が署名した鍵のものではありません</translation>
    </message>
    <message>
        <source>its own key signs for them, without a passphrase</source>
        <translation>本人の鍵がパスフレーズなしで署名します</translation>
    </message>
    <message>
        <source>its path on this machine; over 16 MiB it stays there</source>
        <translation>この機械でのパス。16 MiB を超えるとその場に残ります</translation>
    </message>
    <message>
        <source>its status page is out of date</source>
        <translation>ステータスページの情報が古い</translation>
    </message>
    <message>
        <source>its status page was not read yet</source>
        <translation>ステータスページは未取得</translation>
    </message>
    <message>
        <source>its steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>its steps, in order</source>
        <translation>順番どおりの手順</translation>
    </message>
    <message>
        <source>its time is {utc:%H:%M} UTC: say why it is taken sooner</source>
        <translation>予定は {utc:%H:%M} UTC です：早める理由を書いてください</translation>
    </message>
    <message>
        <source>its time lies outside the years 1970 to 9999</source>
        <translation>時刻が 1970〜9999 年の範囲外です</translation>
    </message>
    <message>
        <source>its title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>its traffic fell, which trouble elsewhere does too</source>
        <translation>トラフィックの減少。他所の障害でも起こる</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>journey</source>
        <translation>ジャーニー</translation>
    </message>
    <message>
        <source>jurisdiction: expected {everywhere} or a word such as eu, us-ca, de</source>
        <translation>jurisdiction：{everywhere} または eu、us-ca、de などの語が必要です</translation>
    </message>
    <message>
        <source>justified</source>
        <translation>正当</translation>
    </message>
    <message>
        <source>keeps {keep_days} days where at least {least_days} are asked for</source>
        <translation>保存 {keep_days} 日、必要なのは最低 {least_days} 日</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保全済み</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>別に保持</translation>
    </message>
    <message>
        <source>kept or waived</source>
        <translation>保全または免除</translation>
    </message>
    <message>
        <source>key of the step that follows it, further down</source>
        <translation>後に続く手順のキー</translation>
    </message>
    <message>
        <source>known since {moment}Z</source>
        <translation>{moment}Z から判明</translation>
    </message>
    <message>
        <source>last answer {age} ago</source>
        <translation>最後の応答 {age}前</translation>
    </message>
    <message>
        <source>last figure {seconds} ago</source>
        <translation>最後の値は {seconds} 前</translation>
    </message>
    <message>
        <source>last known</source>
        <translation>最後に確認</translation>
    </message>
    <message>
        <source>last pulse {at} UTC, {age_words} ago</source>
        <translation>最後の鼓動 {at} UTC、{age_words} 前</translation>
    </message>
    <message>
        <source>last run {ago}</source>
        <translation>最後の実行 {ago}</translation>
    </message>
    <message>
        <source>last sent {minute}</source>
        <translation>最終送信 {minute}</translation>
    </message>
    <message>
        <source>last tested on {tested}, {days} days ago (limit {most_days})</source>
        <translation>最終検証 {tested}、{days} 日前（上限 {most_days}）</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>先週</translation>
    </message>
    <message>
        <source>last week as {means}</source>
        <translation>先週は {means}</translation>
    </message>
    <message>
        <source>last {age:.0f} s ago</source>
        <translation>最後は {age:.0f} s 前</translation>
    </message>
    <message>
        <source>last {last}</source>
        <translation>最終 {last}</translation>
    </message>
    <message>
        <source>last {minute}</source>
        <translation>最後 {minute}</translation>
    </message>
    <message>
        <source>lasting shift</source>
        <translation>継続的なずれ</translation>
    </message>
    <message>
        <source>late</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>late +{clock}</source>
        <translation>遅れ +{clock}</translation>
    </message>
    <message>
        <source>late, within its grace of {grace:g} s; {heard}</source>
        <translation>遅れ、猶予 {grace:g} s 以内。{heard}</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>latency against its commitment</source>
        <translation>レイテンシと約束の比較</translation>
    </message>
    <message>
        <source>later</source>
        <translation>後で</translation>
    </message>
    <message>
        <source>learning, {count} samples</source>
        <translation>学習中、測定値 {count}</translation>
    </message>
    <message>
        <source>leave {urls} first: sync leave</source>
        <translation>先に {urls} から離れてください：sync leave</translation>
    </message>
    <message>
        <source>left</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>left out: expected a node with an id</source>
        <translation>除外：ID を持つノードが必要です</translation>
    </message>
    <message>
        <source>left out: expected a number of calls from 0, found {shown}</source>
        <translation>除外：0 以上の呼び出し数が必要ですが {shown} でした</translation>
    </message>
    <message>
        <source>left out: expected a number of calls, found {found}</source>
        <translation>除外：呼び出し数が必要ですが {found} でした</translation>
    </message>
    <message>
        <source>left out: expected a rate of {protocol}, found {shown}</source>
        <translation>除外：{protocol} の率が必要ですが {shown} でした</translation>
    </message>
    <message>
        <source>left out: expected a sample such as name{client="web",server="shop"} 12</source>
        <translation>除外：name{client="web",server="shop"} 12 のようなサンプルが必要です</translation>
    </message>
    <message>
        <source>left out: expected a span with traceId and spanId</source>
        <translation>除外：traceId と spanId を持つスパンが必要です</translation>
    </message>
    <message>
        <source>left out: expected a spanID, and a processID with a serviceName</source>
        <translation>除外：spanID と、serviceName を持つ processID が必要です</translation>
    </message>
    <message>
        <source>left out: expected names in caller and target</source>
        <translation>除外：caller と target に名前が必要です</translation>
    </message>
    <message>
        <source>left out: expected names in parent and child</source>
        <translation>除外：parent と child に名前が必要です</translation>
    </message>
    <message>
        <source>left out: expected one JSON document on the line</source>
        <translation>除外：行には JSON 文書が一つ必要です</translation>
    </message>
    <message>
        <source>left out: expected pairs of a time and a number from 0</source>
        <translation>除外：時刻と 0 以上の数値の組が必要です</translation>
    </message>
    <message>
        <source>left out: expected the attribute service.name</source>
        <translation>除外：属性 service.name が必要です</translation>
    </message>
    <message>
        <source>left out: expected the ids of two nodes in source and target</source>
        <translation>除外：source と target に二つのノードの ID が必要です</translation>
    </message>
    <message>
        <source>left out: expected traceId, id and localEndpoint.serviceName</source>
        <translation>除外：traceId、id、localEndpoint.serviceName が必要です</translation>
    </message>
    <message>
        <source>left out: {expected}</source>
        <translation>除外：{expected}</translation>
    </message>
    <message>
        <source>left to right</source>
        <translation>左から右</translation>
    </message>
    <message>
        <source>legal</source>
        <translation>法務</translation>
    </message>
    <message>
        <source>legal hold</source>
        <translation>法的保留</translation>
    </message>
    <message>
        <source>less advanced</source>
        <translation>進んでいない方</translation>
    </message>
    <message>
        <source>less than 0.1 s</source>
        <translation>0.1 s 未満</translation>
    </message>
    <message>
        <source>let it stand, here alone</source>
        <translation>そのままにする（ここだけ）</translation>
    </message>
    <message>
        <source>level of the last {count} samples</source>
        <translation>直近 {count} 測定値の水準</translation>
    </message>
    <message>
        <source>level {level} for {severity}{place}: {notify}</source>
        <translation>{severity}{place} のレベル {level}：{notify}</translation>
    </message>
    <message>
        <source>level {level} was not told for any of these</source>
        <translation>どれもレベル {level} には連絡していません</translation>
    </message>
    <message>
        <source>level {level}, told {minute}</source>
        <translation>段階 {level}、通知 {minute}</translation>
    </message>
    <message>
        <source>level {level}{at}</source>
        <translation>段階 {level}{at}</translation>
    </message>
    <message>
        <source>lies before 1970</source>
        <translation>1970 年より前です</translation>
    </message>
    <message>
        <source>lies beyond the year 9999</source>
        <translation>9999 年より後です</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>未来の時刻です</translation>
    </message>
    <message>
        <source>lies in the future or before 1970</source>
        <translation>未来または 1970 年より前です</translation>
    </message>
    <message>
        <source>lies in the future; expected the past or at most 5 minutes ahead</source>
        <translation>未来の時刻です。過去または 5 分先までにしてください</translation>
    </message>
    <message>
        <source>light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>limits of levels</source>
        <translation>レベルの境界</translation>
    </message>
    <message>
        <source>lines of the timeline</source>
        <translation>タイムラインの記入</translation>
    </message>
    <message>
        <source>link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>関連付け済み</translation>
    </message>
    <message>
        <source>little is known of its usual</source>
        <translation>通常の範囲がほとんど分かっていない</translation>
    </message>
    <message>
        <source>live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>liveness</source>
        <translation>ライブネス</translation>
    </message>
    <message>
        <source>load balancer</source>
        <translation>ロードバランサー</translation>
    </message>
    <message>
        <source>load balancer says healthy but {names} fails{which}</source>
        <translation>ロードバランサーは正常と言うが {names} が失敗{which}</translation>
    </message>
    <message>
        <source>load balancer says healthy but {names} fail{which}</source>
        <translation>ロードバランサーは正常と言うが {names} が失敗{which}</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>読込済み</translation>
    </message>
    <message>
        <source>loading, shown is {age} old</source>
        <translation>読み込み中、表示は {age} 前</translation>
    </message>
    <message>
        <source>local time of hand-off: "09:00"</source>
        <translation>引き継ぎの現地時刻："09:00"</translation>
    </message>
    <message>
        <source>log a call</source>
        <translation>電話を記録</translation>
    </message>
    <message>
        <source>log a call first, or say what was tried</source>
        <translation>先に電話を記録するか、何を試したか書いてください</translation>
    </message>
    <message>
        <source>log it in the incident it was merged into</source>
        <translation>統合先のインシデントに記録してください</translation>
    </message>
    <message>
        <source>log the call</source>
        <translation>電話を記録</translation>
    </message>
    <message>
        <source>log what it means yourself</source>
        <translation>その意味をご自身で記録してください</translation>
    </message>
    <message>
        <source>log what was decided, and why</source>
        <translation>決定と理由を記録</translation>
    </message>
    <message>
        <source>log what you see, one line</source>
        <translation>見えたものを 1 行で記録</translation>
    </message>
    <message>
        <source>logged {logged}</source>
        <translation>{logged} 記録</translation>
    </message>
    <message>
        <source>logs</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>look at what is broken</source>
        <translation>壊れているものを見る</translation>
    </message>
    <message>
        <source>looked at</source>
        <translation>閲覧済み</translation>
    </message>
    <message>
        <source>looked into first; nothing is taken before you say so</source>
        <translation>先に中を見ます。同意するまで何も取り込みません</translation>
    </message>
    <message>
        <source>lowering the severity needs a reason</source>
        <translation>重大度を下げるには理由が必要です</translation>
    </message>
    <message>
        <source>lt, lte, gt or gte</source>
        <translation>lt、lte、gt、gte のいずれか</translation>
    </message>
    <message>
        <source>m of n, such as 2 of 3</source>
        <translation>m of n、例 2 of 3</translation>
    </message>
    <message>
        <source>made for them by hub enrol, good once</source>
        <translation>hub enrol で作られたもの、一度だけ有効</translation>
    </message>
    <message>
        <source>made to {service}, which stands out itself</source>
        <translation>それ自体が目立つ {service} への変更</translation>
    </message>
    <message>
        <source>made {when} after the trouble began</source>
        <translation>障害発生の {when} 後の変更</translation>
    </message>
    <message>
        <source>mail without TLS is only for addresses named under `private`</source>
        <translation>TLS なしのメールは `private` に挙げたアドレスだけです</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>保守</translation>
    </message>
    <message>
        <source>maintenance is under way</source>
        <translation>メンテナンス中</translation>
    </message>
    <message>
        <source>major</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>major outage</source>
        <translation>重大な障害</translation>
    </message>
    <message>
        <source>major trouble</source>
        <translation>大きな障害</translation>
    </message>
    <message>
        <source>make a task of it, due in an hour</source>
        <translation>1 時間期限のタスクにする</translation>
    </message>
    <message>
        <source>marked after {span}, not read after {span2}</source>
        <translation>{span} 後に印、{span2} 後は読まない</translation>
    </message>
    <message>
        <source>marked after, not read after</source>
        <translation>印を付ける時間、読まなくなる時間</translation>
    </message>
    <message>
        <source>may follow later</source>
        <translation>後でも可</translation>
    </message>
    <message>
        <source>may not write {event_type}: that takes {missing} ({roles})</source>
        <translation>{event_type} を書き込めません：{missing} が必要です（{roles}）</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>空欄でも可</translation>
    </message>
    <message>
        <source>measured {age} ago</source>
        <translation>測定 {age}前</translation>
    </message>
    <message>
        <source>median ± 3 spreads of {hours:.1f} h up to 15 min ago, {count} samples</source>
        <translation>15 分前までの {hours:.1f} h の中央値 ± 3 散布度、測定値 {count}</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>memory dump</source>
        <translation>メモリダンプ</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>統合</translation>
    </message>
    <message>
        <source>met</source>
        <translation>充足</translation>
    </message>
    <message>
        <source>metadata with a name</source>
        <translation>名前を持つ metadata</translation>
    </message>
    <message>
        <source>metric snapshot</source>
        <translation>メトリクスのスナップショット</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>軽微</translation>
    </message>
    <message>
        <source>minor trouble</source>
        <translation>小さな障害</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>欠落</translation>
    </message>
    <message>
        <source>missing {missing}</source>
        <translation>不足 {missing}</translation>
    </message>
    <message>
        <source>mitigating</source>
        <translation>緩和中</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混在</translation>
    </message>
    <message>
        <source>mon, tue, wed, thu, fri, sat or sun</source>
        <translation>mon、tue、wed、thu、fri、sat、sun のいずれか</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>監視中</translation>
    </message>
    <message>
        <source>monitoring blind: {sentence} Before: {why}</source>
        <translation>監視不能：{sentence} 直前：{why}</translation>
    </message>
    <message>
        <source>monitoring system</source>
        <translation>監視システム</translation>
    </message>
    <message>
        <source>more than 1000× its usual</source>
        <translation>通常の 1000 倍超</translation>
    </message>
    <message>
        <source>more than a day; expected seconds between the chat's clock and UTC</source>
        <translation>1 日を超えています。チャットの時計と UTC の差の秒数が必要です</translation>
    </message>
    <message>
        <source>more than a million million</source>
        <translation>1 兆超</translation>
    </message>
    <message>
        <source>more than {count} events a second</source>
        <translation>1 秒に {count} 件を超えるイベント</translation>
    </message>
    <message>
        <source>more than {max_blobs} blobs, or one over {max_blob_bytes} MiB</source>
        <translation>ブロブが {max_blobs} 個を超えるか、{max_blob_bytes} MiB を超えるものがあります</translation>
    </message>
    <message>
        <source>more than {max_certificates} certificates</source>
        <translation>証明書が {max_certificates} 枚を超えています</translation>
    </message>
    <message>
        <source>more than {max_chains:,} chains</source>
        <translation>チェーンが {max_chains:,} 本を超えています</translation>
    </message>
    <message>
        <source>more than {max_checkpoints}</source>
        <translation>{max_checkpoints} を超えています</translation>
    </message>
    <message>
        <source>more than {max_file_bytes} GiB</source>
        <translation>{max_file_bytes} GiB を超えています</translation>
    </message>
    <message>
        <source>more than {max_files} files; expected a chat export</source>
        <translation>ファイルが {max_files} 個を超えています。チャットのエクスポートが必要です</translation>
    </message>
    <message>
        <source>more than {max_frames:,} frames</source>
        <translation>フレームが {max_frames:,} 個を超えています</translation>
    </message>
    <message>
        <source>more than {max_frames:,} frames or {max_file_bytes} GiB</source>
        <translation>フレーム {max_frames:,} 個または {max_file_bytes} GiB を超えています</translation>
    </message>
    <message>
        <source>more than {max_total_bytes} GiB unpacked</source>
        <translation>展開後に {max_total_bytes} GiB を超えます</translation>
    </message>
    <message>
        <source>more than {most_rows} rows; cut it to the hours around the onset</source>
        <translation>{most_rows} 行を超えています。発生前後の時間帯に絞ってください</translation>
    </message>
    <message>
        <source>more than {most_series} series of service and signal</source>
        <translation>サービスとシグナルの系列が {most_series} 本を超えています</translation>
    </message>
    <message>
        <source>more than {most} symptoms</source>
        <translation>症状が {most} 件を超えています</translation>
    </message>
    <message>
        <source>more than {people_a_frame} in a frame or {max_members} in all</source>
        <translation>1 フレームに {people_a_frame}、または全体で {max_members} を超えています</translation>
    </message>
    <message>
        <source>move into an empty one; nothing there is overwritten</source>
        <translation>空のデータベースに移してください。既存のものは上書きしません</translation>
    </message>
    <message>
        <source>move that with PostgreSQL's own tools: pg_dump</source>
        <translation>PostgreSQL 自身のツールで移してください：pg_dump</translation>
    </message>
    <message>
        <source>name no service: expected a label service, job or instance</source>
        <translation>サービスの名前がありません：ラベル service、job、instance のいずれかが必要です</translation>
    </message>
    <message>
        <source>name of a registered action</source>
        <translation>登録済みのアクションの名前</translation>
    </message>
    <message>
        <source>name somebody else as Deputy</source>
        <translation>別の人を副指揮官に指名してください</translation>
    </message>
    <message>
        <source>name the Deputy</source>
        <translation>代行を指名</translation>
    </message>
    <message>
        <source>name the entries that go on in the new incident</source>
        <translation>新しいインシデントに引き継ぐ項目を指定してください</translation>
    </message>
    <message>
        <source>name the incidents that go on as this one</source>
        <translation>このインシデントに統合するものを指定してください</translation>
    </message>
    <message>
        <source>name the value to keep: only services can all stay</source>
        <translation>残す値を指定してください：すべて残せるのはサービスだけです</translation>
    </message>
    <message>
        <source>name what is new: dial-in, URL, PIN, protocol or minutes</source>
        <translation>新しいものを指定してください：電話番号、URL、PIN、規則、分数</translation>
    </message>
    <message>
        <source>name:tier:RPO, by commas, e.g. orders-db:0:30s</source>
        <translation>名前:Tier:RPO、カンマ区切り。例：orders-db:0:30s</translation>
    </message>
    <message>
        <source>named by the protocol</source>
        <translation>プロトコルの指定</translation>
    </message>
    <message>
        <source>names a service, and no catalogue is loaded to look it up in</source>
        <translation>サービスが指定されていますが、照会するカタログが読み込まれていません</translation>
    </message>
    <message>
        <source>names of levels</source>
        <translation>レベルの名前</translation>
    </message>
    <message>
        <source>names the secret {name!r}, but no keeper of secrets is open</source>
        <translation>秘密 {name!r} が指定されていますが、秘密の保管先が開いていません</translation>
    </message>
    <message>
        <source>names the service</source>
        <translation>がこのサービスを担当</translation>
    </message>
    <message>
        <source>names, separated by commas; empty for whoever is in the room</source>
        <translation>名前、カンマ区切り。空：その場の全員</translation>
    </message>
    <message>
        <source>need one another in a circle, restore together: {names}</source>
        <translation>互いに循環して依存、一緒に復旧：{names}</translation>
    </message>
    <message>
        <source>needed by {names}, which suffer</source>
        <translation>{names} が依存しており、影響を受けている</translation>
    </message>
    <message>
        <source>needed by {names}, which suffers</source>
        <translation>{names} が依存しており、影響を受けている</translation>
    </message>
    <message>
        <source>needs a selected timeline entry</source>
        <translation>タイムラインの記録を選んでください</translation>
    </message>
    <message>
        <source>needs an approval of this very call ({sha256}): {sentence}</source>
        <translation>この呼び出し（{sha256}）自体の承認が必要です：{sentence}</translation>
    </message>
    <message>
        <source>needs an open incident</source>
        <translation>進行中のインシデントが必要です</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>needs the address of Prometheus (prometheus.url)</source>
        <translation>Prometheus のアドレス（prometheus.url）が必要です</translation>
    </message>
    <message>
        <source>needs {needs}</source>
        <translation>{needs} が必要</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>どちらもなし</translation>
    </message>
    <message>
        <source>neither a Slack day, nor Teams messages; see docs/chat_import.md</source>
        <translation>Slack の日別ファイルでも Teams のメッセージでもありません。docs/chat_import.md を参照</translation>
    </message>
    <message>
        <source>neither merged, replayed nor accepted as lost</source>
        <translation>統合も再適用も喪失の受け入れもされていません</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>入れ子が深すぎます</translation>
    </message>
    <message>
        <source>nested too deeply to be read</source>
        <translation>入れ子が深すぎて読めません</translation>
    </message>
    <message>
        <source>network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>never fires: a service that can't be seen counts as {degraded}</source>
        <translation>発動しません：見えないサービスは {degraded} とみなします</translation>
    </message>
    <message>
        <source>never fires: unknown data impact counts as {suspected}</source>
        <translation>発動しません：データへの影響が不明なら {suspected} とみなします</translation>
    </message>
    <message>
        <source>never fires: {severity} already fires ({sentence})</source>
        <translation>発動しません：先に {severity} が発動します（{sentence}）</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>未観測</translation>
    </message>
    <message>
        <source>never tested</source>
        <translation>未テスト</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>new actions wait, emergencies excepted</source>
        <translation>新しい作業は待機、緊急を除く</translation>
    </message>
    <message>
        <source>new beside another event at the same place of its chain (a fork)</source>
        <translation>チェーンの同じ位置にある別のイベントと並ぶ新規（分岐）</translation>
    </message>
    <message>
        <source>new or empty</source>
        <translation>新規または空</translation>
    </message>
    <message>
        <source>next</source>
        <translation>次</translation>
    </message>
    <message>
        <source>next check-in</source>
        <translation>次回チェックイン</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>no FREQ</source>
        <translation>FREQ なし</translation>
    </message>
    <message>
        <source>no Prometheus set up (prometheus.url)</source>
        <translation>Prometheus が未設定（prometheus.url）</translation>
    </message>
    <message>
        <source>no TLS with {host}: {tls_words}</source>
        <translation>{host} と TLS 接続できません：{tls_words}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>時間内に応答なし</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>no catalogue is in force: catalog import reads one</source>
        <translation>有効なカタログがありません：catalog import で読み込みます</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>変化なし</translation>
    </message>
    <message>
        <source>no change for the worse after {title}: {figures}</source>
        <translation>{title} の後に悪化なし：{figures}</translation>
    </message>
    <message>
        <source>no channel is set up</source>
        <translation>チャネルが未設定です</translation>
    </message>
    <message>
        <source>no channel is set up for {audience}</source>
        <translation>{audience} のチャネルが未設定です</translation>
    </message>
    <message>
        <source>no channel set up</source>
        <translation>チャネル未設定</translation>
    </message>
    <message>
        <source>no check was made lately</source>
        <translation>最近の検査なし</translation>
    </message>
    <message>
        <source>no check yet</source>
        <translation>検査はまだありません</translation>
    </message>
    <message>
        <source>no check-in agreed</source>
        <translation>チェックインの取り決めなし</translation>
    </message>
    <message>
        <source>no column {missing}; expected {columns} in any order, found {told}</source>
        <translation>{missing} の列がありません。{columns} が順不同で必要ですが {told} でした</translation>
    </message>
    <message>
        <source>no component given here provides {api}</source>
        <translation>ここにあるコンポーネントで {api} を提供するものはありません</translation>
    </message>
    <message>
        <source>no current data</source>
        <translation>現在のデータなし</translation>
    </message>
    <message>
        <source>no current data (last {last} UTC, {age_words} ago)</source>
        <translation>現在のデータなし（最後 {last} UTC、{age_words} 前）</translation>
    </message>
    <message>
        <source>no current data for {blind}; other figures are in order</source>
        <translation>{blind} の現在のデータなし。他の値は正常</translation>
    </message>
    <message>
        <source>no current data on some of it</source>
        <translation>一部に現在のデータなし</translation>
    </message>
    <message>
        <source>no current data says that the impacted tier-0/1 services are healthy</source>
        <translation>影響を受けた Tier 0/1 サービスが正常と示す現在のデータがありません</translation>
    </message>
    <message>
        <source>no current data, last {words}</source>
        <translation>現在のデータなし、最後 {words}</translation>
    </message>
    <message>
        <source>no current result: the last run was {age_words} ago</source>
        <translation>最新の結果なし：最後の実行は {age_words} 前</translation>
    </message>
    <message>
        <source>no current word from the vendor</source>
        <translation>ベンダーから最新の情報なし</translation>
    </message>
    <message>
        <source>no current word from {name}: {reason}; {seen}</source>
        <translation>{name} からの最新情報なし：{reason}。{seen}</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>データなし</translation>
    </message>
    <message>
        <source>no data since {minute}</source>
        <translation>{minute} 以降データなし</translation>
    </message>
    <message>
        <source>no data was ever received</source>
        <translation>データの受信は一度もありません</translation>
    </message>
    <message>
        <source>no data {age}</source>
        <translation>データなし {age}</translation>
    </message>
    <message>
        <source>no data: no series is mapped to it</source>
        <translation>データなし：対応付けられた系列がありません</translation>
    </message>
    <message>
        <source>no decision follows from the poll</source>
        <translation>投票から決定は出ていません</translation>
    </message>
    <message>
        <source>no decision is recorded</source>
        <translation>記録された決定なし</translation>
    </message>
    <message>
        <source>no device is called {wanted!r}; see: hub members</source>
        <translation>{wanted!r} という端末はありません。hub members を参照</translation>
    </message>
    <message>
        <source>no entry for {silent} min: what happened?</source>
        <translation>{silent} 分間記録なし：何がありましたか。</translation>
    </message>
    <message>
        <source>no failback without a manual approval</source>
        <translation>人の承認なしに切り戻せません</translation>
    </message>
    <message>
        <source>no finding is selected</source>
        <translation>所見が選ばれていません</translation>
    </message>
    <message>
        <source>no frame begins here (kind {number})</source>
        <translation>ここから始まるフレームはありません（種別 {number}）</translation>
    </message>
    <message>
        <source>no hook is called {name!r}; see: hub hook list</source>
        <translation>{name!r} というフックはありません。hub hook list を参照</translation>
    </message>
    <message>
        <source>no hub, so no neighbours</source>
        <translation>ハブがないため近隣もなし</translation>
    </message>
    <message>
        <source>no incident is open</source>
        <translation>進行中のインシデントなし</translation>
    </message>
    <message>
        <source>no item is chosen</source>
        <translation>項目が選ばれていません</translation>
    </message>
    <message>
        <source>no keeper of secrets is open</source>
        <translation>秘密の保管先が開いていません</translation>
    </message>
    <message>
        <source>no keeper of secrets is open here</source>
        <translation>ここでは秘密の保管先が開いていません</translation>
    </message>
    <message>
        <source>no keyring is open here</source>
        <translation>ここではキーリングが開いていません</translation>
    </message>
    <message>
        <source>no known service</source>
        <translation>不明なサービス</translation>
    </message>
    <message>
        <source>no line of the body matches {regex!r}{cut}</source>
        <translation>本文に {regex!r} に一致する行がありません{cut}</translation>
    </message>
    <message>
        <source>no live health</source>
        <translation>現在の稼働データなし</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>一致なし</translation>
    </message>
    <message>
        <source>no message found</source>
        <translation>メッセージがありません</translation>
    </message>
    <message>
        <source>no message of {channel} found</source>
        <translation>{channel} のメッセージがありません</translation>
    </message>
    <message>
        <source>no metric and no symptom of its own</source>
        <translation>自身のメトリクスも症状もない</translation>
    </message>
    <message>
        <source>no monitor</source>
        <translation>監視なし</translation>
    </message>
    <message>
        <source>no multicast on this network: {why}</source>
        <translation>このネットワークではマルチキャストを使えません：{why}</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>ネットワークなし</translation>
    </message>
    <message>
        <source>no new {kind} while command is being handed over</source>
        <translation>指揮の引き継ぎ中は新しい{kind}を記録できません</translation>
    </message>
    <message>
        <source>no newer answer</source>
        <translation>新しい応答なし</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>メモなし</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>番号なし</translation>
    </message>
    <message>
        <source>no offer of command stands</source>
        <translation>有効な指揮の申し出がありません</translation>
    </message>
    <message>
        <source>no open code is like this one: used up, run out, or never given</source>
        <translation>有効なコードではありません：使用済み、期限切れ、または未発行です</translation>
    </message>
    <message>
        <source>no open task</source>
        <translation>未完了のタスクなし</translation>
    </message>
    <message>
        <source>no page</source>
        <translation>呼び出しなし</translation>
    </message>
    <message>
        <source>no period</source>
        <translation>期間なし</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>電話番号なし</translation>
    </message>
    <message>
        <source>no phone number on record</source>
        <translation>電話番号の記録なし</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>計画なし</translation>
    </message>
    <message>
        <source>no protocol: {each}</source>
        <translation>プロトコルなし：{each}</translation>
    </message>
    <message>
        <source>no protocol: {mode}</source>
        <translation>プロトコルなし：{mode}</translation>
    </message>
    <message>
        <source>no pulse was ever heard</source>
        <translation>鼓動は一度も届いていません</translation>
    </message>
    <message>
        <source>no pulse yet</source>
        <translation>鼓動はまだありません</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>理由なし</translation>
    </message>
    <message>
        <source>no registered actions here: Settings names their file</source>
        <translation>登録アクションなし: ファイルは設定で指定</translation>
    </message>
    <message>
        <source>no registered actions here: see Settings</source>
        <translation>登録アクションなし: 設定を参照</translation>
    </message>
    <message>
        <source>no resolver is known to ask</source>
        <translation>問い合わせ先のリゾルバーが不明です</translation>
    </message>
    <message>
        <source>no rights are given</source>
        <translation>権限は付与されません</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>役割なし</translation>
    </message>
    <message>
        <source>no roster answers for {service}{place}</source>
        <translation>{service}{place} を担当する名簿がありません</translation>
    </message>
    <message>
        <source>no row holds a value</source>
        <translation>値のある行がありません</translation>
    </message>
    <message>
        <source>no row of the matrix mirrors it: {each} ({kind})</source>
        <translation>対応する表の行がありません：{each}（{kind}）</translation>
    </message>
    <message>
        <source>no rule broken</source>
        <translation>違反した規則なし</translation>
    </message>
    <message>
        <source>no run has said anything of the target yet</source>
        <translation>対象について分かる実行はまだありません</translation>
    </message>
    <message>
        <source>no run yet</source>
        <translation>実行はまだありません</translation>
    </message>
    <message>
        <source>no runbook is being worked through</source>
        <translation>実行中のランブックはありません</translation>
    </message>
    <message>
        <source>no sample tells who calls whom: expected the labels client and server (service graph), or source_workload and destination_service_name (Istio)</source>
        <translation>どれがどれを呼ぶかを示すサンプルがありません：ラベル client と server（サービスグラフ）、または source_workload と destination_service_name（Istio）が必要です</translation>
    </message>
    <message>
        <source>no schedule has anybody at this time</source>
        <translation>この時間に当番の人がいません</translation>
    </message>
    <message>
        <source>no schedule in force · {meta}</source>
        <translation>保存規程なし · {meta}</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>サービスなし</translation>
    </message>
    <message>
        <source>no service named</source>
        <translation>サービス名なし</translation>
    </message>
    <message>
        <source>no service was found in {source}; the estate in force stays as it is</source>
        <translation>{source} にサービスが見つかりません。現在有効なカタログはそのままです</translation>
    </message>
    <message>
        <source>no sound. {muted}</source>
        <translation>音なし。{muted}</translation>
    </message>
    <message>
        <source>no standby address</source>
        <translation>予備アドレスなし</translation>
    </message>
    <message>
        <source>no status round is noted</source>
        <translation>状況確認は記録されません</translation>
    </message>
    <message>
        <source>no steady rise in the last {words}</source>
        <translation>直近 {words} に継続的な増加なし</translation>
    </message>
    <message>
        <source>no step has that key</source>
        <translation>そのキーの手順はありません</translation>
    </message>
    <message>
        <source>no success</source>
        <translation>成功ではない</translation>
    </message>
    <message>
        <source>no such action is running</source>
        <translation>そのアクションは実行中ではありません</translation>
    </message>
    <message>
        <source>no such field</source>
        <translation>該当する項目なし</translation>
    </message>
    <message>
        <source>no such field; expected one of {fields}</source>
        <translation>その項目はありません。使えるのは {fields} です</translation>
    </message>
    <message>
        <source>no such preset; expected a file or one of {preset_names}</source>
        <translation>そのプリセットはありません。ファイル、または {preset_names} のいずれかが必要です</translation>
    </message>
    <message>
        <source>no such record</source>
        <translation>該当レコードなし</translation>
    </message>
    <message>
        <source>no team</source>
        <translation>チームなし</translation>
    </message>
    <message>
        <source>no text was given with it</source>
        <translation>文面は添えられていません</translation>
    </message>
    <message>
        <source>no tier</source>
        <translation>ティアなし</translation>
    </message>
    <message>
        <source>no view</source>
        <translation>確認不可</translation>
    </message>
    <message>
        <source>no voice from {missing}</source>
        <translation>{missing} の声なし</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>ゾーンなし</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>nobody agreed to it: {sentence}</source>
        <translation>誰も合意していません：{sentence}</translation>
    </message>
    <message>
        <source>nobody approves what is their own: whoever asked for it or wrote it can't vote</source>
        <translation>自分のものは承認できません：依頼者と作成者は投票できません</translation>
    </message>
    <message>
        <source>nobody approves what they asked for themselves</source>
        <translation>自分で申請したものは承認できません</translation>
    </message>
    <message>
        <source>nobody by role</source>
        <translation>役割による該当者なし</translation>
    </message>
    <message>
        <source>nobody came back from the browser</source>
        <translation>ブラウザーから戻ってきませんでした</translation>
    </message>
    <message>
        <source>nobody can sign in at this workstation now</source>
        <translation>今はこの端末に誰もサインインできません</translation>
    </message>
    <message>
        <source>nobody changes their own role, at whichever device</source>
        <translation>どの端末からでも、自分の役割は変更できません</translation>
    </message>
    <message>
        <source>nobody else administers: give somebody else that role first, at the hub</source>
        <translation>ほかに管理者がいません。先にハブで別の人に管理者の役割を与えてください</translation>
    </message>
    <message>
        <source>nobody grants rights to themselves</source>
        <translation>自分に権限は付与できません</translation>
    </message>
    <message>
        <source>nobody had to</source>
        <translation>誰も不要</translation>
    </message>
    <message>
        <source>nobody has a current view of it</source>
        <translation>最新の状況が見えている人がいません</translation>
    </message>
    <message>
        <source>nobody has asked</source>
        <translation>依頼した人なし</translation>
    </message>
    <message>
        <source>nobody has confirmed the preview of this call</source>
        <translation>この呼び出しの予告が未確認です</translation>
    </message>
    <message>
        <source>nobody has spoken</source>
        <translation>まだ誰も発言していません</translation>
    </message>
    <message>
        <source>nobody has written {name} into the record</source>
        <translation>{name} が記録にありません</translation>
    </message>
    <message>
        <source>nobody holds a role</source>
        <translation>役割を持つ人なし</translation>
    </message>
    <message>
        <source>nobody holds command: the Incident Commander waives it</source>
        <translation>指揮者がいません：免除はインシデントコマンダーが行います</translation>
    </message>
    <message>
        <source>nobody holds the role {role} in the incident</source>
        <translation>インシデントに役割 {role} の人がいません</translation>
    </message>
    <message>
        <source>nobody is Incident Commander</source>
        <translation>インシデントコマンダーがいません</translation>
    </message>
    <message>
        <source>nobody is called {text!r}</source>
        <translation>{text!r} という人はいません</translation>
    </message>
    <message>
        <source>nobody is {role}</source>
        <translation>{role} がいません</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>指名なし</translation>
    </message>
    <message>
        <source>nobody of {group_label} has approved</source>
        <translation>{group_label} の承認がありません</translation>
    </message>
    <message>
        <source>nobody passes a split-brain: fence one of the primaries first</source>
        <translation>スプリットブレインは通過できません：先に一方のプライマリを隔離してください</translation>
    </message>
    <message>
        <source>nobody reviews what they did themselves</source>
        <translation>自分の行為はレビューできません</translation>
    </message>
    <message>
        <source>nobody said yes</source>
        <translation>賛成なし</translation>
    </message>
    <message>
        <source>nobody said yes: record the decision by itself</source>
        <translation>賛成なし：決定は別に記録してください</translation>
    </message>
    <message>
        <source>nobody was asked to approve it</source>
        <translation>承認が依頼されていません</translation>
    </message>
    <message>
        <source>nobody was asked under that id</source>
        <translation>その ID で依頼した人はいません</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>まだなし</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>none broken, {count} unknown</source>
        <translation>故障なし、不明 {count}</translation>
    </message>
    <message>
        <source>none compared</source>
        <translation>比較なし</translation>
    </message>
    <message>
        <source>none due</source>
        <translation>予定なし</translation>
    </message>
    <message>
        <source>none given; expected at least one</source>
        <translation>ありません。一つ以上必要です</translation>
    </message>
    <message>
        <source>none here</source>
        <translation>ここにはなし</translation>
    </message>
    <message>
        <source>none is due</source>
        <translation>予定なし</translation>
    </message>
    <message>
        <source>none is registered</source>
        <translation>登録なし</translation>
    </message>
    <message>
        <source>none of the checklist</source>
        <translation>チェックリスト外</translation>
    </message>
    <message>
        <source>none of them</source>
        <translation>いずれもなし</translation>
    </message>
    <message>
        <source>none on record</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>none recorded: ask what could make it worse</source>
        <translation>記録なし：悪化させ得るものを尋ねてください</translation>
    </message>
    <message>
        <source>none recorded: ask what would end this</source>
        <translation>記録なし：何をもって終わるか尋ねてください</translation>
    </message>
    <message>
        <source>none that is known here, where {kind} was expected</source>
        <translation>{kind} のはずが未知のサーバー</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>まだなし</translation>
    </message>
    <message>
        <source>none, none is required</source>
        <translation>なし、必須もなし</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>normal is {normal}</source>
        <translation>通常 {normal}</translation>
    </message>
    <message>
        <source>not CSV: {error}</source>
        <translation>CSV ではありません：{error}</translation>
    </message>
    <message>
        <source>not JSON that can be read: nested too deep, or a number too long</source>
        <translation>読める JSON ではありません：入れ子が深すぎるか、数値が長すぎます</translation>
    </message>
    <message>
        <source>not JSON: {msg} (column {colno})</source>
        <translation>JSON ではありません：{msg}（{colno} 列目）</translation>
    </message>
    <message>
        <source>not TOML: {error}</source>
        <translation>TOML ではありません：{error}</translation>
    </message>
    <message>
        <source>not UTF-8 text (byte {start})</source>
        <translation>UTF-8 の文字列ではありません（バイト {start}）</translation>
    </message>
    <message>
        <source>not UTF-8 text (byte {start}); expected UTF-8</source>
        <translation>UTF-8 の文字列ではありません（バイト {start}）。UTF-8 が必要です</translation>
    </message>
    <message>
        <source>not a backup of this record: {error}</source>
        <translation>この記録のバックアップではありません：{error}</translation>
    </message>
    <message>
        <source>not a backup this program can read: {error}</source>
        <translation>このプログラムで読めるバックアップではありません：{error}</translation>
    </message>
    <message>
        <source>not a bundle: it begins with something else</source>
        <translation>バンドルではありません：先頭が異なります</translation>
    </message>
    <message>
        <source>not a member of {group}</source>
        <translation>{group} のメンバーではありません</translation>
    </message>
    <message>
        <source>not a zip that can be read: {error}</source>
        <translation>読める zip ではありません：{error}</translation>
    </message>
    <message>
        <source>not among the members that the hub named, and shows no certificate</source>
        <translation>ハブが示したメンバーになく、証明書もありません</translation>
    </message>
    <message>
        <source>not as it should be</source>
        <translation>期待どおりでない</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>未依頼</translation>
    </message>
    <message>
        <source>not available: {reason}</source>
        <translation>使用不可: {reason}</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>まだ比較していません</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>not every step is settled</source>
        <translation>未完了の手順あり</translation>
    </message>
    <message>
        <source>not fenced</source>
        <translation>未隔離</translation>
    </message>
    <message>
        <source>not filling</source>
        <translation>増加なし</translation>
    </message>
    <message>
        <source>not foreseen</source>
        <translation>見込めない</translation>
    </message>
    <message>
        <source>not hashed again since</source>
        <translation>その後の再ハッシュなし</translation>
    </message>
    <message>
        <source>not healthy for 15 minutes: {services}</source>
        <translation>15 分間正常でない：{services}</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>まだ受信なし</translation>
    </message>
    <message>
        <source>not holding: {undone}</source>
        <translation>不成立：{undone}</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>カタログにない</translation>
    </message>
    <message>
        <source>not in the keyring: {missing_secrets} (put it there with: action secret NAME)</source>
        <translation>キーリングにありません：{missing_secrets}（action secret NAME で登録）</translation>
    </message>
    <message>
        <source>not in this incident, or erased already: {wanted}</source>
        <translation>このインシデントにないか、消去済みです：{wanted}</translation>
    </message>
    <message>
        <source>not justified</source>
        <translation>正当でない</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>not known at this workstation yet</source>
        <translation>このワークステーションではまだ不明</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>not needed here</source>
        <translation>ここでは不要</translation>
    </message>
    <message>
        <source>not needed yet</source>
        <translation>まだ不要</translation>
    </message>
    <message>
        <source>not observed: all telemetry ends {moment}</source>
        <translation>観測なし：テレメトリは {moment} で終了</translation>
    </message>
    <message>
        <source>not observed: no telemetry from {service}</source>
        <translation>観測なし：{service} のテレメトリがありません</translation>
    </message>
    <message>
        <source>not observed: no telemetry from {service} since {moment}</source>
        <translation>観測なし：{moment} 以降 {service} のテレメトリがありません</translation>
    </message>
    <message>
        <source>not observed: no telemetry names {target} ({what}); an alias may be missing in the catalogue</source>
        <translation>観測なし：{target}（{what}）を示すテレメトリがありません。カタログに別名が足りない可能性があります</translation>
    </message>
    <message>
        <source>not observed: nobody says for how long {service} was observed; {long} are needed</source>
        <translation>観測なし：{service} の観測期間が不明です。{long} 必要です</translation>
    </message>
    <message>
        <source>not observed: {service} was observed for {short} only; {long} are needed</source>
        <translation>観測なし：{service} の観測は {short} のみ。{long} 必要です</translation>
    </message>
    <message>
        <source>not on this way</source>
        <translation>この経路にない</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>開いていません</translation>
    </message>
    <message>
        <source>not read back</source>
        <translation>読み戻しなし</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>まだ読まれていません</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未記載</translation>
    </message>
    <message>
        <source>not saved: the disk is full. Make room and try again; nothing was changed</source>
        <translation>保存できません：ディスクがいっぱいです。空きを作ってやり直してください。何も変更していません</translation>
    </message>
    <message>
        <source>not saved: {orig}. {closed_because}</source>
        <translation>保存できません：{orig}。{closed_because}</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>not sent, will be tried again</source>
        <translation>未送信、再試行します</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>not set up here</source>
        <translation>ここでは未設定</translation>
    </message>
    <message>
        <source>not spent</source>
        <translation>消費なし</translation>
    </message>
    <message>
        <source>not supported: {reason}</source>
        <translation>対応していません：{reason}</translation>
    </message>
    <message>
        <source>not supposed</source>
        <translation>仮定なし</translation>
    </message>
    <message>
        <source>not taken yet, will be tried again</source>
        <translation>未受理、再試行します</translation>
    </message>
    <message>
        <source>not taken: {why}</source>
        <translation>受理されず：{why}</translation>
    </message>
    <message>
        <source>not to be told</source>
        <translation>伝えない</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未通知</translation>
    </message>
    <message>
        <source>not well</source>
        <translation>不良</translation>
    </message>
    <message>
        <source>not written yet</source>
        <translation>未作成</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>まだ</translation>
    </message>
    <message>
        <source>not yet acknowledged</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>nothing came for a while</source>
        <translation>しばらく受信なし</translation>
    </message>
    <message>
        <source>nothing fired under {key!r}</source>
        <translation>{key!r} で発動したものはありません</translation>
    </message>
    <message>
        <source>nothing fits</source>
        <translation>該当なし</translation>
    </message>
    <message>
        <source>nothing is asked</source>
        <translation>何も申請されません</translation>
    </message>
    <message>
        <source>nothing is broken</source>
        <translation>壊れているものなし</translation>
    </message>
    <message>
        <source>nothing is confirmed</source>
        <translation>確認されません</translation>
    </message>
    <message>
        <source>nothing is disputed</source>
        <translation>争点がありません</translation>
    </message>
    <message>
        <source>nothing is expected to be watched</source>
        <translation>監視すべきものはありません</translation>
    </message>
    <message>
        <source>nothing is exported</source>
        <translation>書き出されません</translation>
    </message>
    <message>
        <source>nothing is imported</source>
        <translation>取り込まれません</translation>
    </message>
    <message>
        <source>nothing is kept of this person any more</source>
        <translation>この人の情報は残っていません</translation>
    </message>
    <message>
        <source>nothing is known of the other incident</source>
        <translation>相手のインシデントの情報がありません</translation>
    </message>
    <message>
        <source>nothing is known of the same hours a week ago</source>
        <translation>1 週間前の同じ時間は分かっていません</translation>
    </message>
    <message>
        <source>nothing is left to be erased</source>
        <translation>消去するものが残っていません</translation>
    </message>
    <message>
        <source>nothing is measured of it, and {names} are in trouble and need it</source>
        <translation>測定値がなく、これに依存する {names} に問題が出ている</translation>
    </message>
    <message>
        <source>nothing is measured of it, and {names} is in trouble and needs it</source>
        <translation>測定値がなく、これに依存する {names} に問題が出ている</translation>
    </message>
    <message>
        <source>nothing is merged into {name}</source>
        <translation>{name} に統合されません</translation>
    </message>
    <message>
        <source>nothing is owed for this event</source>
        <translation>この出来事に未処理はありません</translation>
    </message>
    <message>
        <source>nothing is settled</source>
        <translation>何も解決されません</translation>
    </message>
    <message>
        <source>nothing is settled on {name}</source>
        <translation>{name} では解決できません</translation>
    </message>
    <message>
        <source>nothing is split off {name}</source>
        <translation>{name} から分割されません</translation>
    </message>
    <message>
        <source>nothing is supposed</source>
        <translation>仮定なし</translation>
    </message>
    <message>
        <source>nothing it needs is abnormal</source>
        <translation>依存先に異常はない</translation>
    </message>
    <message>
        <source>nothing it needs is abnormal, as far as that is measured</source>
        <translation>測定できる範囲で依存先に異常はない</translation>
    </message>
    <message>
        <source>nothing logged yet</source>
        <translation>まだ記録なし</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>nothing new came</source>
        <translation>新しいものは届いていません</translation>
    </message>
    <message>
        <source>nothing of it is here</source>
        <translation>ここには何もありません</translation>
    </message>
    <message>
        <source>nothing of ours watches it</source>
        <translation>こちらの監視がありません</translation>
    </message>
    <message>
        <source>nothing passes from {caller} to {target}</source>
        <translation>{caller} から {target} へ何も通りません</translation>
    </message>
    <message>
        <source>nothing queued</source>
        <translation>待機なし</translation>
    </message>
    <message>
        <source>nothing sends here</source>
        <translation>ここからは送信しません</translation>
    </message>
    <message>
        <source>nothing sent yet</source>
        <translation>まだ送信なし</translation>
    </message>
    <message>
        <source>nothing that says the same is out</source>
        <translation>同じ内容で送られたものはありません</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>変更はありません</translation>
    </message>
    <message>
        <source>nothing to compare for {service}</source>
        <translation>{service} に比べるものがありません</translation>
    </message>
    <message>
        <source>nothing to go back from</source>
        <translation>切り戻す対象がありません</translation>
    </message>
    <message>
        <source>nothing to override</source>
        <translation>例外とするものがありません</translation>
    </message>
    <message>
        <source>nothing to write to {target}: this hub is kept in memory</source>
        <translation>{target} に書くものがありません：このハブはメモリー上にあります</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>待機なし</translation>
    </message>
    <message>
        <source>nothing was accepted or dismissed that could be opened again</source>
        <translation>再び開けるような受け入れや却下はありません</translation>
    </message>
    <message>
        <source>nothing was changed here yet</source>
        <translation>ここではまだ何も変更していません</translation>
    </message>
    <message>
        <source>nothing was kept here; ask for a code made for the right name</source>
        <translation>ここには何も残していません。正しい名前のコードを依頼してください</translation>
    </message>
    <message>
        <source>nothing was seen of it for more than an hour</source>
        <translation>1 時間以上その影響が見られない</translation>
    </message>
    <message>
        <source>nothing was signed</source>
        <translation>署名されませんでした</translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>何も書かれていません</translation>
    </message>
    <message>
        <source>now</source>
        <translation>今</translation>
    </message>
    <message>
        <source>now {level}</source>
        <translation>現在 {level}</translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation>番号 {number}</translation>
    </message>
    <message>
        <source>objections: to complete</source>
        <translation>異議: 未記入</translation>
    </message>
    <message>
        <source>objective {objective} over {window}</source>
        <translation>目標 {objective}、{window}</translation>
    </message>
    <message>
        <source>objectives</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>観察</translation>
    </message>
    <message>
        <source>observer</source>
        <translation>閲覧者</translation>
    </message>
    <message>
        <source>of a position that opens the dispute</source>
        <translation>争いを開く見解の場合</translation>
    </message>
    <message>
        <source>of exactly this text</source>
        <translation>この文面そのもの</translation>
    </message>
    <message>
        <source>of several channels; expected one</source>
        <translation>複数のチャネルのものです。一つにしてください</translation>
    </message>
    <message>
        <source>of the thing as it goes out; the text is its rendering</source>
        <translation>送られるもの自体。文面はその表示です</translation>
    </message>
    <message>
        <source>of the whole flood</source>
        <translation>洪水全体の</translation>
    </message>
    <message>
        <source>of the whole list: consent is to exactly this</source>
        <translation>一覧全体のハッシュ。同意はこれだけに対するものです</translation>
    </message>
    <message>
        <source>of {values} services down or degraded</source>
        <translation>/ {values} サービスがダウンまたは低下</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>offline: actions are refused, not queued; do the step by hand, or run it when the link is back</source>
        <translation>オフライン：アクションは保留されず拒否されます。手作業で行うか、接続が戻ってから実行してください</translation>
    </message>
    <message>
        <source>offline: refused, never queued</source>
        <translation>オフライン: 拒否、待ち行列に入れません</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>oldest {duration}</source>
        <translation>最古 {duration}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>on call {on_call}</source>
        <translation>オンコール {on_call}</translation>
    </message>
    <message>
        <source>on its own, no hub</source>
        <translation>単独、ハブなし</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>送信中</translation>
    </message>
    <message>
        <source>on the list of {number}</source>
        <translation>{number} のリストにあり</translation>
    </message>
    <message>
        <source>on {devices} devices</source>
        <translation>{devices} 台の端末に</translation>
    </message>
    <message>
        <source>on-call</source>
        <translation>当番</translation>
    </message>
    <message>
        <source>oncall</source>
        <translation>オンコール</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一回</translation>
    </message>
    <message>
        <source>one agreement</source>
        <translation>一つの契約</translation>
    </message>
    <message>
        <source>one document with actions</source>
        <translation>アクションの文書一つ</translation>
    </message>
    <message>
        <source>one document with probes</source>
        <translation>プローブの文書一つ</translation>
    </message>
    <message>
        <source>one of the outage types</source>
        <translation>障害の種類のいずれか</translation>
    </message>
    <message>
        <source>one of them is named twice</source>
        <translation>二重に指定されています</translation>
    </message>
    <message>
        <source>one of {budgeting}</source>
        <translation>{budgeting} のいずれか</translation>
    </message>
    <message>
        <source>one of {kinds}</source>
        <translation>{kinds} のいずれか</translation>
    </message>
    <message>
        <source>one of {values}</source>
        <translation>{values} のいずれか</translation>
    </message>
    <message>
        <source>one of {words}</source>
        <translation>{words} のいずれか</translation>
    </message>
    <message>
        <source>one perspective alone is a suspicion, two confirm</source>
        <translation>一つの視点だけなら疑い、二つで確定</translation>
    </message>
    <message>
        <source>one plain e-mail address</source>
        <translation>メールアドレス一つ</translation>
    </message>
    <message>
        <source>one rule</source>
        <translation>ルール一つ</translation>
    </message>
    <message>
        <source>one scenario</source>
        <translation>シナリオ一つ</translation>
    </message>
    <message>
        <source>one sound in all.</source>
        <translation>音は全体で 1 つ。</translation>
    </message>
    <message>
        <source>one step from {place}, which stands out</source>
        <translation>目立つ {place} から一歩</translation>
    </message>
    <message>
        <source>one time window</source>
        <translation>期間一つ</translation>
    </message>
    <message>
        <source>only Incident Commander, comms lead, legal or PR may override it</source>
        <translation>例外にできるのはインシデントコマンダー、広報リード、法務、PR だけです</translation>
    </message>
    <message>
        <source>only Incident Commander, deputy or comms lead may change it</source>
        <translation>変更できるのはインシデントコマンダー、副指揮官、広報リードだけです</translation>
    </message>
    <message>
        <source>only a hub believes the organisation's provider; use a passphrase</source>
        <translation>組織のプロバイダーを信頼するのはハブだけです。パスフレーズを使ってください</translation>
    </message>
    <message>
        <source>only a script for support is confirmed</source>
        <translation>確認するのはサポートの台本だけです</translation>
    </message>
    <message>
        <source>only a text has a pattern</source>
        <translation>パターンを持てるのは文字列だけです</translation>
    </message>
    <message>
        <source>only an enum has values</source>
        <translation>値の一覧を持てるのは enum だけです</translation>
    </message>
    <message>
        <source>only an integer has least and most</source>
        <translation>least と most を持てるのは integer だけです</translation>
    </message>
    <message>
        <source>only burnrate is judged, found {kind!r}; left out</source>
        <translation>判断するのは burnrate だけですが {kind!r} でした。除外しました</translation>
    </message>
    <message>
        <source>only looks</source>
        <translation>参照のみ</translation>
    </message>
    <message>
        <source>only members of {names} may vote on it</source>
        <translation>投票できるのは {names} のメンバーだけです</translation>
    </message>
    <message>
        <source>only spokespersons may say that both go out</source>
        <translation>両方の送信を決められるのはスポークスパーソンだけです</translation>
    </message>
    <message>
        <source>only spokespersons may send: {names}</source>
        <translation>送信できるのはスポークスパーソンだけです：{names}</translation>
    </message>
    <message>
        <source>only the Incident Commander or the Deputy offers command</source>
        <translation>指揮を申し出られるのはインシデントコマンダーか副指揮官だけです</translation>
    </message>
    <message>
        <source>only the Incident Commander rules on a dispute</source>
        <translation>争いを裁定できるのはインシデントコマンダーだけです</translation>
    </message>
    <message>
        <source>only the Incident Commander waives it</source>
        <translation>免除できるのはインシデントコマンダーだけです</translation>
    </message>
    <message>
        <source>only the Incident Commander, the Deputy, who offered it or whom it was offered to ends an offer</source>
        <translation>申し出を終えられるのは、インシデントコマンダー、副指揮官、申し出た人、受けた人だけです</translation>
    </message>
    <message>
        <source>only the workstation that holds it can hand it on</source>
        <translation>渡せるのは保持する端末だけです</translation>
    </message>
    <message>
        <source>only this is required</source>
        <translation>必要なのはこれだけ</translation>
    </message>
    <message>
        <source>only whoever asked for it takes it back</source>
        <translation>取り下げられるのは申請者のみです</translation>
    </message>
    <message>
        <source>only whoever asked, or the Incident Commander, may</source>
        <translation>依頼者かインシデントコマンダーだけができます</translation>
    </message>
    <message>
        <source>open</source>
        <translation>対応中</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>再び未了</translation>
    </message>
    <message>
        <source>open since {minute}</source>
        <translation>{minute} から受付中</translation>
    </message>
    <message>
        <source>open: step {left}</source>
        <translation>未完: 手順 {left}</translation>
    </message>
    <message>
        <source>open: step {left} …</source>
        <translation>未完: 手順 {left} …</translation>
    </message>
    <message>
        <source>openid is one of the scopes</source>
        <translation>スコープには openid が必要です</translation>
    </message>
    <message>
        <source>operational</source>
        <translation>稼働中</translation>
    </message>
    <message>
        <source>or a hypothesis</source>
        <translation>または仮説</translation>
    </message>
    <message>
        <source>or declare first, and assign then</source>
        <translation>または先に宣言し、後で割り当ててください</translation>
    </message>
    <message>
        <source>or, where that hub was set up again, leave and join anew</source>
        <translation>ハブが再設定された場合は、離れて参加し直してください</translation>
    </message>
    <message>
        <source>order follows causes first, so nothing is misplaced by it</source>
        <translation>順序は因果に従うため、ずれで並びは狂いません</translation>
    </message>
    <message>
        <source>order to erase</source>
        <translation>消去命令</translation>
    </message>
    <message>
        <source>organisation {organisation}</source>
        <translation>組織 {organisation}</translation>
    </message>
    <message>
        <source>origin {origin}</source>
        <translation>起点 {origin}</translation>
    </message>
    <message>
        <source>other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>our figures</source>
        <translation>こちらの数値</translation>
    </message>
    <message>
        <source>our figures of {names}</source>
        <translation>{names} のこちらの数値</translation>
    </message>
    <message>
        <source>our probes</source>
        <translation>こちらのプローブ</translation>
    </message>
    <message>
        <source>our probes say nothing of it at present</source>
        <translation>こちらのプローブには現在情報がありません</translation>
    </message>
    <message>
        <source>out of range, {usual_words}</source>
        <translation>範囲外、{usual_words}</translation>
    </message>
    <message>
        <source>outage confirmed: {who} agree</source>
        <translation>障害確認：{who} が一致</translation>
    </message>
    <message>
        <source>outside the usual band</source>
        <translation>通常の帯の外</translation>
    </message>
    <message>
        <source>over</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>over since {minute}</source>
        <translation>{minute} に終了</translation>
    </message>
    <message>
        <source>over {weeks:.1f} weeks</source>
        <translation>{weeks:.1f} 週で</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>期限超過</translation>
    </message>
    <message>
        <source>owed here</source>
        <translation>この端末で未実行</translation>
    </message>
    <message>
        <source>own figures are in order, but it depends on {threat}, which is {value}</source>
        <translation>自身の値は正常だが、依存先の {threat} が{value}</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>owner/name whose deployments are changes, by commas</source>
        <translation>デプロイを変更とみなす owner/name、カンマ区切り</translation>
    </message>
    <message>
        <source>p unknown</source>
        <translation>p 不明</translation>
    </message>
    <message>
        <source>page</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>page line {page_line:g}×</source>
        <translation>ページ線 {page_line:g}×</translation>
    </message>
    <message>
        <source>page {number} ({place}) was changed outside the program: {text}</source>
        <translation>ページ {number}（{place}）がプログラムの外で変更されています：{text}</translation>
    </message>
    <message>
        <source>page {page} is damaged</source>
        <translation>ページ {page} が壊れています</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>パラメーター</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>parked here, not counted</source>
        <translation>ここに留置、数えない</translation>
    </message>
    <message>
        <source>parked: sound, but not to be believed yet</source>
        <translation>保留：健全だがまだ信頼できない</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>部分的</translation>
    </message>
    <message>
        <source>partial outage</source>
        <translation>一部障害</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>経過済み</translation>
    </message>
    <message>
        <source>past its window</source>
        <translation>時間枠を超過</translation>
    </message>
    <message>
        <source>paths with their values</source>
        <translation>パスとその値</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>people ended it differently without seeing each other: reopen it and look</source>
        <translation>互いに知らないまま異なる結果で終えています：再び開いて確認してください</translation>
    </message>
    <message>
        <source>people in an ordinary hour</source>
        <translation>通常 1 時間の人数</translation>
    </message>
    <message>
        <source>period too short</source>
        <translation>期間が短すぎる</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>pg_dump, pg_basebackup or your provider's; and hub keys export for the hub's keys</source>
        <translation>pg_dump、pg_basebackup、またはプロバイダーのツール。ハブの鍵は hub keys export で</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>ピン留め</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>policies</source>
        <translation>ポリシー</translation>
    </message>
    <message>
        <source>policy version {policy_version}</source>
        <translation>方針 版 {policy_version}</translation>
    </message>
    <message>
        <source>poll</source>
        <translation>投票</translation>
    </message>
    <message>
        <source>port {port}</source>
        <translation>ポート {port}</translation>
    </message>
    <message>
        <source>postmortem</source>
        <translation>ポストモーテム</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>primary, secondary, person ID, schedule ID or role NAME</source>
        <translation>primary、secondary、person ID、schedule ID、role NAME のいずれか</translation>
    </message>
    <message>
        <source>priority mix {mix} %</source>
        <translation>優先度の内訳 {mix} %</translation>
    </message>
    <message>
        <source>probes</source>
        <translation>プローブ</translation>
    </message>
    <message>
        <source>probes from {names}</source>
        <translation>{names} のプローブ</translation>
    </message>
    <message>
        <source>program and arguments, one entry each</source>
        <translation>プログラムと引数、一要素ずつ</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>約束済み</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>保護済み</translation>
    </message>
    <message>
        <source>protocol: {severity}</source>
        <translation>手順: {severity}</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>キュー</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>queued {age} ago</source>
        <translation>待機 {age}前</translation>
    </message>
    <message>
        <source>queued, not sent</source>
        <translation>送信待ち、未送信</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>平静</translation>
    </message>
    <message>
        <source>raised or lowered for a while</source>
        <translation>しばらく上昇または低下</translation>
    </message>
    <message>
        <source>ran out</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>rate of a counter, {by}</source>
        <translation>カウンターの増加率、{by}</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>連絡済み</translation>
    </message>
    <message>
        <source>reached, and takes it up</source>
        <translation>つながり、引き受ける</translation>
    </message>
    <message>
        <source>read it back in your own words</source>
        <translation>自分の言葉で復唱する</translation>
    </message>
    <message>
        <source>read the briefing</source>
        <translation>ブリーフィングを読む</translation>
    </message>
    <message>
        <source>read up to {cursor} of its feed</source>
        <translation>フィードを {cursor} まで読取</translation>
    </message>
    <message>
        <source>read {ago}</source>
        <translation>読取 {ago}</translation>
    </message>
    <message>
        <source>readable by whoever holds the file</source>
        <translation>ファイルを持つ人は誰でも読めます</translation>
    </message>
    <message>
        <source>readable by you alone</source>
        <translation>あなただけが読めます</translation>
    </message>
    <message>
        <source>readiness</source>
        <translation>レディネス</translation>
    </message>
    <message>
        <source>reading restricted incidents</source>
        <translation>制限付きインシデントの閲覧</translation>
    </message>
    <message>
        <source>reads, and writes nothing</source>
        <translation>閲覧のみで、書き込みはできません</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>real users</source>
        <translation>実ユーザー</translation>
    </message>
    <message>
        <source>real users fail</source>
        <translation>実ユーザーが失敗</translation>
    </message>
    <message>
        <source>reassigned: left there</source>
        <translation>割り当て直し：元の役割を離れる</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>red</source>
        <translation>赤</translation>
    </message>
    <message>
        <source>redactions</source>
        <translation>墨消し</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>控えめ</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>refused: no conforming author wrote this</source>
        <translation>拒否：規則どおりの作成者のものではない</translation>
    </message>
    <message>
        <source>regression after change {title}: {figures}</source>
        <translation>変更 {title} の後に悪化：{figures}</translation>
    </message>
    <message>
        <source>regulator</source>
        <translation>規制当局</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>released</source>
        <translation>解除済み</translation>
    </message>
    <message>
        <source>renewed by itself when less than a day is left</source>
        <translation>残り 1 日を切ると自動更新</translation>
    </message>
    <message>
        <source>reopen it first</source>
        <translation>先に再び開いてください</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>reopening a settled step needs a reason</source>
        <translation>完了した手順を再び開くには理由が必要です</translation>
    </message>
    <message>
        <source>request to erase</source>
        <translation>消去申請</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>required to decline and to reverse, and to activate before its time</source>
        <translation>辞退、戻す、時間前の有効化では必須</translation>
    </message>
    <message>
        <source>required where it is not needed or opened again</source>
        <translation>不要または再び未了にする場合は必須</translation>
    </message>
    <message>
        <source>required where it was settled</source>
        <translation>完了した場合は必須</translation>
    </message>
    <message>
        <source>required, but for a task</source>
        <translation>必須（タスクを除く）</translation>
    </message>
    <message>
        <source>required, e.g. done</source>
        <translation>必須。例：完了</translation>
    </message>
    <message>
        <source>required, e.g. voicemail, joins in 5 min</source>
        <translation>必須。例：留守電、5 分後に参加</translation>
    </message>
    <message>
        <source>required, recorded</source>
        <translation>必須、記録されます</translation>
    </message>
    <message>
        <source>required, shown to all</source>
        <translation>必須、全員に表示</translation>
    </message>
    <message>
        <source>required: the job, the queue, or why they may be lost</source>
        <translation>必須：ジョブ、キュー、または失ってよい理由</translation>
    </message>
    <message>
        <source>required: which data, how much</source>
        <translation>必須：どのデータ、どれだけ</translation>
    </message>
    <message>
        <source>required; @owner and minutes may stand here, too</source>
        <translation>必須。@担当者と分数もここに書けます</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>解消</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>リソース</translation>
    </message>
    <message>
        <source>responder</source>
        <translation>対応者</translation>
    </message>
    <message>
        <source>restricted, and not exported: {names}</source>
        <translation>制限付きのため書き出しません：{names}</translation>
    </message>
    <message>
        <source>retention</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>retry in {countdown}</source>
        <translation>再試行まで {countdown}</translation>
    </message>
    <message>
        <source>retry storm</source>
        <translation>リトライ嵐</translation>
    </message>
    <message>
        <source>revenue of an ordinary minute</source>
        <translation>通常 1 分の売上</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>逆向き</translation>
    </message>
    <message>
        <source>reviews of broken glass</source>
        <translation>緊急アクセスの審査</translation>
    </message>
    <message>
        <source>right to left</source>
        <translation>右から左</translation>
    </message>
    <message>
        <source>ring: nothing to do</source>
        <translation>輪: 対応不要</translation>
    </message>
    <message>
        <source>rises at this hour of other days too</source>
        <translation>他の日も同時刻に上昇</translation>
    </message>
    <message>
        <source>role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>roles of members</source>
        <translation>メンバーの役割</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>ロールバック</translation>
    </message>
    <message>
        <source>roster</source>
        <translation>名簿</translation>
    </message>
    <message>
        <source>roster {best} {why}</source>
        <translation>名簿 {best} {why}</translation>
    </message>
    <message>
        <source>roster {roster} has no primary schedule</source>
        <translation>名簿 {roster} に一次当番の予定がありません</translation>
    </message>
    <message>
        <source>roster {roster} has no {duty} schedule</source>
        <translation>名簿 {roster} に {duty} の予定がありません</translation>
    </message>
    <message>
        <source>round</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>row {expected}: no row at this position</source>
        <translation>行 {expected}：この位置に行がありません</translation>
    </message>
    <message>
        <source>row {position}: its content was {words}, and is there</source>
        <translation>行 {position}：内容は {words} のはずですが、残っています</translation>
    </message>
    <message>
        <source>row {position}: its rank does not follow from its stamp and what it depends on</source>
        <translation>行 {position}：順位が刻印と依存関係に合いません</translation>
    </message>
    <message>
        <source>row {position}: {message}</source>
        <translation>行 {position}：{message}</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>ruled out {times} before</source>
        <translation>過去に {times}、除外</translation>
    </message>
    <message>
        <source>ruling due {left}</source>
        <translation>裁定期限 {left}</translation>
    </message>
    <message>
        <source>runbook</source>
        <translation>ランブック</translation>
    </message>
    <message>
        <source>runbook {runbook}</source>
        <translation>ランブック {runbook}</translation>
    </message>
    <message>
        <source>runbooks</source>
        <translation>ランブック</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>runs by itself</source>
        <translation>自動で実行</translation>
    </message>
    <message>
        <source>safe on {quorum} further ones</source>
        <translation>さらに {quorum} 台で安全</translation>
    </message>
    <message>
        <source>safer</source>
        <translation>より安全</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>飽和</translation>
    </message>
    <message>
        <source>saturation</source>
        <translation>飽和度</translation>
    </message>
    <message>
        <source>saved here</source>
        <translation>ここに保存</translation>
    </message>
    <message>
        <source>saved here {clock_time}Z</source>
        <translation>ここに保存 {clock_time}Z</translation>
    </message>
    <message>
        <source>saw {observed}</source>
        <translation>観測 {observed}</translation>
    </message>
    <message>
        <source>saw {saw}</source>
        <translation>観測 {saw}</translation>
    </message>
    <message>
        <source>say how far it is</source>
        <translation>進み具合を述べる</translation>
    </message>
    <message>
        <source>say what becomes of {fromkeys}</source>
        <translation>{fromkeys} をどうするか述べる</translation>
    </message>
    <message>
        <source>say which channel is meant</source>
        <translation>どのチャネルか指定してください</translation>
    </message>
    <message>
        <source>say which channel is meant; it has {channels}</source>
        <translation>どのチャネルか指定してください。{channels} があります</translation>
    </message>
    <message>
        <source>say why nobody shall be told</source>
        <translation>誰にも連絡しない理由を書いてください</translation>
    </message>
    <message>
        <source>say why you do both</source>
        <translation>両方を担う理由を述べる</translation>
    </message>
    <message>
        <source>say why, in a sentence</source>
        <translation>理由を一文で書いてください</translation>
    </message>
    <message>
        <source>say why: it stands in the record</source>
        <translation>理由を述べる：記録に残ります</translation>
    </message>
    <message>
        <source>say {replacement}. </source>
        <translation>{replacement} と書く。 </translation>
    </message>
    <message>
        <source>says nothing; expected an outage type, a failure mode or a tag</source>
        <translation>内容がありません。障害の種類、故障モード、またはタグが必要です</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>schedule {schedule}: {person}, {why}{till}</source>
        <translation>予定 {schedule}：{person}、{why}{till}</translation>
    </message>
    <message>
        <source>schedules</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>封印済み</translation>
    </message>
    <message>
        <source>second time</source>
        <translation>二回目</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>二次</translation>
    </message>
    <message>
        <source>seconds from 0 to 3600</source>
        <translation>0〜3600 の秒数</translation>
    </message>
    <message>
        <source>seconds from 0 to 60</source>
        <translation>0〜60 の秒数</translation>
    </message>
    <message>
        <source>see whom it hits and what began it</source>
        <translation>影響先と始まりを見る</translation>
    </message>
    <message>
        <source>seems to hold a secret in clear; write ${secret:NAME} in its place</source>
        <translation>秘密が平文で入っているようです。代わりに ${secret:NAME} と書いてください</translation>
    </message>
    <message>
        <source>select a candidate first</source>
        <translation>先に候補を選んでください</translation>
    </message>
    <message>
        <source>sensitivity of incidents</source>
        <translation>インシデントの機密度</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>送信済み</translation>
    </message>
    <message>
        <source>sent and read back</source>
        <translation>送信し、読み戻して確認済み</translation>
    </message>
    <message>
        <source>sent or not?</source>
        <translation>送信されたか不明</translation>
    </message>
    <message>
        <source>sent {age} ago</source>
        <translation>送信 {age}前</translation>
    </message>
    <message>
        <source>sent {minute}</source>
        <translation>{minute} 送信</translation>
    </message>
    <message>
        <source>sent, but NOT to {missed}</source>
        <translation>送信済み、ただし {missed} には未送信</translation>
    </message>
    <message>
        <source>sent, but what is shown there DIFFERS</source>
        <translation>送信済み、ただし表示内容が異なる</translation>
    </message>
    <message>
        <source>service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>services hit {now} → {then}</source>
        <translation>影響サービス {now} → {then}</translation>
    </message>
    <message>
        <source>set by people who did not hear each other; both values are kept</source>
        <translation>互いに知らない人が設定。両方の値を保持</translation>
    </message>
    <message>
        <source>set it, or sign with a passphrase</source>
        <translation>時計を合わせるか、パスフレーズで署名してください</translation>
    </message>
    <message>
        <source>settle first which of them commands</source>
        <translation>先にどちらが指揮するか決めてください</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>settled by: {settles}</source>
        <translation>決め手：{settles}</translation>
    </message>
    <message>
        <source>settled is what the hub did not take</source>
        <translation>確定するのはハブが受理しなかったものです</translation>
    </message>
    <message>
        <source>several are meant: {keys}</source>
        <translation>複数が該当します：{keys}</translation>
    </message>
    <message>
        <source>several people</source>
        <translation>複数の人</translation>
    </message>
    <message>
        <source>several texts stand in this draft: settle that first</source>
        <translation>この下書きに文が複数あります：先に決めてください</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>severity matrix and protocols</source>
        <translation>重大度の表とプロトコル</translation>
    </message>
    <message>
        <source>sha256 {sha256}…{sha2562}, {bound}</source>
        <translation>sha256 {sha256}…{sha2562}、{bound}</translation>
    </message>
    <message>
        <source>sha256 {value}</source>
        <translation>sha256 {value}</translation>
    </message>
    <message>
        <source>shown only</source>
        <translation>表示のみ</translation>
    </message>
    <message>
        <source>shown to whoever was to vote</source>
        <translation>投票するはずだった人に表示されます</translation>
    </message>
    <message>
        <source>shut out {day}</source>
        <translation>締め出し {day}</translation>
    </message>
    <message>
        <source>side by side: {parallel_group}</source>
        <translation>並行: {parallel_group}</translation>
    </message>
    <message>
        <source>silenced by {author}: {comment}</source>
        <translation>{author} がサイレンス：{comment}</translation>
    </message>
    <message>
        <source>silenced or inhibited at its source</source>
        <translation>送信元でサイレンスまたは抑制</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>無音</translation>
    </message>
    <message>
        <source>silent for {age}</source>
        <translation>{age}沈黙</translation>
    </message>
    <message>
        <source>sim {simulated_word}</source>
        <translation>仮定 {simulated_word}</translation>
    </message>
    <message>
        <source>similar open: {similar}</source>
        <translation>類似の進行中: {similar}</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>シミュレーション</translation>
    </message>
    <message>
        <source>simulated {simulated_words}</source>
        <translation>シミュレーション {simulated_words}</translation>
    </message>
    <message>
        <source>since {clock_time}Z</source>
        <translation>{clock_time}Z から</translation>
    </message>
    <message>
        <source>since {clock_time}Z, {since_words}</source>
        <translation>{clock_time}Z から、{since_words}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} から</translation>
    </message>
    <message>
        <source>since {minute}</source>
        <translation>{minute} から</translation>
    </message>
    <message>
        <source>since {minute}, {duration}</source>
        <translation>{minute} から {duration}</translation>
    </message>
    <message>
        <source>since {since_words}</source>
        <translation>{since_words}から</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>skipped Location: what it points to is not followed; give those files too</source>
        <translation>Location を飛ばしました：参照先はたどりません。そのファイルも指定してください</translation>
    </message>
    <message>
        <source>skipped edge {text!r}: {reason}</source>
        <translation>エッジ {text!r} を飛ばしました：{reason}</translation>
    </message>
    <message>
        <source>skipped tier {value!r}: expected 0, 1, 2 or 3</source>
        <translation>Tier {value!r} を飛ばしました：0、1、2、3 のいずれかが必要です</translation>
    </message>
    <message>
        <source>skipped {kind} {name!r}: a template that nobody has filled in yet</source>
        <translation>{kind} {name!r} を飛ばしました：まだ記入されていないテンプレートです</translation>
    </message>
    <message>
        <source>skipped {kind}: apiVersion {version!r} is not read; expected one of {api_versions}</source>
        <translation>{kind} を飛ばしました：apiVersion {version!r} は読めません。{api_versions} のいずれかが必要です</translation>
    </message>
    <message>
        <source>skipped {kind}: this kind is not read; expected one of {known_kinds}</source>
        <translation>{kind} を飛ばしました：この種類は読めません。{known_kinds} のいずれかが必要です</translation>
    </message>
    <message>
        <source>skipped {value!r}: expected a duration such as 15m</source>
        <translation>{value!r} を飛ばしました：15m のような期間が必要です</translation>
    </message>
    <message>
        <source>skipped {value!r}: expected a ratio between 0 and 1, such as 0.9995</source>
        <translation>{value!r} を飛ばしました：0.9995 のような 0〜1 の比率が必要です</translation>
    </message>
    <message>
        <source>skipped: described before at {where}:{line}</source>
        <translation>飛ばしました：{where}:{line} に記述済みです</translation>
    </message>
    <message>
        <source>skipping a level needs a reason</source>
        <translation>レベルを飛ばすには理由が必要です</translation>
    </message>
    <message>
        <source>skipping an escalation needs a reason</source>
        <translation>エスカレーションを飛ばすには理由が必要です</translation>
    </message>
    <message>
        <source>sla or regulatory</source>
        <translation>sla または regulatory</translation>
    </message>
    <message>
        <source>slow drift</source>
        <translation>緩やかな変化</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>ソフト</translation>
    </message>
    <message>
        <source>soft or async</source>
        <translation>ソフトまたは非同期</translation>
    </message>
    <message>
        <source>some incidents, or all, as one file that is carried by hand</source>
        <translation>一部または全部のインシデントを、手で運ぶ 1 ファイルに</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>誰か</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>他の人</translation>
    </message>
    <message>
        <source>somebody may stand between this workstation and the hub; compare the fingerprint with the hub's</source>
        <translation>この端末とハブの間に誰かがいるおそれがあります。フィンガープリントをハブのものと比べてください</translation>
    </message>
    <message>
        <source>somebody without a name</source>
        <translation>名前のない相手</translation>
    </message>
    <message>
        <source>something is wrong with the hub; its journal says what</source>
        <translation>ハブに問題があります。詳しくはハブのジャーナルを見てください</translation>
    </message>
    <message>
        <source>something stands behind the end</source>
        <translation>終わりの後に何かがあります</translation>
    </message>
    <message>
        <source>something stands behind the last encrypted chunk</source>
        <translation>最後の暗号化された断片の後に何かがあります</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>まもなく</translation>
    </message>
    <message>
        <source>sources answer</source>
        <translation>ソースが応答</translation>
    </message>
    <message>
        <source>spec, or {key}</source>
        <translation>spec、または {key}</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>使い切り</translation>
    </message>
    <message>
        <source>spokesperson</source>
        <translation>広報担当</translation>
    </message>
    <message>
        <source>square with a cross: does not work</source>
        <translation>十字入りの四角: 動作しない</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>古い</translation>
    </message>
    <message>
        <source>stale no</source>
        <translation>新しい</translation>
    </message>
    <message>
        <source>stale yes</source>
        <translation>古い</translation>
    </message>
    <message>
        <source>stale {age}</source>
        <translation>古い {age}</translation>
    </message>
    <message>
        <source>stale, no longer seen</source>
        <translation>古い、もう見えない</translation>
    </message>
    <message>
        <source>standby: {standby}</source>
        <translation>予備：{standby}</translation>
    </message>
    <message>
        <source>stands in</source>
        <translation>代行</translation>
    </message>
    <message>
        <source>stands in the record</source>
        <translation>記録に残ります</translation>
    </message>
    <message>
        <source>stands in: {reason}</source>
        <translation>代行：{reason}</translation>
    </message>
    <message>
        <source>stands nowhere in the action; expected a place</source>
        <translation>アクションのどこにも使われていません。使う場所が必要です</translation>
    </message>
    <message>
        <source>stands there twice; expected one period</source>
        <translation>二重に記載されています。期間は一つにしてください</translation>
    </message>
    <message>
        <source>stands twice, or is one of more than {max_blobs}</source>
        <translation>重複しているか、{max_blobs} 個を超えています</translation>
    </message>
    <message>
        <source>stands twice, or is one of more than {max_certificates}</source>
        <translation>重複しているか、{max_certificates} 個を超えています</translation>
    </message>
    <message>
        <source>starttls, tls or none</source>
        <translation>starttls、tls、none のいずれか</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>state preservation is not waived</source>
        <translation>状態保全は免除されません</translation>
    </message>
    <message>
        <source>state worth keeping is neither kept nor waived</source>
        <translation>残すべき状態が保全も免除もされていません</translation>
    </message>
    <message>
        <source>status round OVERDUE {countdown}</source>
        <translation>状況確認 超過 {countdown}</translation>
    </message>
    <message>
        <source>status round in {countdown}</source>
        <translation>状況確認まで {countdown}</translation>
    </message>
    <message>
        <source>status {status_words}</source>
        <translation>ステータス {status_words}</translation>
    </message>
    <message>
        <source>stay</source>
        <translation>残ります</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>残ります</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>安定</translation>
    </message>
    <message>
        <source>step {number} does not run by itself</source>
        <translation>手順 {number} は自動実行中ではありません</translation>
    </message>
    <message>
        <source>step {number} is nobody's</source>
        <translation>手順 {number} に担当者はいません</translation>
    </message>
    <message>
        <source>step {number} is not reopened</source>
        <translation>手順 {number} を再び開けません</translation>
    </message>
    <message>
        <source>step {number} is not {words}</source>
        <translation>手順 {number} を「{words}」にできません</translation>
    </message>
    <message>
        <source>step {number} is theirs already</source>
        <translation>手順 {number} はすでにその人の担当です</translation>
    </message>
    <message>
        <source>step {number} is {state}</source>
        <translation>手順 {number} は {state}</translation>
    </message>
    <message>
        <source>step {number} is {state}: {step}</source>
        <translation>手順 {number} は{state}：{step}</translation>
    </message>
    <message>
        <source>step {number} runs by itself: stop it first</source>
        <translation>手順 {number} は自動実行中です：先に止めてください</translation>
    </message>
    <message>
        <source>step {number} {at}, {sign}, expect {expect}</source>
        <translation>手順 {number} {at}、{sign}、期待値 {expect}</translation>
    </message>
    <message>
        <source>step {number} {step}</source>
        <translation>手順 {number} {step}</translation>
    </message>
    <message>
        <source>step {number} {step} is {state}</source>
        <translation>手順 {number} {step} は {state}</translation>
    </message>
    <message>
        <source>step {number} {step} {outcome}, {by}</source>
        <translation>手順 {number} {step} {outcome}、{by}</translation>
    </message>
    <message>
        <source>step {number}: no action is running</source>
        <translation>手順 {number}：実行中のアクションはありません</translation>
    </message>
    <message>
        <source>stepped up</source>
        <translation>急増</translation>
    </message>
    <message>
        <source>still away</source>
        <translation>まだ不在</translation>
    </message>
    <message>
        <source>stopping: what is in hand is finished first</source>
        <translation>停止中：手元の分を先に終えます</translation>
    </message>
    <message>
        <source>stream {key}: {message}</source>
        <translation>ストリーム {key}：{message}</translation>
    </message>
    <message>
        <source>stream {stream}: its recorded head's rank is not the event's</source>
        <translation>ストリーム {stream}：記録された先頭の順位がイベントと一致しません</translation>
    </message>
    <message>
        <source>stream {stream}: its recorded head's {names} not of the type that was written</source>
        <translation>ストリーム {stream}：記録された先頭の {names} が書き込まれた型と異なります</translation>
    </message>
    <message>
        <source>strokes: an exercise, not real</source>
        <translation>斜線: 訓練であり本番ではない</translation>
    </message>
    <message>
        <source>stuck at one value</source>
        <translation>同じ値のまま</translation>
    </message>
    <message>
        <source>success or failure</source>
        <translation>success または failure</translation>
    </message>
    <message>
        <source>sudden change</source>
        <translation>急な変化</translation>
    </message>
    <message>
        <source>support</source>
        <translation>サポート</translation>
    </message>
    <message>
        <source>supposed</source>
        <translation>仮定</translation>
    </message>
    <message>
        <source>suppositions (down, degraded, at_risk, unknown, restored, breakers, cut)</source>
        <translation>仮定（down、degraded、at_risk、unknown、restored、breakers、cut）</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>抑制</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>同期</translation>
    </message>
    <message>
        <source>synthetic degrades before anything else does: an early sign</source>
        <translation>合成監視が先に低下：早期の兆候</translation>
    </message>
    <message>
        <source>synthetic fails and nobody else has a view: not confirmed</source>
        <translation>合成監視が失敗、他に見える人なし：未確認</translation>
    </message>
    <message>
        <source>synthetic fails, RUM fine: check the probe</source>
        <translation>合成監視が失敗、RUM は正常：プローブを確認</translation>
    </message>
    <message>
        <source>synthetic fails, backend fine: check the probe and the way in between</source>
        <translation>合成監視が失敗、バックエンドは正常：プローブと経路を確認</translation>
    </message>
    <message>
        <source>synthetic fails, {names} degrading: not confirmed yet</source>
        <translation>合成監視が失敗、{names} が低下：まだ未確認</translation>
    </message>
    <message>
        <source>synthetic {check} {check_words} {check_note}</source>
        <translation>合成監視 {check} {check_words} {check_note}</translation>
    </message>
    <message>
        <source>system logs</source>
        <translation>システムログ</translation>
    </message>
    <message>
        <source>tag {key}</source>
        <translation>タグ {key}</translation>
    </message>
    <message>
        <source>tags are not accepted, found {ctag}: write a plain value</source>
        <translation>タグは使えませんが {ctag} がありました：単純な値を書いてください</translation>
    </message>
    <message>
        <source>taken into custody</source>
        <translation>保管に追加</translation>
    </message>
    <message>
        <source>taking command without a handover needs a reason</source>
        <translation>引き継ぎなしで指揮するには理由が必要です</translation>
    </message>
    <message>
        <source>target_session_attrs of several hosts: expected read-write or primary, since the hub writes</source>
        <translation>複数ホストの target_session_attrs には、ハブが書き込むため read-write か primary が必要です</translation>
    </message>
    <message>
        <source>task</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>telephone numbers to call when nothing else works</source>
        <translation>他の手段がないときの電話番号</translation>
    </message>
    <message>
        <source>tested on {tested}, which is still to come</source>
        <translation>検証日 {tested} は未来の日付</translation>
    </message>
    <message>
        <source>tested {last_tested:%b %Y}</source>
        <translation>テスト {last_tested:%Y-%m}</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>text of at most {longest} characters that matches {pattern}</source>
        <translation>{pattern} に一致する {longest} 字以内の文字列</translation>
    </message>
    <message>
        <source>text without hidden marks</source>
        <translation>見えない文字を含まない文字列</translation>
    </message>
    <message>
        <source>text, integer, enum or service</source>
        <translation>text、integer、enum、service のいずれか</translation>
    </message>
    <message>
        <source>texts that updates start from</source>
        <translation>更新の元になる文面</translation>
    </message>
    <message>
        <source>that fallback is not active</source>
        <translation>その代替手段は有効ではありません</translation>
    </message>
    <message>
        <source>that hypothesis is open already</source>
        <translation>その仮説はすでに検討中です</translation>
    </message>
    <message>
        <source>that is the title already</source>
        <translation>すでにその題名です</translation>
    </message>
    <message>
        <source>that offer does not stand any more</source>
        <translation>その申し出はもう有効ではありません</translation>
    </message>
    <message>
        <source>that person commands already</source>
        <translation>その人がすでに指揮しています</translation>
    </message>
    <message>
        <source>that person is not asked</source>
        <translation>その人には依頼できません</translation>
    </message>
    <message>
        <source>that person is not asked again</source>
        <translation>その人には再度依頼できません</translation>
    </message>
    <message>
        <source>that person is not noted as {standing}</source>
        <translation>その人を「{standing}」にできません</translation>
    </message>
    <message>
        <source>that person is {both}, and this is {severity}: reassign them there, name a Deputy here, or accept it with a reason</source>
        <translation>その人は {both} で、ここは {severity} です：そちらで割り当て直すか、ここで副指揮官を指名するか、理由を付けて受け入れてください</translation>
    </message>
    <message>
        <source>that person leads it already</source>
        <translation>その人がすでに担当しています</translation>
    </message>
    <message>
        <source>that person owns it already</source>
        <translation>その人がすでに担当しています</translation>
    </message>
    <message>
        <source>the Incident Commander activates it, or is named as who decided</source>
        <translation>有効化するのはインシデントコマンダー、または決定者として記載します</translation>
    </message>
    <message>
        <source>the Incident Commander ruled on just these figures</source>
        <translation>インシデントコマンダーがまさにこの数値で裁定しました</translation>
    </message>
    <message>
        <source>the OS keyring did not answer ({error}); unlock it and try again</source>
        <translation>OS のキーリングが応答しません（{error}）。ロックを解除してやり直してください</translation>
    </message>
    <message>
        <source>the OS keyring that holds this directory's keys can't be reached; unlock it and try again</source>
        <translation>このディレクトリの鍵を持つ OS のキーリングに接続できません。ロックを解除してやり直してください</translation>
    </message>
    <message>
        <source>the SLO of {percent} is not stricter than the SLA it protects</source>
        <translation>SLO {percent} が、守るべき SLA より厳しくありません</translation>
    </message>
    <message>
        <source>the action can't be tried</source>
        <translation>アクションを試行できません</translation>
    </message>
    <message>
        <source>the action is not registered on this workstation</source>
        <translation>アクションがこの端末に未登録です</translation>
    </message>
    <message>
        <source>the action may not run</source>
        <translation>アクションを実行できません</translation>
    </message>
    <message>
        <source>the action that looks</source>
        <translation>確認を行うアクション</translation>
    </message>
    <message>
        <source>the actions</source>
        <translation>アクション</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>the address holds a password; write headers: {Authorization: {secret: NAME}}</source>
        <translation>アドレスにパスワードが含まれています。headers: {Authorization: {secret: NAME}} と書いてください</translation>
    </message>
    <message>
        <source>the address holds a user or password; give it as a secret instead</source>
        <translation>アドレスにユーザー名かパスワードが含まれています。秘密として指定してください</translation>
    </message>
    <message>
        <source>the address holds a user or password; write headers: {Authorization: {secret: NAME}}</source>
        <translation>アドレスにユーザー名かパスワードが含まれています。headers: {Authorization: {secret: NAME}} と書いてください</translation>
    </message>
    <message>
        <source>the address is no URL: {error}</source>
        <translation>アドレスが URL ではありません：{error}</translation>
    </message>
    <message>
        <source>the address is no https URL</source>
        <translation>アドレスが https の URL ではありません</translation>
    </message>
    <message>
        <source>the address, its host written out</source>
        <translation>ホストを固定で書いたアドレス</translation>
    </message>
    <message>
        <source>the answer can't be taken</source>
        <translation>回答を受け付けられません</translation>
    </message>
    <message>
        <source>the answer holds no code</source>
        <translation>応答にコードがありません</translation>
    </message>
    <message>
        <source>the answer is another provider's (iss)</source>
        <translation>別のプロバイダーの応答です（iss）</translation>
    </message>
    <message>
        <source>the backup can't be written to {target}: {orig}</source>
        <translation>バックアップを {target} に書き込めません：{orig}</translation>
    </message>
    <message>
        <source>the backup is damaged; nothing was changed</source>
        <translation>バックアップが壊れています。何も変更していません</translation>
    </message>
    <message>
        <source>the beginning of its public key</source>
        <translation>公開鍵の先頭</translation>
    </message>
    <message>
        <source>the body does not contain {part!r}{cut}</source>
        <translation>本文に {part!r} が含まれません{cut}</translation>
    </message>
    <message>
        <source>the body is no JSON{cut}</source>
        <translation>本文が JSON ではありません{cut}</translation>
    </message>
    <message>
        <source>the bookmark lies at step {number} already</source>
        <translation>しおりはすでに手順 {number} にあります</translation>
    </message>
    <message>
        <source>the breaker from {caller} to {target} is half open</source>
        <translation>{caller} から {target} へのブレーカーが半開</translation>
    </message>
    <message>
        <source>the breaker from {caller} to {target} is open</source>
        <translation>{caller} から {target} へのブレーカーが開</translation>
    </message>
    <message>
        <source>the bridge is not changed</source>
        <translation>ブリッジを変更できません</translation>
    </message>
    <message>
        <source>the briefing is read back first, in your own words</source>
        <translation>先に要約を自分の言葉で読み戻してください</translation>
    </message>
    <message>
        <source>the bundle is not looked into</source>
        <translation>バンドルの中身は確認されません</translation>
    </message>
    <message>
        <source>the calendar {text!r} was not given; name its file together with the plan</source>
        <translation>カレンダー {text!r} が渡されていません。計画とともにそのファイルを指定してください</translation>
    </message>
    <message>
        <source>the catalogue</source>
        <translation>カタログ</translation>
    </message>
    <message>
        <source>the catalogue declares that {target} needs {caller}, but calls were seen only the other way round: {caller} called {target} {calls_words}</source>
        <translation>カタログでは {target} が {caller} に依存しますが、呼び出しは逆向きのみ：{caller} が {target} を呼び出し {calls_words}</translation>
    </message>
    <message>
        <source>the catalogue does not know the service</source>
        <translation>サービスがカタログにありません</translation>
    </message>
    <message>
        <source>the catalogue has no service {map}</source>
        <translation>カタログにサービス {map} がありません</translation>
    </message>
    <message>
        <source>the catalogue says no {field} of {service}</source>
        <translation>カタログの {service} に {field} がありません</translation>
    </message>
    <message>
        <source>the cause is not confirmed: the state is still Investigating</source>
        <translation>原因が未確認です：状態は Investigating のままです</translation>
    </message>
    <message>
        <source>the certificate does not permit this</source>
        <translation>証明書で許可されていません</translation>
    </message>
    <message>
        <source>the certificate ended on {on}</source>
        <translation>証明書は {on} に失効しました</translation>
    </message>
    <message>
        <source>the certificate ends on {on}, in {expires_ms} days</source>
        <translation>証明書は {on} に失効、あと {expires_ms} 日</translation>
    </message>
    <message>
        <source>the certificate has run out: what is written waits for the hub's word</source>
        <translation>証明書の期限切れ：書いたものはハブの確認待ちです</translation>
    </message>
    <message>
        <source>the certificate of {host} is not trusted: {verify_message}</source>
        <translation>{host} の証明書を信頼できません：{verify_message}</translation>
    </message>
    <message>
        <source>the certificates in {ca_file} can't be used: {tls_words}</source>
        <translation>{ca_file} の証明書を使えません：{tls_words}</translation>
    </message>
    <message>
        <source>the chain ends at {last}, its recorded head is {seq}</source>
        <translation>チェーンは {last} で終わりますが、記録された先頭は {seq} です</translation>
    </message>
    <message>
        <source>the chain has {ends} ends, {recorded} are recorded, or others</source>
        <translation>チェーンの端は {ends} ですが、記録は {recorded}、または別のものです</translation>
    </message>
    <message>
        <source>the channels were set up differently when it was approved: ask again</source>
        <translation>承認時とチャネルの設定が異なります：再度依頼してください</translation>
    </message>
    <message>
        <source>the chunks</source>
        <translation>区切り</translation>
    </message>
    <message>
        <source>the clock here is {span} ahead of the hub's</source>
        <translation>ここの時計はハブより {span} 進んでいます</translation>
    </message>
    <message>
        <source>the clock here is {span} behind the hub's</source>
        <translation>ここの時計はハブより {span} 遅れています</translation>
    </message>
    <message>
        <source>the clock was set back, so nobody knows how long ago the hub was last reached; connect to the hub, or set the clock right and start again</source>
        <translation>時計が戻されたため、ハブに最後に接続した時が分かりません。ハブに接続するか、時計を直して再起動してください</translation>
    </message>
    <message>
        <source>the code is older than 15 minutes; ask for another</source>
        <translation>コードは発行から 15 分を過ぎています。新しいものを求めてください</translation>
    </message>
    <message>
        <source>the code is wrong, or what the device sees is not this hub</source>
        <translation>コードが違うか、端末の接続先がこのハブではありません</translation>
    </message>
    <message>
        <source>the code was tried {max_tries} times; ask for another</source>
        <translation>コードは {max_tries} 回試されました。新しいものを求めてください</translation>
    </message>
    <message>
        <source>the content is not the one that was signed</source>
        <translation>内容が署名されたものと異なります</translation>
    </message>
    <message>
        <source>the data directory was closed</source>
        <translation>データディレクトリが閉じられました</translation>
    </message>
    <message>
        <source>the data directory {path} can't be used: {strerror}</source>
        <translation>データディレクトリ {path} を使えません：{strerror}</translation>
    </message>
    <message>
        <source>the database can't be reached: {first_line}</source>
        <translation>データベースに接続できません：{first_line}</translation>
    </message>
    <message>
        <source>the database has no {key}; it was not made by this program or is damaged</source>
        <translation>データベースに {key} がありません。このプログラムのものでないか、壊れています</translation>
    </message>
    <message>
        <source>the database holds no hub of this organisation any more</source>
        <translation>データベースにこの組織のハブはもうありません</translation>
    </message>
    <message>
        <source>the day of the first hand-off: 2026-01-05</source>
        <translation>最初の引き継ぎの日：2026-01-05</translation>
    </message>
    <message>
        <source>the device belongs to somebody else</source>
        <translation>端末は別の人のものです</translation>
    </message>
    <message>
        <source>the directory holds at most {count} people</source>
        <translation>名簿に入るのは {count} 人までです</translation>
    </message>
    <message>
        <source>the disk that holds {path} is full; make room, and it can be opened again: nothing is lost</source>
        <translation>{path} のあるディスクがいっぱいです。空きを作れば再び開けます：何も失われていません</translation>
    </message>
    <message>
        <source>the draft can't be handed on</source>
        <translation>下書きを渡せません</translation>
    </message>
    <message>
        <source>the draft is held here: it needs no copy</source>
        <translation>下書きはここにあります：コピー不要です</translation>
    </message>
    <message>
        <source>the draft is held there: it sends this once it hears of it</source>
        <translation>下書きはそこにあり、伝わりしだい送信されます</translation>
    </message>
    <message>
        <source>the draft says what the record says</source>
        <translation>下書きは記録どおりです</translation>
    </message>
    <message>
        <source>the entry has been corrected: take the correction</source>
        <translation>訂正済みの項目です：訂正の方を使ってください</translation>
    </message>
    <message>
        <source>the entry is a {kind}, not a task</source>
        <translation>この項目は{kind}で、タスクではありません</translation>
    </message>
    <message>
        <source>the entry is not corrected</source>
        <translation>項目を訂正できません</translation>
    </message>
    <message>
        <source>the entry is not pinned</source>
        <translation>項目を固定できません</translation>
    </message>
    <message>
        <source>the envelope can't be read</source>
        <translation>封筒を読めません</translation>
    </message>
    <message>
        <source>the erasure can't be ordered</source>
        <translation>消去を命令できません</translation>
    </message>
    <message>
        <source>the error rate</source>
        <translation>エラー率</translation>
    </message>
    <message>
        <source>the escalation is acknowledged already</source>
        <translation>エスカレーションは応答済みです</translation>
    </message>
    <message>
        <source>the escalation was skipped</source>
        <translation>エスカレーションは飛ばされました</translation>
    </message>
    <message>
        <source>the evidence is not added</source>
        <translation>証拠を追加できません</translation>
    </message>
    <message>
        <source>the exchange with neighbours is ending</source>
        <translation>近隣との交換を終了しています</translation>
    </message>
    <message>
        <source>the expression</source>
        <translation>式</translation>
    </message>
    <message>
        <source>the failover is not triggered</source>
        <translation>フェイルオーバーを開始できません</translation>
    </message>
    <message>
        <source>the failover is over</source>
        <translation>フェイルオーバーは終了しています</translation>
    </message>
    <message>
        <source>the failover is {stage}</source>
        <translation>フェイルオーバーは{stage}です</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>the file can't be read on: {orig}</source>
        <translation>ファイルをこれ以上読めません：{orig}</translation>
    </message>
    <message>
        <source>the file ends in the middle of {what}: it was cut short</source>
        <translation>ファイルが {what} の途中で終わっています：切れています</translation>
    </message>
    <message>
        <source>the file opens and holds no keys of a hub</source>
        <translation>ファイルは開けますが、ハブの鍵が入っていません</translation>
    </message>
    <message>
        <source>the finding stands</source>
        <translation>指摘は残ります</translation>
    </message>
    <message>
        <source>the first frame, and no other, is the opening</source>
        <translation>最初のフレームだけが開始フレームでなければなりません</translation>
    </message>
    <message>
        <source>the format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>the format actions/1</source>
        <translation>形式 actions/1</translation>
    </message>
    <message>
        <source>the format alert-rule/1</source>
        <translation>形式 alert-rule/1</translation>
    </message>
    <message>
        <source>the format catalog/1</source>
        <translation>形式 catalog/1</translation>
    </message>
    <message>
        <source>the format probes/1</source>
        <translation>形式 probes/1</translation>
    </message>
    <message>
        <source>the format response/1</source>
        <translation>形式 response/1</translation>
    </message>
    <message>
        <source>the format runbook/1</source>
        <translation>形式 runbook/1</translation>
    </message>
    <message>
        <source>the format scenario/1</source>
        <translation>形式 scenario/1</translation>
    </message>
    <message>
        <source>the format sla/1</source>
        <translation>形式 sla/1</translation>
    </message>
    <message>
        <source>the format, sinks/1</source>
        <translation>形式 sinks/1</translation>
    </message>
    <message>
        <source>the format: actions/1</source>
        <translation>形式：actions/1</translation>
    </message>
    <message>
        <source>the format: probes/1</source>
        <translation>形式：probes/1</translation>
    </message>
    <message>
        <source>the format: response/1</source>
        <translation>形式：response/1</translation>
    </message>
    <message>
        <source>the format: runbook/1</source>
        <translation>形式：runbook/1</translation>
    </message>
    <message>
        <source>the frame unpacks to another size than it says</source>
        <translation>フレームの展開後の大きさが表示と異なります</translation>
    </message>
    <message>
        <source>the frame's checksum does not fit: bytes of it were changed</source>
        <translation>フレームのチェックサムが合いません：バイトが変更されています</translation>
    </message>
    <message>
        <source>the frame's content can't be unpacked</source>
        <translation>フレームの内容を展開できません</translation>
    </message>
    <message>
        <source>the gateway can't be found out on this system; name it with an icmp or tcp probe</source>
        <translation>このシステムではゲートウェイが分かりません。icmp か tcp のプローブで指定してください</translation>
    </message>
    <message>
        <source>the glass was broken: there is nothing to grant, but a review is owed</source>
        <translation>緊急で行使済みです：承認するものはなく、レビューが必要です</translation>
    </message>
    <message>
        <source>the header</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>the header says what no version does</source>
        <translation>ヘッダーがどのバージョンにもない内容です</translation>
    </message>
    <message>
        <source>the header {name} does not contain {part!r}: {found}</source>
        <translation>ヘッダー {name} に {part!r} が含まれません：{found}</translation>
    </message>
    <message>
        <source>the hold for {matter} can't be released</source>
        <translation>{matter} の法的保留を解除できません</translation>
    </message>
    <message>
        <source>the hub answered for another organisation than the one that was joined</source>
        <translation>参加したのと別の組織としてハブが応答しました</translation>
    </message>
    <message>
        <source>the hub answered {status}</source>
        <translation>ハブの応答は {status} でした</translation>
    </message>
    <message>
        <source>the hub answers, and nothing is wrong</source>
        <translation>ハブは応答し、異常なし</translation>
    </message>
    <message>
        <source>the hub can't be reached</source>
        <translation>ハブに接続できません</translation>
    </message>
    <message>
        <source>the hub did not take 1 event</source>
        <translation>ハブが 1 件のイベントを受け付けません</translation>
    </message>
    <message>
        <source>the hub did not take {count} events</source>
        <translation>ハブが {count} 件のイベントを受け付けません</translation>
    </message>
    <message>
        <source>the hub does not let this key in</source>
        <translation>ハブがこの鍵を受け入れません</translation>
    </message>
    <message>
        <source>the hub does not let this workstation join</source>
        <translation>ハブがこの端末の参加を認めません</translation>
    </message>
    <message>
        <source>the hub does not prove who it is</source>
        <translation>ハブが身元を証明しません</translation>
    </message>
    <message>
        <source>the hub does not take this code</source>
        <translation>ハブがこのコードを受け付けません</translation>
    </message>
    <message>
        <source>the hub ended this workstation's membership (heard {when}Z); with a new code from the hub's operator it can join again: sync join</source>
        <translation>ハブがこの端末の参加を終了しました（受信 {when}Z）。ハブの運用者の新しいコードで再参加できます：sync join</translation>
    </message>
    <message>
        <source>the hub gave this place to {called}, not to {name}</source>
        <translation>ハブはこの席を {name} ではなく {called} に割り当てました</translation>
    </message>
    <message>
        <source>the hub has no room for further attachments</source>
        <translation>ハブに添付の空きがありません</translation>
    </message>
    <message>
        <source>the hub has not been reached for {hours} h, at most {most} h are allowed; connect to it</source>
        <translation>ハブに {hours} h 接続していません（上限 {most} h）。接続してください</translation>
    </message>
    <message>
        <source>the hub has taken this right away</source>
        <translation>ハブがこの権限を取り消しました</translation>
    </message>
    <message>
        <source>the hub is stopping</source>
        <translation>ハブは停止中です</translation>
    </message>
    <message>
        <source>the hub lies in PostgreSQL already</source>
        <translation>ハブはすでに PostgreSQL にあります</translation>
    </message>
    <message>
        <source>the hub was not asked yet</source>
        <translation>ハブにまだ問い合わせていません</translation>
    </message>
    <message>
        <source>the hub's answer is not for this workstation</source>
        <translation>ハブの応答はこの端末宛ではありません</translation>
    </message>
    <message>
        <source>the hub's answer makes no sense</source>
        <translation>ハブの応答を解釈できません</translation>
    </message>
    <message>
        <source>the hub's answer makes no sense: {error}</source>
        <translation>ハブの応答が正しくありません：{error}</translation>
    </message>
    <message>
        <source>the hub's certificate does not fit its answer</source>
        <translation>ハブの証明書が応答と一致しません</translation>
    </message>
    <message>
        <source>the hub's checkpoint makes no sense: {error}</source>
        <translation>ハブのチェックポイントが正しくありません：{error}</translation>
    </message>
    <message>
        <source>the hub's database can't be used: {said}</source>
        <translation>ハブのデータベースを使えません：{said}</translation>
    </message>
    <message>
        <source>the hub's database has schema {held}, this program knows up to {schema}: it was written by a newer Watchfloor</source>
        <translation>ハブのデータベースはスキーマ {held} ですが、このプログラムは {schema} までしか扱えません：新しい Watchfloor で書かれています</translation>
    </message>
    <message>
        <source>the hub's hooks in the {kind} can't be read; they were changed</source>
        <translation>{kind} にあるハブのフックを読めません。変更されています</translation>
    </message>
    <message>
        <source>the hub's organisation in the {kind} is not one; it was changed</source>
        <translation>{kind} にあるハブの組織が正しくありません。変更されています</translation>
    </message>
    <message>
        <source>the hub's word about its members makes no sense: {error}</source>
        <translation>ハブのメンバー情報が正しくありません：{error}</translation>
    </message>
    <message>
        <source>the hypothesis is not added</source>
        <translation>仮説を追加できません</translation>
    </message>
    <message>
        <source>the hypothesis is not {status}</source>
        <translation>仮説を「{status}」にできません</translation>
    </message>
    <message>
        <source>the id of a node</source>
        <translation>ノードの ID</translation>
    </message>
    <message>
        <source>the id of a room, beginning with !</source>
        <translation>! で始まるルームの ID</translation>
    </message>
    <message>
        <source>the id of a service of the catalogue</source>
        <translation>カタログのサービスの ID</translation>
    </message>
    <message>
        <source>the id of the business function</source>
        <translation>業務機能の ID</translation>
    </message>
    <message>
        <source>the id of the failure mode</source>
        <translation>故障モードの ID</translation>
    </message>
    <message>
        <source>the id of the heartbeat</source>
        <translation>ハートビートの ID</translation>
    </message>
    <message>
        <source>the id of the plugin</source>
        <translation>プラグインの ID</translation>
    </message>
    <message>
        <source>the id of the probe</source>
        <translation>プローブの ID</translation>
    </message>
    <message>
        <source>the id of the protocol</source>
        <translation>プロトコルの ID</translation>
    </message>
    <message>
        <source>the id of the scenario</source>
        <translation>シナリオの ID</translation>
    </message>
    <message>
        <source>the id of the service needed</source>
        <translation>依存先サービスの ID</translation>
    </message>
    <message>
        <source>the id of the service, unique in the estate</source>
        <translation>システム全体で一意な、サービスの ID</translation>
    </message>
    <message>
        <source>the id of the vendor</source>
        <translation>ベンダーの ID</translation>
    </message>
    <message>
        <source>the incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>the incident is not declared</source>
        <translation>インシデントを宣言できません</translation>
    </message>
    <message>
        <source>the incident is open</source>
        <translation>インシデントが未解決です</translation>
    </message>
    <message>
        <source>the incident is {state}</source>
        <translation>インシデントは {state} です</translation>
    </message>
    <message>
        <source>the incident names no service of the catalogue</source>
        <translation>インシデントにカタログのサービスがありません</translation>
    </message>
    <message>
        <source>the incident was closed</source>
        <translation>インシデントは終了しました</translation>
    </message>
    <message>
        <source>the incident's declaration has not arrived yet</source>
        <translation>インシデントの宣言がまだ届いていません</translation>
    </message>
    <message>
        <source>the incident's record</source>
        <translation>インシデントの記録</translation>
    </message>
    <message>
        <source>the judgement of {caller} → {target} is not recorded</source>
        <translation>{caller} → {target} の判断は記録されません</translation>
    </message>
    <message>
        <source>the keeper of secrets does not say whom this workstation believes</source>
        <translation>この端末が何を信頼するか、秘密の保管先に記録がありません</translation>
    </message>
    <message>
        <source>the keeper of secrets holds something else than a passphrase's verifier</source>
        <translation>秘密の保管先にパスフレーズの検証値以外のものが入っています</translation>
    </message>
    <message>
        <source>the key of the hub's authority is not the kind this program makes</source>
        <translation>ハブの認証局の鍵が、このプログラムの作る種類ではありません</translation>
    </message>
    <message>
        <source>the key of the tag</source>
        <translation>タグのキー</translation>
    </message>
    <message>
        <source>the last one</source>
        <translation>最後のもの</translation>
    </message>
    <message>
        <source>the last run says nothing of the target</source>
        <translation>直近の実行からは対象について何も分かりません</translation>
    </message>
    <message>
        <source>the last {age}</source>
        <translation>直近 {age}</translation>
    </message>
    <message>
        <source>the length of a slice, such as 1m</source>
        <translation>区間の長さ、例 1m</translation>
    </message>
    <message>
        <source>the level it gives: SEV1 to SEV4</source>
        <translation>与えるレベル：SEV1〜SEV4</translation>
    </message>
    <message>
        <source>the line in the bar: critical from 90 %</source>
        <translation>棒の線：90 % から重大</translation>
    </message>
    <message>
        <source>the line is {replace} already</source>
        <translation>この行はすでに「{replace}」です</translation>
    </message>
    <message>
        <source>the list has not arrived whole</source>
        <translation>一覧がすべて届いていません</translation>
    </message>
    <message>
        <source>the list has not arrived whole: nobody can see what is to be erased</source>
        <translation>一覧がすべて届いていません：消去対象を誰も確認できません</translation>
    </message>
    <message>
        <source>the list says that already</source>
        <translation>一覧はすでにその内容です</translation>
    </message>
    <message>
        <source>the list stays</source>
        <translation>一覧は変わりません</translation>
    </message>
    <message>
        <source>the lock of {folder} was taken away: others may write there</source>
        <translation>{folder} のロックが外されました。他が書き込む恐れがあります</translation>
    </message>
    <message>
        <source>the maker's certificate is not in the bundle, or is another device's</source>
        <translation>作成者の証明書がバンドルにないか、別の端末のものです</translation>
    </message>
    <message>
        <source>the manual workaround</source>
        <translation>手作業の代替</translation>
    </message>
    <message>
        <source>the message has no words</source>
        <translation>メッセージに言葉がありません</translation>
    </message>
    <message>
        <source>the message is in the timeline already</source>
        <translation>メッセージはすでにタイムラインにあります</translation>
    </message>
    <message>
        <source>the name of a DataSource</source>
        <translation>DataSource の名前</translation>
    </message>
    <message>
        <source>the name of a group</source>
        <translation>グループの名前</translation>
    </message>
    <message>
        <source>the name of a header</source>
        <translation>ヘッダーの名前</translation>
    </message>
    <message>
        <source>the name of a secret</source>
        <translation>秘密の名前</translation>
    </message>
    <message>
        <source>the name of an SLI</source>
        <translation>SLI の名前</translation>
    </message>
    <message>
        <source>the name of the rule</source>
        <translation>ルールの名前</translation>
    </message>
    <message>
        <source>the name of the service</source>
        <translation>サービスの名前</translation>
    </message>
    <message>
        <source>the name of the step</source>
        <translation>手順の名前</translation>
    </message>
    <message>
        <source>the name runbooks call it by</source>
        <translation>ランブックから呼び出す名前</translation>
    </message>
    <message>
        <source>the name to look up</source>
        <translation>照会する名前</translation>
    </message>
    <message>
        <source>the name {host} can't be resolved: {lookup_words}</source>
        <translation>名前 {host} を解決できません：{lookup_words}</translation>
    </message>
    <message>
        <source>the new database holds a hub already</source>
        <translation>新しいデータベースにはすでにハブがあります</translation>
    </message>
    <message>
        <source>the next check-in lies in the past</source>
        <translation>次回チェックインが過去です</translation>
    </message>
    <message>
        <source>the next update is not promised for that time</source>
        <translation>その時刻には次回更新を約束できません</translation>
    </message>
    <message>
        <source>the number of its ticket</source>
        <translation>チケットの番号</translation>
    </message>
    <message>
        <source>the number {value}</source>
        <translation>数値 {value}</translation>
    </message>
    <message>
        <source>the offer is not withdrawn</source>
        <translation>申し出を取り下げられません</translation>
    </message>
    <message>
        <source>the one source for every audience</source>
        <translation>全対象者の唯一の情報源</translation>
    </message>
    <message>
        <source>the open console can't be reached: {error}</source>
        <translation>開いているコンソールに接続できません：{error}</translation>
    </message>
    <message>
        <source>the open console did not answer within {answer_seconds:.0f} s; nothing is known of the verb</source>
        <translation>開いているコンソールが {answer_seconds:.0f} s 以内に応答しません。コマンドの結果は不明です</translation>
    </message>
    <message>
        <source>the organisation's record</source>
        <translation>組織の記録</translation>
    </message>
    <message>
        <source>the other provider</source>
        <translation>別の提供元</translation>
    </message>
    <message>
        <source>the outcome is not known</source>
        <translation>結果は不明</translation>
    </message>
    <message>
        <source>the outcome, in a word or two</source>
        <translation>結果を一、二語で</translation>
    </message>
    <message>
        <source>the parameter {name!r} looks like a secret; send it in a header</source>
        <translation>パラメーター {name!r} は秘密のようです。ヘッダーで送ってください</translation>
    </message>
    <message>
        <source>the parameter {open_words!r} looks like a secret; send it in a header</source>
        <translation>パラメーター {open_words!r} は秘密のようです。ヘッダーで送ってください</translation>
    </message>
    <message>
        <source>the parameters of its encryption</source>
        <translation>暗号化のパラメーター</translation>
    </message>
    <message>
        <source>the passphrase does not open the vault, or the vault file is damaged</source>
        <translation>パスフレーズで保管庫を開けないか、保管庫のファイルが壊れています</translation>
    </message>
    <message>
        <source>the passphrase is not {name}'s</source>
        <translation>{name} のパスフレーズではありません</translation>
    </message>
    <message>
        <source>the path of a file</source>
        <translation>ファイルのパス</translation>
    </message>
    <message>
        <source>the period: a month such as 2026-11, or start and end</source>
        <translation>期間：2026-11 のような月、または start と end</translation>
    </message>
    <message>
        <source>the person's name</source>
        <translation>人の名前</translation>
    </message>
    <message>
        <source>the plan's name</source>
        <translation>計画の名前</translation>
    </message>
    <message>
        <source>the plugin {name} makes its queries inside Sloth; write events or raw instead</source>
        <translation>プラグイン {name} は Sloth 内でクエリーを作ります。代わりに events か raw を書いてください</translation>
    </message>
    <message>
        <source>the poll is closed already</source>
        <translation>投票はすでに締め切られています</translation>
    </message>
    <message>
        <source>the primary carries the load again</source>
        <translation>負荷はすでにプライマリに戻っています</translation>
    </message>
    <message>
        <source>the provider can't be reached</source>
        <translation>プロバイダーに接続できません</translation>
    </message>
    <message>
        <source>the provider did not take the code (status {status})</source>
        <translation>プロバイダーがコードを受け付けません（ステータス {status}）</translation>
    </message>
    <message>
        <source>the provider does not know PKCE with S256</source>
        <translation>プロバイダーが S256 の PKCE に対応していません</translation>
    </message>
    <message>
        <source>the provider does not say when they signed in (auth_time), so nobody knows who sits there now</source>
        <translation>プロバイダーがサインインの時刻（auth_time）を示さないため、今そこにいるのが誰か分かりません</translation>
    </message>
    <message>
        <source>the provider gave no ID token</source>
        <translation>プロバイダーから ID トークンが得られません</translation>
    </message>
    <message>
        <source>the provider said no: {shown}</source>
        <translation>プロバイダーが拒否しました：{shown}</translation>
    </message>
    <message>
        <source>the provider says that this is {name}, not {wanted}</source>
        <translation>プロバイダーによれば {wanted} ではなく {name} です</translation>
    </message>
    <message>
        <source>the provider's answer does not prove who this is</source>
        <translation>プロバイダーの応答では本人を確認できません</translation>
    </message>
    <message>
        <source>the provider's document is not that of the issuer that was meant</source>
        <translation>プロバイダーの文書が、意図した発行者のものではありません</translation>
    </message>
    <message>
        <source>the provider's document: {error}</source>
        <translation>プロバイダーの文書：{error}</translation>
    </message>
    <message>
        <source>the provider's key can't be read</source>
        <translation>プロバイダーの鍵を読めません</translation>
    </message>
    <message>
        <source>the provider's list of keys can't be read</source>
        <translation>プロバイダーの鍵の一覧を読めません</translation>
    </message>
    <message>
        <source>the query found no series, so there is no current value</source>
        <translation>問い合わせに系列がなく、現在値がありません</translation>
    </message>
    <message>
        <source>the reason has {count:,} characters; at most {longest_reason:,} are kept</source>
        <translation>理由は {count:,} 字です。保存できるのは {longest_reason:,} 字までです</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>the record can't be read: {error}</source>
        <translation>記録を読めません：{error}</translation>
    </message>
    <message>
        <source>the record here is not deleted</source>
        <translation>ここの記録は削除されません</translation>
    </message>
    <message>
        <source>the record is damaged ({error}). See where with: audit verify</source>
        <translation>記録が壊れています（{error}）。場所は audit verify で確認できます</translation>
    </message>
    <message>
        <source>the record keeps the content</source>
        <translation>内容は記録が保持</translation>
    </message>
    <message>
        <source>the record nothing</source>
        <translation>記録にはなし</translation>
    </message>
    <message>
        <source>the record {now!r}</source>
        <translation>記録は {now!r}</translation>
    </message>
    <message>
        <source>the request can't be withdrawn</source>
        <translation>申請を取り下げられません</translation>
    </message>
    <message>
        <source>the request is withdrawn already</source>
        <translation>依頼はすでに取り下げ済みです</translation>
    </message>
    <message>
        <source>the request is {word}: it must be asked for again</source>
        <translation>申請は{word}です：再度申請してください</translation>
    </message>
    <message>
        <source>the request to {shown} can't be sent as written</source>
        <translation>{shown} へのリクエストはこのままでは送れません</translation>
    </message>
    <message>
        <source>the review can't be taken</source>
        <translation>レビューを受け付けられません</translation>
    </message>
    <message>
        <source>the rows of the matrix</source>
        <translation>マトリクスの行</translation>
    </message>
    <message>
        <source>the run is held</source>
        <translation>実行は保留中</translation>
    </message>
    <message>
        <source>the run is over</source>
        <translation>実行は終了</translation>
    </message>
    <message>
        <source>the same place was written twice</source>
        <translation>同じ場所が二度書かれました</translation>
    </message>
    <message>
        <source>the schedule is approved by legal</source>
        <translation>保存規程は法務が承認します</translation>
    </message>
    <message>
        <source>the script is confirmed already</source>
        <translation>台本は確認済みです</translation>
    </message>
    <message>
        <source>the script is not settled: several texts stand in it</source>
        <translation>台本が未確定です：文が複数あります</translation>
    </message>
    <message>
        <source>the secret {name!r} can't be read: {error}</source>
        <translation>秘密 {name!r} を読めません：{error}</translation>
    </message>
    <message>
        <source>the secret {name!r} holds a line break</source>
        <translation>秘密 {name!r} に改行が含まれています</translation>
    </message>
    <message>
        <source>the secret {secret!r} is not in the keyring; put it there with: action secret {name}</source>
        <translation>秘密 {secret!r} がキーリングにありません。action secret {name} で入れてください</translation>
    </message>
    <message>
        <source>the secret {secret!r} is not in the keyring; put it there with: probe secret {name}</source>
        <translation>秘密 {secret!r} がキーリングにありません。probe secret {name} で入れてください</translation>
    </message>
    <message>
        <source>the sentence people read when it fires</source>
        <translation>発動したときに読まれる文</translation>
    </message>
    <message>
        <source>the sequence has a gap or a repetition</source>
        <translation>連番に欠けか重複があります</translation>
    </message>
    <message>
        <source>the service called</source>
        <translation>呼び出し先のサービス</translation>
    </message>
    <message>
        <source>the service changed</source>
        <translation>変更されたサービス</translation>
    </message>
    <message>
        <source>the service measured</source>
        <translation>計測対象のサービス</translation>
    </message>
    <message>
        <source>the service that calls</source>
        <translation>呼び出し元のサービス</translation>
    </message>
    <message>
        <source>the service that feels it</source>
        <translation>影響を受けるサービス</translation>
    </message>
    <message>
        <source>the service that serves it</source>
        <translation>提供するサービス</translation>
    </message>
    <message>
        <source>the services</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>the severity matrix</source>
        <translation>重大度マトリクス</translation>
    </message>
    <message>
        <source>the sign-in is of a time to come: compare the clocks of hub and provider</source>
        <translation>サインインの時刻が未来です：ハブとプロバイダーの時計を比べてください</translation>
    </message>
    <message>
        <source>the signature does not match</source>
        <translation>署名が一致しません</translation>
    </message>
    <message>
        <source>the signature is not the maker's</source>
        <translation>署名が作成者のものではありません</translation>
    </message>
    <message>
        <source>the sinks</source>
        <translation>送信先</translation>
    </message>
    <message>
        <source>the site that fails, e.g. eu-west</source>
        <translation>故障する拠点。例：eu-west</translation>
    </message>
    <message>
        <source>the site that takes over</source>
        <translation>引き継ぐ拠点</translation>
    </message>
    <message>
        <source>the slowest</source>
        <translation>最も遅い</translation>
    </message>
    <message>
        <source>the spec of the indicator</source>
        <translation>指標の spec</translation>
    </message>
    <message>
        <source>the statement is not pre-approved</source>
        <translation>声明は事前承認されていません</translation>
    </message>
    <message>
        <source>the step at hand failed</source>
        <translation>現在の手順が失敗</translation>
    </message>
    <message>
        <source>the step at hand is blocked or late</source>
        <translation>現在の手順が停止中または遅延</translation>
    </message>
    <message>
        <source>the step at hand is disputed</source>
        <translation>現在の手順に食い違いあり</translation>
    </message>
    <message>
        <source>the step has no registered action</source>
        <translation>この手順に登録されたアクションはありません</translation>
    </message>
    <message>
        <source>the step is not open</source>
        <translation>手順が未着手ではありません</translation>
    </message>
    <message>
        <source>the stored answer</source>
        <translation>保存済みの応答</translation>
    </message>
    <message>
        <source>the system</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>the system named this time, or a pause did</source>
        <translation>先方がこの時刻を指定、または一時停止による</translation>
    </message>
    <message>
        <source>the task has been corrected: change the correction</source>
        <translation>訂正済みのタスクです：訂正の方を変更してください</translation>
    </message>
    <message>
        <source>the task is not changed</source>
        <translation>タスクを変更できません</translation>
    </message>
    <message>
        <source>the task is not given</source>
        <translation>タスクを出せません</translation>
    </message>
    <message>
        <source>the text is not ready for approval</source>
        <translation>本文は承認依頼の準備ができていません</translation>
    </message>
    <message>
        <source>the text was changed after it was put up for approval: ask again</source>
        <translation>承認依頼の後に本文が変更されました：再度依頼してください</translation>
    </message>
    <message>
        <source>the text was changed meanwhile: look at it again</source>
        <translation>その間に本文が変更されました：見直してください</translation>
    </message>
    <message>
        <source>the time lies in the past</source>
        <translation>時刻が過去です</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>the title of the chunk</source>
        <translation>区切りのタイトル</translation>
    </message>
    <message>
        <source>the token can't be read</source>
        <translation>トークンを読めません</translation>
    </message>
    <message>
        <source>the token has run out (exp)</source>
        <translation>トークンの期限が切れています（exp）</translation>
    </message>
    <message>
        <source>the token is another provider's (iss)</source>
        <translation>別のプロバイダーのトークンです（iss）</translation>
    </message>
    <message>
        <source>the token is for another program (aud)</source>
        <translation>別のプログラム用のトークンです（aud）</translation>
    </message>
    <message>
        <source>the token is for several programs and was given to another one (azp)</source>
        <translation>複数のプログラム用のトークンで、別のものに発行されています（azp）</translation>
    </message>
    <message>
        <source>the token is larger than {most_bytes} bytes</source>
        <translation>トークンが {most_bytes} バイトを超えています</translation>
    </message>
    <message>
        <source>the token is of a time to come: compare the clocks of hub and provider</source>
        <translation>トークンの時刻が未来です：ハブとプロバイダーの時計を比べてください</translation>
    </message>
    <message>
        <source>the token is signed in a way that proves nothing (alg)</source>
        <translation>トークンの署名方式では何も証明できません（alg）</translation>
    </message>
    <message>
        <source>the token is signed with a key that is not the provider's</source>
        <translation>トークンがプロバイダー以外の鍵で署名されています</translation>
    </message>
    <message>
        <source>the token is too old (iat)</source>
        <translation>トークンが古すぎます（iat）</translation>
    </message>
    <message>
        <source>the token lacks {claim}</source>
        <translation>トークンに {claim} がありません</translation>
    </message>
    <message>
        <source>the token names nobody</source>
        <translation>トークンに人の指定がありません</translation>
    </message>
    <message>
        <source>the token names nobody (sub)</source>
        <translation>トークンに人の指定がありません（sub）</translation>
    </message>
    <message>
        <source>the token was made for another attempt, key or hub (nonce)</source>
        <translation>別の試行、鍵、またはハブのためのトークンです（nonce）</translation>
    </message>
    <message>
        <source>the token's signature is not the provider's</source>
        <translation>トークンの署名がプロバイダーのものではありません</translation>
    </message>
    <message>
        <source>the token's times can't be read</source>
        <translation>トークンの時刻を読めません</translation>
    </message>
    <message>
        <source>the type of the source</source>
        <translation>取得元の種類</translation>
    </message>
    <message>
        <source>the union</source>
        <translation>和集合</translation>
    </message>
    <message>
        <source>the update is not sent</source>
        <translation>更新は送信されません</translation>
    </message>
    <message>
        <source>the value seen agrees with: {expected}</source>
        <translation>観測値が一致: {expected}</translation>
    </message>
    <message>
        <source>the value to keep does not stand any more: look again</source>
        <translation>残す値がもう有効ではありません：見直してください</translation>
    </message>
    <message>
        <source>the values it takes</source>
        <translation>取りうる値</translation>
    </message>
    <message>
        <source>the vendor</source>
        <translation>ベンダー</translation>
    </message>
    <message>
        <source>the vote can't be taken</source>
        <translation>投票を受け付けられません</translation>
    </message>
    <message>
        <source>the whole record</source>
        <translation>記録全体</translation>
    </message>
    <message>
        <source>the words shown</source>
        <translation>表示する言葉</translation>
    </message>
    <message>
        <source>the workstream is not opened</source>
        <translation>ワークストリームを開始できません</translation>
    </message>
    <message>
        <source>the writes are not lost</source>
        <translation>書き込みは喪失扱いにできません</translation>
    </message>
    <message>
        <source>the {name} is not in the {kind}; without it the hub's database can't be read</source>
        <translation>{kind} に {name} がありません。これがないとハブのデータベースを読めません</translation>
    </message>
    <message>
        <source>the {name} of this data directory is not in the {kind}; without it nothing can be read</source>
        <translation>このデータディレクトリの {name} が {kind} にありません。これがないと何も読めません</translation>
    </message>
    <message>
        <source>then it needs approval anew</source>
        <translation>その後は再承認が必要</translation>
    </message>
    <message>
        <source>there are no such diverged writes</source>
        <translation>そのような分岐した書き込みはありません</translation>
    </message>
    <message>
        <source>there are {most_hooks} hooks already</source>
        <translation>フックはすでに {most_hooks} 個あります</translation>
    </message>
    <message>
        <source>there is a hook called {name} already; drop it first</source>
        <translation>{name} というフックはすでにあります。先に削除してください</translation>
    </message>
    <message>
        <source>there is a passphrase for signing in already</source>
        <translation>サインイン用のパスフレーズはすでにあります</translation>
    </message>
    <message>
        <source>there is another action {name!r}; expected each once</source>
        <translation>アクション {name!r} が重複しています。一度だけにしてください</translation>
    </message>
    <message>
        <source>there is no action {action!r}; expected one of {known}</source>
        <translation>アクション {action!r} はありません。使えるのは {known} です</translation>
    </message>
    <message>
        <source>there is no alert {key}</source>
        <translation>アラート {key} はありません</translation>
    </message>
    <message>
        <source>there is no conflict of {field} any more</source>
        <translation>{field} の競合はもうありません</translation>
    </message>
    <message>
        <source>there is no draft {key!r}</source>
        <translation>下書き {key!r} はありません</translation>
    </message>
    <message>
        <source>there is no entry {entry}</source>
        <translation>項目 {entry} はありません</translation>
    </message>
    <message>
        <source>there is no event {event} in this record</source>
        <translation>この記録にイベント {event} はありません</translation>
    </message>
    <message>
        <source>there is no hold {hold}</source>
        <translation>法的保留 {hold} はありません</translation>
    </message>
    <message>
        <source>there is no hub at this address</source>
        <translation>このアドレスにハブはありません</translation>
    </message>
    <message>
        <source>there is no hub here yet</source>
        <translation>ここにはまだハブがありません</translation>
    </message>
    <message>
        <source>there is no incident {stream}</source>
        <translation>インシデント {stream} はありません</translation>
    </message>
    <message>
        <source>there is no incident {wanted!r}</source>
        <translation>インシデント {wanted!r} はありません</translation>
    </message>
    <message>
        <source>there is no line {item!r}; expected one of the checklist</source>
        <translation>{item!r} の行はありません。チェックリストの行にしてください</translation>
    </message>
    <message>
        <source>there is no maintenance window {asked!r}</source>
        <translation>メンテナンス期間 {asked!r} はありません</translation>
    </message>
    <message>
        <source>there is no message {message_id!r}; see: incident chat ID show</source>
        <translation>メッセージ {message_id!r} はありません。incident chat ID show を参照</translation>
    </message>
    <message>
        <source>there is no on-call plan to confirm</source>
        <translation>確認する当番計画がありません</translation>
    </message>
    <message>
        <source>there is no other one</source>
        <translation>ほかにありません</translation>
    </message>
    <message>
        <source>there is no probe {probe!r}</source>
        <translation>プローブ {probe!r} はありません</translation>
    </message>
    <message>
        <source>there is no probe {witness!r}</source>
        <translation>プローブ {witness!r} はありません</translation>
    </message>
    <message>
        <source>there is no request {key} for erasure</source>
        <translation>消去の申請 {key} はありません</translation>
    </message>
    <message>
        <source>there is no restore order</source>
        <translation>復旧順がありません</translation>
    </message>
    <message>
        <source>there is no run {run!r}</source>
        <translation>実行 {run!r} はありません</translation>
    </message>
    <message>
        <source>there is no runbook {reference!r}; see runbook list</source>
        <translation>ランブック {reference!r} はありません。runbook list を参照</translation>
    </message>
    <message>
        <source>there is no screen {asked!r}; expected all, or one of {known}</source>
        <translation>画面 {asked!r} はありません。all、または {known} のいずれかが必要です</translation>
    </message>
    <message>
        <source>there is no screen {asked!r}; none is connected</source>
        <translation>画面 {asked!r} はありません。接続されている画面がありません</translation>
    </message>
    <message>
        <source>there is no such elevation</source>
        <translation>そのような権限昇格はありません</translation>
    </message>
    <message>
        <source>there is no such entry</source>
        <translation>そのような項目はありません</translation>
    </message>
    <message>
        <source>there is no such entry in the timeline</source>
        <translation>タイムラインにそのような項目はありません</translation>
    </message>
    <message>
        <source>there is no such escalation</source>
        <translation>そのようなエスカレーションはありません</translation>
    </message>
    <message>
        <source>there is no such evidence</source>
        <translation>そのような証拠はありません</translation>
    </message>
    <message>
        <source>there is no such failover</source>
        <translation>そのようなフェイルオーバーはありません</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>そのファイルはありません</translation>
    </message>
    <message>
        <source>there is no such finding in the draft</source>
        <translation>下書きにその指摘はありません</translation>
    </message>
    <message>
        <source>there is no such hypothesis</source>
        <translation>そのような仮説はありません</translation>
    </message>
    <message>
        <source>there is no such incident</source>
        <translation>そのようなインシデントはありません</translation>
    </message>
    <message>
        <source>there is no such name</source>
        <translation>その名前はありません</translation>
    </message>
    <message>
        <source>there is no such poll</source>
        <translation>そのような投票はありません</translation>
    </message>
    <message>
        <source>there is no such request for approval</source>
        <translation>そのような承認依頼はありません</translation>
    </message>
    <message>
        <source>there is no such run</source>
        <translation>そのような実行はありません</translation>
    </message>
    <message>
        <source>there is no such workstream</source>
        <translation>そのようなワークストリームはありません</translation>
    </message>
    <message>
        <source>there is no template for {audience}</source>
        <translation>{audience} 向けのテンプレートはありません</translation>
    </message>
    <message>
        <source>there is no template for {audience} in {phase}</source>
        <translation>{audience} の {phase} 用テンプレートがありません</translation>
    </message>
    <message>
        <source>there is no template {template!r} for {audience}</source>
        <translation>{audience} のテンプレート {template!r} がありません</translation>
    </message>
    <message>
        <source>there is no version {number} of {key}</source>
        <translation>{key} のバージョン {number} はありません</translation>
    </message>
    <message>
        <source>there is no {template!r} for {audience}; expected one of {known}</source>
        <translation>{audience} に {template!r} はありません。{known} のいずれかにしてください</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>ありません</translation>
    </message>
    <message>
        <source>there is nothing called {effect!r} in this incident's outbox</source>
        <translation>このインシデントの送信箱に {effect!r} はありません</translation>
    </message>
    <message>
        <source>there is nothing to end</source>
        <translation>終了するものがありません</translation>
    </message>
    <message>
        <source>there is nothing to put in force</source>
        <translation>有効にするものがありません</translation>
    </message>
    <message>
        <source>there is nothing to reverse</source>
        <translation>取り消すものがありません</translation>
    </message>
    <message>
        <source>there is too much to do; send it again</source>
        <translation>処理が混み合っています。送り直してください</translation>
    </message>
    <message>
        <source>these rights hold already: they are asked for again when they have run out</source>
        <translation>その権限は有効中です：切れてから再度申請してください</translation>
    </message>
    <message>
        <source>these rules are in force already</source>
        <translation>この規則はすでに有効です</translation>
    </message>
    <message>
        <source>these writes are {how} already</source>
        <translation>この書き込みはすでに「{how}」です</translation>
    </message>
    <message>
        <source>they have another role by now; the list is being asked for: look again</source>
        <translation>すでに別の役割になっています。一覧を取得しています。もう一度確認してください</translation>
    </message>
    <message>
        <source>they have it already</source>
        <translation>すでにその人が持っています</translation>
    </message>
    <message>
        <source>they have this role already</source>
        <translation>すでにこの役割です</translation>
    </message>
    <message>
        <source>they signed in {minutes} min ago, not for this signature (auth_time)</source>
        <translation>サインインは {minutes} min 前で、この署名のためではありません（auth_time）</translation>
    </message>
    <message>
        <source>they were asked already and are {standing}: ask again on that row</source>
        <translation>依頼済みで「{standing}」です：その行から再度依頼してください</translation>
    </message>
    <message>
        <source>they {has} already</source>
        <translation>すでに{has}です</translation>
    </message>
    <message>
        <source>thing</source>
        <translation>件</translation>
    </message>
    <message>
        <source>things</source>
        <translation>件</translation>
    </message>
    <message>
        <source>third time</source>
        <translation>三回目</translation>
    </message>
    <message>
        <source>this</source>
        <translation>これ</translation>
    </message>
    <message>
        <source>this can't be put up for erasure</source>
        <translation>これは消去の申請ができません</translation>
    </message>
    <message>
        <source>this database holds a hub already</source>
        <translation>このデータベースにはすでにハブがあります</translation>
    </message>
    <message>
        <source>this device is not a member; join with a code</source>
        <translation>この端末はメンバーではありません。コードで参加してください</translation>
    </message>
    <message>
        <source>this device may not read restricted incidents</source>
        <translation>この端末は閲覧制限のあるインシデントを読めません</translation>
    </message>
    <message>
        <source>this directory is a hub already</source>
        <translation>このディレクトリはすでにハブです</translation>
    </message>
    <message>
        <source>this gauge is about no service</source>
        <translation>この計測値はサービスごとのものではありません</translation>
    </message>
    <message>
        <source>this hub does not know the request, or not this member; the verb at the hub itself does it</source>
        <translation>このハブはこの要求またはこのメンバーを知りません。ハブ本体のコマンドで実行できます</translation>
    </message>
    <message>
        <source>this hub knows no provider; join with a code from its operator</source>
        <translation>このハブにはプロバイダーがありません。運用者のコードで参加してください</translation>
    </message>
    <message>
        <source>this is a drill, and {action} is not registered for drills</source>
        <translation>訓練ですが、{action} は訓練用に登録されていません</translation>
    </message>
    <message>
        <source>this is not the hub that was meant</source>
        <translation>目的のハブではありません</translation>
    </message>
    <message>
        <source>this is the first step</source>
        <translation>これが最初の手順です</translation>
    </message>
    <message>
        <source>this is this very workstation, or a copy of it</source>
        <translation>この端末自身か、その複製です</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>この機械</translation>
    </message>
    <message>
        <source>this machine is on no network</source>
        <translation>この端末はネットワークに接続されていません</translation>
    </message>
    <message>
        <source>this one and the hub's others: it outlives the loss of any of them</source>
        <translation>この端末とハブの他の端末。どれか一台を失っても残る</translation>
    </message>
    <message>
        <source>this organisation</source>
        <translation>この組織</translation>
    </message>
    <message>
        <source>this person has answered already; what was granted can be ended</source>
        <translation>回答済みです。付与された権限は終了できます</translation>
    </message>
    <message>
        <source>this person has voted already; a vote is not taken back: withdraw the request and ask again</source>
        <translation>投票済みです。票は取り消せません：依頼を取り下げて再度依頼してください</translation>
    </message>
    <message>
        <source>this program does not know the role</source>
        <translation>このプログラムはこの役割を知りません</translation>
    </message>
    <message>
        <source>this system names no resolver; name some with resolvers: […]</source>
        <translation>このシステムにリゾルバーがありません。resolvers: […] で指定してください</translation>
    </message>
    <message>
        <source>this update is out</source>
        <translation>この更新は送信済みです</translation>
    </message>
    <message>
        <source>this update is out: begin another</source>
        <translation>この更新は送信済みです：新しく作成してください</translation>
    </message>
    <message>
        <source>this vote can't be taken</source>
        <translation>この投票は受け付けられません</translation>
    </message>
    <message>
        <source>this was erased by order; it is not kept again</source>
        <translation>命令により消去されました。再び保存はしません</translation>
    </message>
    <message>
        <source>this workstation belongs to another hub</source>
        <translation>この端末は別のハブに属しています</translation>
    </message>
    <message>
        <source>this workstation belongs to no hub</source>
        <translation>この端末はハブに属していません</translation>
    </message>
    <message>
        <source>this workstation belongs to no hub, and so has no neighbours; join one first</source>
        <translation>この端末はどのハブにも属さず、近隣もありません。先にハブに参加してください</translation>
    </message>
    <message>
        <source>this workstation has no route to {target}</source>
        <translation>この端末から {target} への経路がありません</translation>
    </message>
    <message>
        <source>this workstation's clock is too far from the hub's for a signature by the provider</source>
        <translation>この端末の時計がハブと離れすぎており、プロバイダーによる署名ができません</translation>
    </message>
    <message>
        <source>this workstation's own network fails: {named} can't be judged</source>
        <translation>この端末自身のネットワーク障害：{named} は判断できません</translation>
    </message>
    <message>
        <source>those are the services already</source>
        <translation>すでにそのサービスです</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>スレッド</translation>
    </message>
    <message>
        <source>thresholds out of order: expected more than {shown}, which already gives {severity}, found {later}</source>
        <translation>しきい値の順序が不正です：{shown} で {severity} になるため、それより大きくしてください（{later}）</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>チェック済み</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>チケット</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>同数</translation>
    </message>
    <message>
        <source>tier 0 and 1: {tiers}</source>
        <translation>Tier 0・1：{tiers}</translation>
    </message>
    <message>
        <source>tier 0 and 1: {tiers} · worst path {hops}</source>
        <translation>Tier 0・1：{tiers} · 最長経路 {hops}</translation>
    </message>
    <message>
        <source>tier 0–1 hit {before} → {after}</source>
        <translation>Tier 0–1 影響 {before} → {after}</translation>
    </message>
    <message>
        <source>tier not said</source>
        <translation>Tier 未記載</translation>
    </message>
    <message>
        <source>tier {tier}</source>
        <translation>ティア {tier}</translation>
    </message>
    <message>
        <source>time from pulse to pulse</source>
        <translation>パルスの間隔</translation>
    </message>
    <message>
        <source>time of day, 1 day</source>
        <translation>時刻、1 日</translation>
    </message>
    <message>
        <source>time of day, {days:.0f} days</source>
        <translation>時刻、{days:.0f} 日</translation>
    </message>
    <message>
        <source>time with this severity: 30m</source>
        <translation>この重大度での時間：30m</translation>
    </message>
    <message>
        <source>time {time}</source>
        <translation>時刻 {time}</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>timeouts</source>
        <translation>タイムアウト</translation>
    </message>
    <message>
        <source>timestamp: {stamp!r} is neither ISO 8601 nor seconds since the epoch</source>
        <translation>timestamp：{stamp!r} は ISO 8601 でもエポック秒でもありません</translation>
    </message>
    <message>
        <source>to abort needs a reason</source>
        <translation>中止には理由が必要です</translation>
    </message>
    <message>
        <source>to acknowledge</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>to answer</source>
        <translation>要回答</translation>
    </message>
    <message>
        <source>to call</source>
        <translation>要電話</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>未着手</translation>
    </message>
    <message>
        <source>to reconcile</source>
        <translation>要照合</translation>
    </message>
    <message>
        <source>to serve that one from here, too, bring its keys first: hub keys import FILE</source>
        <translation>ここからもそのハブを稼働させるには、先に鍵を入れてください：hub keys import FILE</translation>
    </message>
    <message>
        <source>to settle</source>
        <translation>未解決</translation>
    </message>
    <message>
        <source>to {name_of}</source>
        <translation>{name_of} へ</translation>
    </message>
    <message>
        <source>to {name}, {at}</source>
        <translation>{name} へ、{at}</translation>
    </message>
    <message>
        <source>todo</source>
        <translation>未着手</translation>
    </message>
    <message>
        <source>too early</source>
        <translation>時期尚早</translation>
    </message>
    <message>
        <source>too few events</source>
        <translation>イベント不足</translation>
    </message>
    <message>
        <source>too few samples</source>
        <translation>サンプル不足</translation>
    </message>
    <message>
        <source>too few samples before or after</source>
        <translation>前または後のサンプルが不足</translation>
    </message>
    <message>
        <source>too little history</source>
        <translation>履歴不足</translation>
    </message>
    <message>
        <source>too many attempts from this address</source>
        <translation>このアドレスからの試行が多すぎます</translation>
    </message>
    <message>
        <source>too many events of this device are parked already</source>
        <translation>この端末の保留イベントが多すぎます</translation>
    </message>
    <message>
        <source>too many requests at once</source>
        <translation>リクエストが多すぎます</translation>
    </message>
    <message>
        <source>too much is waiting to be written</source>
        <translation>書き込み待ちが多すぎます</translation>
    </message>
    <message>
        <source>too old</source>
        <translation>古すぎ</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>短すぎる</translation>
    </message>
    <message>
        <source>took {took}, budget {budget}</source>
        <translation>所要 {took}、許容 {budget}</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>trend of the last {words}{compared}</source>
        <translation>直近 {words} の傾向{compared}</translation>
    </message>
    <message>
        <source>trend of the peaks, {rule}</source>
        <translation>ピークの傾向、{rule}</translation>
    </message>
    <message>
        <source>triage</source>
        <translation>トリアージ</translation>
    </message>
    <message>
        <source>triage steps are open: {steps}</source>
        <translation>トリアージの手順が未完了：{steps}</translation>
    </message>
    <message>
        <source>triangle: works badly</source>
        <translation>三角: 動作が悪い</translation>
    </message>
    <message>
        <source>tried {age} ago, tries again</source>
        <translation>試行 {age}前、再試行します</translation>
    </message>
    <message>
        <source>tries again by itself</source>
        <translation>自動で再試行</translation>
    </message>
    <message>
        <source>tries again by itself{since}</source>
        <translation>自動で再試行{since}</translation>
    </message>
    <message>
        <source>triggers</source>
        <translation>トリガー</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>問題あり</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>try again in {wait}</source>
        <translation>{wait} 後に再試行してください</translation>
    </message>
    <message>
        <source>turn {turn} of {count}</source>
        <translation>当番 {turn}/{count}</translation>
    </message>
    <message>
        <source>two</source>
        <translation>2</translation>
    </message>
    <message>
        <source>two histories, or one cut short</source>
        <translation>二つの履歴、または一方が途切れ</translation>
    </message>
    <message>
        <source>two people consent, one of them of legal</source>
        <translation>2人の同意が必要、うち1人はlegal</translation>
    </message>
    <message>
        <source>two rings: would be hit, is shielded</source>
        <translation>二重の輪: 影響を受けるはずが保護されている</translation>
    </message>
    <message>
        <source>two texts</source>
        <translation>本文が二つ</translation>
    </message>
    <message>
        <source>two values stand: settle it</source>
        <translation>値が二つ: 決めてください</translation>
    </message>
    <message>
        <source>typed, not saved yet</source>
        <translation>入力済み、未保存</translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation>未検査</translation>
    </message>
    <message>
        <source>under a legal hold: {matter}</source>
        <translation>法的保留中：{matter}</translation>
    </message>
    <message>
        <source>under maintenance</source>
        <translation>保守中</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>進行中</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>未完了の方</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>unknown field; expected caller, target, state</source>
        <translation>不明な項目です。使えるのは caller、target、state です</translation>
    </message>
    <message>
        <source>unknown field; expected observed, since, until</source>
        <translation>不明な項目です。使えるのは observed、since、until です</translation>
    </message>
    <message>
        <source>unknown field; expected one of name, nodes, edges</source>
        <translation>不明な項目です。使えるのは name、nodes、edges です</translation>
    </message>
    <message>
        <source>unknown field; expected one of {fields}</source>
        <translation>不明な項目です。使えるのは {fields} です</translation>
    </message>
    <message>
        <source>unknown field; expected one of {known}</source>
        <translation>不明な項目です。使えるのは {known} です</translation>
    </message>
    <message>
        <source>unknown field; expected {fields}</source>
        <translation>不明な項目です。使えるのは {fields} です</translation>
    </message>
    <message>
        <source>unknown: no current data</source>
        <translation>不明：現在のデータなし</translation>
    </message>
    <message>
        <source>unknown: the plan is too old</source>
        <translation>不明：計画が古すぎます</translation>
    </message>
    <message>
        <source>unknown; expected one of {fields}</source>
        <translation>不明です。使えるのは {fields} です</translation>
    </message>
    <message>
        <source>unknown; expected one of {section_fields}</source>
        <translation>不明です。使えるのは {section_fields} です</translation>
    </message>
    <message>
        <source>unknown; expected version or [[template]]</source>
        <translation>不明です。使えるのは version と [[template]] です</translation>
    </message>
    <message>
        <source>unmet</source>
        <translation>未充足</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>計画外</translation>
    </message>
    <message>
        <source>unprotected</source>
        <translation>保護なし</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>連絡不可</translation>
    </message>
    <message>
        <source>unsent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>untested fallback</source>
        <translation>未検証の代替</translation>
    </message>
    <message>
        <source>until a person settles it</source>
        <translation>人が解決するまで</translation>
    </message>
    <message>
        <source>until incident end</source>
        <translation>インシデント終了まで</translation>
    </message>
    <message>
        <source>until it is looked at again</source>
        <translation>再検討までの時間</translation>
    </message>
    <message>
        <source>until when</source>
        <translation>終了時刻</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>{date}まで</translation>
    </message>
    <message>
        <source>unusual for this time</source>
        <translation>この時間帯としては異例</translation>
    </message>
    <message>
        <source>up</source>
        <translation>稼働</translation>
    </message>
    <message>
        <source>update {revision} of {name}, which says the same, is out or on its way: put this one aside, or say why both go out</source>
        <translation>同じ内容の {name} の更新 {revision} が送信済みか送信中です：こちらを取りやめるか、両方送る理由を書いてください</translation>
    </message>
    <message>
        <source>update {time}</source>
        <translation>更新 {time}</translation>
    </message>
    <message>
        <source>updates</source>
        <translation>更新情報</translation>
    </message>
    <message>
        <source>use merge</source>
        <translation>統合（merge）を使ってください</translation>
    </message>
    <message>
        <source>users affected</source>
        <translation>影響を受けた利用者</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>usual {low}</source>
        <translation>通常 {low}</translation>
    </message>
    <message>
        <source>usual {span}</source>
        <translation>通常 {span}</translation>
    </message>
    <message>
        <source>value seen</source>
        <translation>観測した値</translation>
    </message>
    <message>
        <source>value: {written!r} is larger than anything that is measured</source>
        <translation>value：{written!r} は計測値として大きすぎます</translation>
    </message>
    <message>
        <source>value: {written!r} is no finite number</source>
        <translation>value：{written!r} は有限の数値ではありません</translation>
    </message>
    <message>
        <source>value: {written!r} is not a number</source>
        <translation>value：{written!r} は数値ではありません</translation>
    </message>
    <message>
        <source>values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>variables</source>
        <translation>変数</translation>
    </message>
    <message>
        <source>variation changed</source>
        <translation>ばらつきの変化</translation>
    </message>
    <message>
        <source>vendor</source>
        <translation>ベンダー</translation>
    </message>
    <message>
        <source>vendor says OK, we can't see it</source>
        <translation>ベンダーは正常、こちらから見えない</translation>
    </message>
    <message>
        <source>vendor says OK, we see it fail</source>
        <translation>ベンダーは正常、こちらでは失敗</translation>
    </message>
    <message>
        <source>vendor says trouble, we see none</source>
        <translation>ベンダーは障害、こちらでは異常なし</translation>
    </message>
    <message>
        <source>vendor says {calm}, and {by} find it well</source>
        <translation>ベンダーは{calm}、{by} でも正常</translation>
    </message>
    <message>
        <source>vendor says {calm}, but {seen}</source>
        <translation>ベンダーは{calm}、しかし{seen}</translation>
    </message>
    <message>
        <source>vendor says {calm}, {seen}</source>
        <translation>ベンダーは{calm}、{seen}</translation>
    </message>
    <message>
        <source>vendor, by {age}</source>
        <translation>ベンダー、{age}早い</translation>
    </message>
    <message>
        <source>vendors</source>
        <translation>ベンダー</translation>
    </message>
    <message>
        <source>verdicts and figures; automation and failover gates need it</source>
        <translation>判定と値。自動化とフェイルオーバーのゲートに必要</translation>
    </message>
    <message>
        <source>version {version!r} of OpenSLO is not supported, expected {api_version}; {kind} skipped</source>
        <translation>OpenSLO のバージョン {version!r} には対応していません。{api_version} が必要です。{kind} を飛ばしました</translation>
    </message>
    <message>
        <source>version {version!r} of Sloth is not supported, expected {expected}; skipped</source>
        <translation>Sloth のバージョン {version!r} には対応していません。{expected} が必要です。飛ばしました</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>バージョン {version}</translation>
    </message>
    <message>
        <source>version {version}, confirmed {span} ago</source>
        <translation>バージョン {version}、{span}前に確認</translation>
    </message>
    <message>
        <source>version {version}, {services}</source>
        <translation>バージョン {version}、{services}</translation>
    </message>
    <message>
        <source>via {via}</source>
        <translation>{via} 経由</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>留守番電話</translation>
    </message>
    <message>
        <source>void</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>votes on approvals</source>
        <translation>承認への投票</translation>
    </message>
    <message>
        <source>votes on erasures</source>
        <translation>消去への投票</translation>
    </message>
    <message>
        <source>wait for the next sync</source>
        <translation>次の同期を待ってください</translation>
    </message>
    <message>
        <source>wait until it is taken, withdraw the offer, or mark it as an emergency</source>
        <translation>引き受けを待つか、申し出を取り下げるか、緊急としてください</translation>
    </message>
    <message>
        <source>waited for {seconds:g} s; try again</source>
        <translation>{seconds:g} s 待ちました。やり直してください</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>waiting for events that are neither here nor in the bundle</source>
        <translation>ここにもバンドルにもないイベントを待機</translation>
    </message>
    <message>
        <source>waiting for its first pulse</source>
        <translation>最初の鼓動を待機中</translation>
    </message>
    <message>
        <source>waits for nothing</source>
        <translation>待つものなし</translation>
    </message>
    <message>
        <source>waits for {place}</source>
        <translation>{place} を待っています</translation>
    </message>
    <message>
        <source>waits for {waits}</source>
        <translation>{waits} を待つ</translation>
    </message>
    <message>
        <source>waive {unmet} (Incident Commander)</source>
        <translation>{unmet} を放棄（インシデントコマンダー）</translation>
    </message>
    <message>
        <source>wall</source>
        <translation>壁面</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>was </source>
        <translation>過去の </translation>
    </message>
    <message>
        <source>was due {minute}</source>
        <translation>期限だった {minute}</translation>
    </message>
    <message>
        <source>was {figure}</source>
        <translation>以前は {figure}</translation>
    </message>
    <message>
        <source>was {was}</source>
        <translation>以前は {was}</translation>
    </message>
    <message>
        <source>was {was}{metric}</source>
        <translation>以前は {was}{metric}</translation>
    </message>
    <message>
        <source>was “{was}”</source>
        <translation>以前は「{was}」</translation>
    </message>
    <message>
        <source>watchfloor-support-{utc:%Y%m%d-%H%M}.zip</source>
        <translation>watchfloor-support-{utc:%Y%m%d-%H%M}.zip</translation>
    </message>
    <message>
        <source>we and {name} saw it at the same time</source>
        <translation>自社と {name} は同時に検知</translation>
    </message>
    <message>
        <source>we are blind: {names} can't be reached either, so this says nothing about the target ({error})</source>
        <translation>目が塞がれています：{names} にも届かないため、対象については何も分かりません（{error}）</translation>
    </message>
    <message>
        <source>we have no current data of {names}</source>
        <translation>{names} の最新データがありません</translation>
    </message>
    <message>
        <source>we have no view of our own</source>
        <translation>自社からは見えません</translation>
    </message>
    <message>
        <source>we saw it {age_words} before {name} said so</source>
        <translation>{name} の発表より {age_words} 早く自社が検知</translation>
    </message>
    <message>
        <source>we, by {age}</source>
        <translation>こちら、{age}早い</translation>
    </message>
    <message>
        <source>well</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>what answers there does not know the code</source>
        <translation>応答した相手はコードを知りません</translation>
    </message>
    <message>
        <source>what blocks it, who takes it</source>
        <translation>妨げているもの、誰が引き取るか</translation>
    </message>
    <message>
        <source>what counts</source>
        <translation>何を数えるか</translation>
    </message>
    <message>
        <source>what every series must meet, such as &lt; 5; or some, or empty</source>
        <translation>各系列が満たすべき条件、例 &lt; 5。または some か empty</translation>
    </message>
    <message>
        <source>what follows is {possible}</source>
        <translation>次は {possible} です</translation>
    </message>
    <message>
        <source>what is being sent of it, or may have been, is settled first</source>
        <translation>送信中か送信の可能性があるものを先に確定してください</translation>
    </message>
    <message>
        <source>what is to be looked at again</source>
        <translation>見直すべきこと</translation>
    </message>
    <message>
        <source>what is written waits for the hub's word</source>
        <translation>記録はハブの返事を待っています</translation>
    </message>
    <message>
        <source>what it changed would count as before: erase the whole</source>
        <translation>変更内容が以前のまま数えられます：全体を消去してください</translation>
    </message>
    <message>
        <source>what it looks at</source>
        <translation>見るもの</translation>
    </message>
    <message>
        <source>what it needs changed too little to explain it</source>
        <translation>依存先の変化は小さく、説明にならない</translation>
    </message>
    <message>
        <source>what it wrote afterwards counts as its role lets it</source>
        <translation>その後に書いたものは、役割が許す範囲でのみ有効です</translation>
    </message>
    <message>
        <source>what it wrote afterwards is not believed</source>
        <translation>その後の記録は信頼されません</translation>
    </message>
    <message>
        <source>what its page says</source>
        <translation>ステータスページの内容</translation>
    </message>
    <message>
        <source>what must be there</source>
        <translation>そこにあるべきもの</translation>
    </message>
    <message>
        <source>what people call it</source>
        <translation>人が使う呼び名</translation>
    </message>
    <message>
        <source>what rows name as their clause</source>
        <translation>行が条項として挙げるもの</translation>
    </message>
    <message>
        <source>what the figure is called</source>
        <translation>値の名前</translation>
    </message>
    <message>
        <source>what this record says about its hub can't be read ({error}); put a backup in its place with: backup restore FILE</source>
        <translation>この記録にあるハブの情報を読めません（{error}）。backup restore FILE でバックアップを戻してください</translation>
    </message>
    <message>
        <source>what to ask the source</source>
        <translation>取得元への問い合わせ内容</translation>
    </message>
    <message>
        <source>what to do, in one line</source>
        <translation>やることを 1 行で</translation>
    </message>
    <message>
        <source>what to wait for</source>
        <translation>待つ対象</translation>
    </message>
    <message>
        <source>what was changed</source>
        <translation>変更したもの</translation>
    </message>
    <message>
        <source>what was known of them was erased by order</source>
        <translation>その人の情報は命令により消去されました</translation>
    </message>
    <message>
        <source>what was moved does not go on as it should; the hub stays where it is. Drop that database before you try again</source>
        <translation>移したものが正しく続きません。ハブは元の場所のままです。やり直す前にそのデータベースを削除してください</translation>
    </message>
    <message>
        <source>what was seen? Expected: {expected}</source>
        <translation>何が見えましたか？期待値：{expected}</translation>
    </message>
    <message>
        <source>what was signed is not what is here: frames were changed, added or left out</source>
        <translation>署名された内容と一致しません：フレームが変更、追加、または省かれています</translation>
    </message>
    <message>
        <source>what you saw</source>
        <translation>見たもの</translation>
    </message>
    <message>
        <source>when it began</source>
        <translation>開始した時刻</translation>
    </message>
    <message>
        <source>when it begins, local time</source>
        <translation>開始、現地時刻</translation>
    </message>
    <message>
        <source>when it ended</source>
        <translation>終了した時刻</translation>
    </message>
    <message>
        <source>when it ends, local time</source>
        <translation>終了、現地時刻</translation>
    </message>
    <message>
        <source>when {target} (tier {tier}) fails, {caller} goes down with it</source>
        <translation>{target}（Tier {tier}）が落ちると {caller} も落ちます</translation>
    </message>
    <message>
        <source>when, after the start</source>
        <translation>開始からの時間</translation>
    </message>
    <message>
        <source>where a value is taken from</source>
        <translation>値の取り出し元</translation>
    </message>
    <message>
        <source>where it has any; separated by spaces</source>
        <translation>あれば、空白区切りで</translation>
    </message>
    <message>
        <source>where it is encrypted</source>
        <translation>暗号化されている場合</translation>
    </message>
    <message>
        <source>where it is skipped</source>
        <translation>省略する場合</translation>
    </message>
    <message>
        <source>where it leads</source>
        <translation>行き先</translation>
    </message>
    <message>
        <source>where it was read: a query, a command, a dashboard, a person</source>
        <translation>読み取り元：クエリ、コマンド、ダッシュボード、人</translation>
    </message>
    <message>
        <source>where no evidence is recorded</source>
        <translation>証拠が記録されていない場合</translation>
    </message>
    <message>
        <source>where one is needed</source>
        <translation>必要な場合</translation>
    </message>
    <message>
        <source>where the commander is gone</source>
        <translation>指揮官が不在の場合</translation>
    </message>
    <message>
        <source>where the file has several, or names none</source>
        <translation>複数ある、または名前がない場合</translation>
    </message>
    <message>
        <source>where you know it</source>
        <translation>知った場所</translation>
    </message>
    <message>
        <source>where you looked</source>
        <translation>確かめた場所</translation>
    </message>
    <message>
        <source>whether it is there</source>
        <translation>先方にあるかどうか</translation>
    </message>
    <message>
        <source>whether somebody has verified it</source>
        <translation>誰かが確認したかどうか</translation>
    </message>
    <message>
        <source>which records</source>
        <translation>どの記録か</translation>
    </message>
    <message>
        <source>which was never tested</source>
        <translation>未検証</translation>
    </message>
    <message>
        <source>which would go round in a circle</source>
        <translation>循環します</translation>
    </message>
    <message>
        <source>who administers is settled at the hub itself</source>
        <translation>管理者はハブ本体で決めます</translation>
    </message>
    <message>
        <source>who answers for what</source>
        <translation>誰が何を担当するか</translation>
    </message>
    <message>
        <source>who changed it</source>
        <translation>変更した人</translation>
    </message>
    <message>
        <source>who is paged; pages name the plan's age</source>
        <translation>呼ばれる人。呼び出しは計画の経過を示す</translation>
    </message>
    <message>
        <source>who said what</source>
        <translation>誰が何と言ったか</translation>
    </message>
    <message>
        <source>whoever holds the role {name} in the incident</source>
        <translation>インシデントで役割 {name} を持つ人</translation>
    </message>
    <message>
        <source>whole days from 0 to 36500</source>
        <translation>0〜36500 の日数</translation>
    </message>
    <message>
        <source>whole minutes, 1 to 10080</source>
        <translation>1〜10080 の分数</translation>
    </message>
    <message>
        <source>whose certificates count, who was shut out</source>
        <translation>有効な証明書、締め出された相手</translation>
    </message>
    <message>
        <source>whose updates go there</source>
        <translation>そこに送る更新の対象者</translation>
    </message>
    <message>
        <source>why: to complete</source>
        <translation>理由: 未記入</translation>
    </message>
    <message>
        <source>why: {reason}</source>
        <translation>理由：{reason}</translation>
    </message>
    <message>
        <source>with everything in it</source>
        <translation>中身すべて</translation>
    </message>
    <message>
        <source>with its address and a one-time code from `hub enrol`; both sides show a fingerprint</source>
        <translation>アドレスと `hub enrol` の使い捨てコードで。双方が指紋を表示します</translation>
    </message>
    <message>
        <source>with what was said about it and its attachments</source>
        <translation>関連する発言と添付つき</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>取り下げ</translation>
    </message>
    <message>
        <source>within period</source>
        <translation>期間内</translation>
    </message>
    <message>
        <source>within which the secondary must carry the load</source>
        <translation>この時間内にセカンダリが負荷を担う</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>証人</translation>
    </message>
    <message>
        <source>words of a row</source>
        <translation>行の語</translation>
    </message>
    <message>
        <source>words: {words}</source>
        <translation>語句：{words}</translation>
    </message>
    <message>
        <source>workstream {found} does not check in</source>
        <translation>ワークストリーム {found} はチェックインできません</translation>
    </message>
    <message>
        <source>workstream {found} is not changed</source>
        <translation>ワークストリーム {found} を変更できません</translation>
    </message>
    <message>
        <source>write it anew</source>
        <translation>新たに書いてください</translation>
    </message>
    <message>
        <source>written here alone</source>
        <translation>ここでのみ記録</translation>
    </message>
    <message>
        <source>written while the hub was away: each is accepted, or something is done about it</source>
        <translation>ハブ不在中の記録：それぞれ受理されるか、対応されます</translation>
    </message>
    <message>
        <source>written {clock_time} offline, arrived {clock_time2}</source>
        <translation>{clock_time} にオフラインで記入、{clock_time2} に到着</translation>
    </message>
    <message>
        <source>written {clock_time}Z offline</source>
        <translation>{clock_time}Z にオフラインで記入</translation>
    </message>
    <message>
        <source>wrong key, or its first page is damaged</source>
        <translation>鍵が違うか、先頭のページが壊れています</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>番号違い</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>yes or no, green or red …</source>
        <translation>はい・いいえ、緑・赤 …</translation>
    </message>
    <message>
        <source>you are not of {group}</source>
        <translation>あなたは {group} のメンバーではありません</translation>
    </message>
    <message>
        <source>you command already</source>
        <translation>すでにあなたが指揮しています</translation>
    </message>
    <message>
        <source>your role here, {role}, changes no roles: that takes {roles}</source>
        <translation>現在の役割「{role}」では役割を変更できません。必要な役割: {roles}</translation>
    </message>
    <message>
        <source>{about} differs</source>
        <translation>{about} が食い違い</translation>
    </message>
    <message>
        <source>{abstains} abstained</source>
        <translation>棄権 {abstains}</translation>
    </message>
    <message>
        <source>{achieved}{counted} good over {words}, objective {percent}</source>
        <translation>{words} で良好 {achieved}{counted}、目標 {percent}</translation>
    </message>
    <message>
        <source>{action} is not registered to begin by itself: confirm it</source>
        <translation>{action} は自動開始に登録されていません：確認してください</translation>
    </message>
    <message>
        <source>{action} needs no approval</source>
        <translation>{action} に承認は不要です</translation>
    </message>
    <message>
        <source>{address!r}: expected an IP address and a port such as 127.0.0.1:8199</source>
        <translation>{address!r}：127.0.0.1:8199 のような IP アドレスとポートが必要です</translation>
    </message>
    <message>
        <source>{address}: others can reach this address; name the secret they must know (changes.listen_secret)</source>
        <translation>{address}：他からも接続できるアドレスです。相手が知るべき秘密を指定してください（changes.listen_secret）</translation>
    </message>
    <message>
        <source>{age_ms} old</source>
        <translation>{age_ms} 前</translation>
    </message>
    <message>
        <source>{age} after</source>
        <translation>{age}後</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>{age}前</translation>
    </message>
    <message>
        <source>{age} left</source>
        <translation>残り {age}</translation>
    </message>
    <message>
        <source>{age} old</source>
        <translation>{age} 前</translation>
    </message>
    <message>
        <source>{age} old, {metric}</source>
        <translation>{age} 前、{metric}</translation>
    </message>
    <message>
        <source>{age} {way} the hub's</source>
        <translation>ハブより {age} {way}</translation>
    </message>
    <message>
        <source>{agreeing} say that it fails; two confirm an outage.</source>
        <translation>{agreeing} が失敗と判定。2 つで障害確定です。</translation>
    </message>
    <message>
        <source>{alerted} does not need it, as far as the graph knows</source>
        <translation>グラフ上、{alerted} はこれに依存していない</translation>
    </message>
    <message>
        <source>{alerts} acknowledged.</source>
        <translation>{alerts} を確認しました。</translation>
    </message>
    <message>
        <source>{alerts} firing</source>
        <translation>{alerts} 件発報中</translation>
    </message>
    <message>
        <source>{alerts} linked to {number}.</source>
        <translation>{alerts} を {number} に関連付けました。</translation>
    </message>
    <message>
        <source>{alerts} shelved; the banner counts them.</source>
        <translation>{alerts} を保留しました。バナーに数が出ます。</translation>
    </message>
    <message>
        <source>{answer!r} is no number; expected 0 or more, or nothing</source>
        <translation>{answer!r} は数値ではありません。0 以上、または空が必要です</translation>
    </message>
    <message>
        <source>{answers} at {clock_time}Z, said by {author}.</source>
        <translation>{answers}、{clock_time}Z、発言者 {author}。</translation>
    </message>
    <message>
        <source>{answer} seconds; expected at most a day either way</source>
        <translation>{answer} 秒。前後 1 日以内が必要です</translation>
    </message>
    <message>
        <source>{apart} events</source>
        <translation>{apart} イベント</translation>
    </message>
    <message>
        <source>{approvals} waiting</source>
        <translation>{approvals} 件待ち</translation>
    </message>
    <message>
        <source>{approvers} different people</source>
        <translation>異なる {approvers} 名</translation>
    </message>
    <message>
        <source>{asked!r} may mean several windows</source>
        <translation>{asked!r} は複数の期間に当てはまります</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} / {count}</translation>
    </message>
    <message>
        <source>{audience!r}; expected external or internal</source>
        <translation>{audience!r} は不可。external または internal にしてください</translation>
    </message>
    <message>
        <source>{bad} not well</source>
        <translation>{bad} 不良</translation>
    </message>
    <message>
        <source>{bad} of {count} in trouble</source>
        <translation>{count} 中 {bad} に異常</translation>
    </message>
    <message>
        <source>{bad} of {of} {said}</source>
        <translation>{of} 回中 {bad} 回{said}</translation>
    </message>
    <message>
        <source>{band}, in 95 of 100 cases.</source>
        <translation>{band}、100 回中 95 回。</translation>
    </message>
    <message>
        <source>{base_url!r} is no URL: {error}</source>
        <translation>{base_url!r} は URL ではありません：{error}</translation>
    </message>
    <message>
        <source>{base_url!r}: expected for example http://prometheus.example:9090</source>
        <translation>{base_url!r}：http://prometheus.example:9090 のような形が必要です</translation>
    </message>
    <message>
        <source>{base_url!r}: expected no blank, and a port from 1 to 65535</source>
        <translation>{base_url!r}：空白は使えません。ポートは 1〜65535 にしてください</translation>
    </message>
    <message>
        <source>{base_url!r}: expected no query and no fragment</source>
        <translation>{base_url!r}：クエリーとフラグメントは使えません</translation>
    </message>
    <message>
        <source>{base_url} can't be reached: {said}</source>
        <translation>{base_url} に接続できません：{said}</translation>
    </message>
    <message>
        <source>{base_url} redirects in a circle</source>
        <translation>{base_url} のリダイレクトが循環しています</translation>
    </message>
    <message>
        <source>{base_url} shows a certificate that is not the hub's: {verify_message}</source>
        <translation>{base_url} の証明書がハブのものではありません：{verify_message}</translation>
    </message>
    <message>
        <source>{base_url}: expected a list of label values</source>
        <translation>{base_url}：ラベル値のリストが必要です</translation>
    </message>
    <message>
        <source>{base_url}: expected a matrix, got {resultType}</source>
        <translation>{base_url}：matrix が必要ですが {resultType} でした</translation>
    </message>
    <message>
        <source>{base_url}: expected a time, got {result}</source>
        <translation>{base_url}：時刻が必要ですが {result} でした</translation>
    </message>
    <message>
        <source>{base_url}: expected a vector, got {kind}</source>
        <translation>{base_url}：vector が必要ですが {kind} でした</translation>
    </message>
    <message>
        <source>{base_url}{graph}: expected a graph with elements</source>
        <translation>{base_url}{graph}：elements を持つグラフが必要です</translation>
    </message>
    <message>
        <source>{base_url}{namespaces}: expected a list</source>
        <translation>{base_url}{namespaces}：リストが必要です</translation>
    </message>
    <message>
        <source>{base_url}{namespaces}: expected namespaces, found none this token may see</source>
        <translation>{base_url}{namespaces}：このトークンで見えるネームスペースがありません</translation>
    </message>
    <message>
        <source>{base_url}{path} says it is unchanged, but nothing is known of it</source>
        <translation>{base_url}{path} は変更なしとしますが、以前の内容がありません</translation>
    </message>
    <message>
        <source>{base_url}{path}: expected a list in {field}</source>
        <translation>{base_url}{path}：{field} にリストが必要です</translation>
    </message>
    <message>
        <source>{base_url}{path}: expected an object</source>
        <translation>{base_url}{path}：オブジェクトが必要です</translation>
    </message>
    <message>
        <source>{before} before vs the last {after}</source>
        <translation>前 {before} 対 直近 {after}</translation>
    </message>
    <message>
        <source>{before} before vs {after} after</source>
        <translation>前 {before} 対 後 {after}</translation>
    </message>
    <message>
        <source>{blind}{since}. What is not known to be bad is unknown.</source>
        <translation>{blind}{since}。不良と分からないものは不明です。</translation>
    </message>
    <message>
        <source>{blocks} block, {warns} warn</source>
        <translation>ブロック {blocks}、警告 {warns}</translation>
    </message>
    <message>
        <source>{blocks} to put right before anybody is asked.</source>
        <translation>依頼の前に直すもの {blocks} 件。</translation>
    </message>
    <message>
        <source>{braces} is no variable; expected one of {by_name}</source>
        <translation>{braces} は変数ではありません。使えるのは {by_name} です</translation>
    </message>
    <message>
        <source>{braces} is not filled in: {known}.</source>
        <translation>{braces} が未入力です：{known}。</translation>
    </message>
    <message>
        <source>{broken} of {critical}</source>
        <translation>{critical} 中 {broken}</translation>
    </message>
    <message>
        <source>{bytes_only:,} edges carry TCP, whose bytes are no calls: they show that a declared dependency is used, but can't show hidden coupling</source>
        <translation>{bytes_only:,} 本のエッジは TCP で、バイト数は呼び出しではありません：宣言済みの依存関係の利用は分かりますが、隠れた結合は分かりません</translation>
    </message>
    <message>
        <source>{by} No figure tells this zone from the others.</source>
        <translation>{by} このゾーンを他と区別する値はありません。</translation>
    </message>
    <message>
        <source>{by} fail{since}</source>
        <translation>{by} が失敗{since}</translation>
    </message>
    <message>
        <source>{by} find it well</source>
        <translation>{by}では正常</translation>
    </message>
    <message>
        <source>{called} is who this workstation belongs to</source>
        <translation>{called} はこの端末の持ち主です</translation>
    </message>
    <message>
        <source>{callers} need it</source>
        <translation>{callers} 件が必要とする</translation>
    </message>
    <message>
        <source>{callers} need it, it needs {needs}</source>
        <translation>{callers} 件が必要とし、{needs} 件を必要とする</translation>
    </message>
    <message>
        <source>{callers} needs it</source>
        <translation>{callers} 件が必要とする</translation>
    </message>
    <message>
        <source>{callers} needs it, it needs {needs}</source>
        <translation>{callers} 件が必要とし、{needs} 件を必要とする</translation>
    </message>
    <message>
        <source>{caller} (tier {tier}) goes down with {target}</source>
        <translation>{caller}（Tier {tier}）は {target} と共に落ちます</translation>
    </message>
    <message>
        <source>{caller} called {target} {calls_words}; the catalogue declares no such dependency. {proposal_words}</source>
        <translation>{caller} が {target} を呼び出し {calls_words}。カタログにこの依存の宣言はありません。{proposal_words}</translation>
    </message>
    <message>
        <source>{caller} called {target} {calls_words}; the catalogue knows no {lacking}</source>
        <translation>{caller} が {target} を呼び出し {calls_words}。カタログに {lacking} がありません</translation>
    </message>
    <message>
        <source>{caller} declares {target} ({strength})</source>
        <translation>{caller} は {target} を宣言（{strength}）</translation>
    </message>
    <message>
        <source>{caller} gives {via} {waits:g} s, but {via} may wait {whole:g} s for {target}{attempts}: its work goes on after nobody waits for it any more.</source>
        <translation>{caller} は {via} を {waits:g} s 待ちますが、{via} は {target} を {whole:g} s 待つことがあります{attempts}：誰も待たなくなった後も処理が続きます。</translation>
    </message>
    <message>
        <source>{caller} relies on {kinds} without {target}, {since}.</source>
        <translation>{caller} は {target} がないと{kinds}に頼ります。{since}。</translation>
    </message>
    <message>
        <source>{caller} would depend on itself</source>
        <translation>{caller} が自分自身に依存することになります</translation>
    </message>
    <message>
        <source>{caller} → {target} has neither breaker nor fallback: {why}.</source>
        <translation>{caller} → {target} にはブレーカーも代替もありません：{why}。</translation>
    </message>
    <message>
        <source>{calls:,} times</source>
        <translation>{calls:,} 回</translation>
    </message>
    <message>
        <source>{care} need a person</source>
        <translation>人の判断が必要 {care} 件</translation>
    </message>
    <message>
        <source>{catalog} · {services} services · {found} with gaps</source>
        <translation>{catalog} · サービス {services} · 隙間 {found}</translation>
    </message>
    <message>
        <source>{causes} of at most 5 · scores, not proof</source>
        <translation>最大 5 件中 {causes} · 点数であり証拠ではない</translation>
    </message>
    <message>
        <source>{cause} and {name} goes on with another provider{tested}</source>
        <translation>{cause}、{name} は別の提供元で継続{tested}</translation>
    </message>
    <message>
        <source>{cause} and {name} goes on with stored answers{until}{tested}</source>
        <translation>{cause}、{name} は保存済みの応答で継続{until}{tested}</translation>
    </message>
    <message>
        <source>{cause}; {left} of {size} in group {group} are well and {name} needs {needed}</source>
        <translation>{cause}。グループ {group} の {size} 中 {left} が正常、{name} には {needed} 必要</translation>
    </message>
    <message>
        <source>{cause}; {left} of {size} in group {group} is well and {name} needs {needed}</source>
        <translation>{cause}。グループ {group} の {size} 中 {left} が正常、{name} には {needed} 必要</translation>
    </message>
    <message>
        <source>{cause}; {name} does not use it now, but has no other fallback ready for {fallback_for}</source>
        <translation>{cause}。{name} は今使っていませんが、{fallback_for} の代替が他にありません</translation>
    </message>
    <message>
        <source>{cause}; {spread} stands in for it at {name}</source>
        <translation>{cause}。{name} では {spread} が代わります</translation>
    </message>
    <message>
        <source>{changes} changes in 10 min, CHATTERING</source>
        <translation>10 分に {changes} 回変化、ばたつき</translation>
    </message>
    <message>
        <source>{change}, not growing steadily</source>
        <translation>{change}、継続的な増加なし</translation>
    </message>
    <message>
        <source>{change}{busy}: saturated, before calls fail</source>
        <translation>{change}{busy}：呼び出しが失敗する前に飽和</translation>
    </message>
    <message>
        <source>{channels} set up</source>
        <translation>{channels} 件設定済み</translation>
    </message>
    <message>
        <source>{channel} ({source}), {utc:%Y-%m-%d %H:%M:%S}Z to {utc2:%Y-%m-%d %H:%M:%S}Z. Begins: {author}: {short}</source>
        <translation>{channel}（{source}）、{utc:%Y-%m-%d %H:%M:%S}Z 〜 {utc2:%Y-%m-%d %H:%M:%S}Z。冒頭：{author}：{short}</translation>
    </message>
    <message>
        <source>{child} becomes a child of {number}, which is not over while {child} is open, or a reason says why.</source>
        <translation>{child} は {number} の子になります。{child} が開いている間は {number} は終わらず、終える場合は理由が残ります。</translation>
    </message>
    <message>
        <source>{chosen} incidents</source>
        <translation>インシデント {chosen} 件</translation>
    </message>
    <message>
        <source>{chosen} of {rows} are taken out, wherever else they stand, too.</source>
        <translation>{rows} 中 {chosen} 件を削除、他の箇所も同様。</translation>
    </message>
    <message>
        <source>{clash}: assign another Comms lead first</source>
        <translation>{clash}：先に別の広報リードを割り当ててください</translation>
    </message>
    <message>
        <source>{clock_time} by {name_of}</source>
        <translation>{clock_time}、{name_of}</translation>
    </message>
    <message>
        <source>{clock_time}Z, clock {clock}</source>
        <translation>{clock_time}Z、時計 {clock}</translation>
    </message>
    <message>
        <source>{clock} of {clock2}</source>
        <translation>{clock} / {clock2}</translation>
    </message>
    <message>
        <source>{clock} of {clock2} RTO{late}</source>
        <translation>{clock} / {clock2} RTO{late}</translation>
    </message>
    <message>
        <source>{commander} and somebody else, to be settled</source>
        <translation>{commander} ともう一人、要決定</translation>
    </message>
    <message>
        <source>{component} is told as operational, but is seen as {state}.</source>
        <translation>{component} は正常とされていますが、{state}が観測されています。</translation>
    </message>
    <message>
        <source>{condition} · instance of {service}</source>
        <translation>{condition} · {service} のインスタンス</translation>
    </message>
    <message>
        <source>{condition} · vendor</source>
        <translation>{condition} · ベンダー</translation>
    </message>
    <message>
        <source>{condition} · {duty}, not covered</source>
        <translation>{condition} · {duty}、未カバー</translation>
    </message>
    <message>
        <source>{count:,} alerts</source>
        <translation>アラート {count:,}</translation>
    </message>
    <message>
        <source>{count:,} characters, expected at most {most:,}</source>
        <translation>{count:,} 字です。{most:,} 字以内にしてください</translation>
    </message>
    <message>
        <source>{count:,} characters; at most {most:,} fit into an update's section</source>
        <translation>{count:,} 字です。更新の一節は {most:,} 字までです</translation>
    </message>
    <message>
        <source>{count:,} characters; expected at most {max_checked:,}</source>
        <translation>{count:,} 字です。{max_checked:,} 字以内にしてください</translation>
    </message>
    <message>
        <source>{count:,} characters; expected at most {most:,}</source>
        <translation>{count:,} 字です。{most:,} 字以内にしてください</translation>
    </message>
    <message>
        <source>{countdown} left</source>
        <translation>残り {countdown}</translation>
    </message>
    <message>
        <source>{counted} failed: {error}</source>
        <translation>{counted}が失敗：{error}</translation>
    </message>
    <message>
        <source>{counted} not well, fewer than {needed}: {error}</source>
        <translation>{counted}が不良、{needed} 未満：{error}</translation>
    </message>
    <message>
        <source>{counted} not well, {needed} needed to judge: {error}</source>
        <translation>{counted}が不良、判断には {needed} 必要：{error}</translation>
    </message>
    <message>
        <source>{counted} not well: {error}</source>
        <translation>{counted}が不良：{error}</translation>
    </message>
    <message>
        <source>{counted} will go on as {number} {severity} “{title}”, with you as Incident Commander. They stay in {number2}, too.</source>
        <translation>{counted}が {number} {severity}「{title}」として続き、あなたがインシデントコマンダーになります。{number2} にも残ります。</translation>
    </message>
    <message>
        <source>{count} CONFLICTS</source>
        <translation>競合 {count} 件</translation>
    </message>
    <message>
        <source>{count} alert</source>
        <translation>{count} アラート</translation>
    </message>
    <message>
        <source>{count} alerts</source>
        <translation>{count} アラート</translation>
    </message>
    <message>
        <source>{count} alerts in {window_minutes} min, budget is {budget}. {how}, </source>
        <translation>{window_minutes} 分でアラート {count}、上限 {budget}。{how}、 </translation>
    </message>
    <message>
        <source>{count} attachments</source>
        <translation>添付 {count} 件</translation>
    </message>
    <message>
        <source>{count} bridges</source>
        <translation>ブリッジ {count} 件</translation>
    </message>
    <message>
        <source>{count} bytes; at most {max_blob} are kept in the record: name its path</source>
        <translation>{count} バイトあります。記録に残せるのは {max_blob} までです：パスを指定してください</translation>
    </message>
    <message>
        <source>{count} bytes; at most {max_bytes}: export fewer days</source>
        <translation>{count} バイトです。最大 {max_bytes} です：日数を減らしてエクスポートしてください</translation>
    </message>
    <message>
        <source>{count} change</source>
        <translation>変更 {count} 件</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>変更 {count} 件</translation>
    </message>
    <message>
        <source>{count} characters, expected at most {largest}</source>
        <translation>{count} 字です。{largest} 字以内にしてください</translation>
    </message>
    <message>
        <source>{count} characters; kept the first {max_text}</source>
        <translation>{count} 字です。先頭の {max_text} 字を残しました</translation>
    </message>
    <message>
        <source>{count} codes are open; wait until one has run out (15 minutes)</source>
        <translation>有効なコードが {count} 個あります。期限切れ（15 分）を待ってください</translation>
    </message>
    <message>
        <source>{count} component</source>
        <translation>コンポーネント {count} 個</translation>
    </message>
    <message>
        <source>{count} components</source>
        <translation>コンポーネント {count} 個</translation>
    </message>
    <message>
        <source>{count} conflict</source>
        <translation>競合 {count} 件</translation>
    </message>
    <message>
        <source>{count} conflicts</source>
        <translation>競合 {count} 件</translation>
    </message>
    <message>
        <source>{count} conflicts settled. </source>
        <translation>競合 {count} 件を解決しました。 </translation>
    </message>
    <message>
        <source>{count} connected, none in trouble</source>
        <translation>{count} 接続、異常なし</translation>
    </message>
    <message>
        <source>{count} devices · said {duration} ago</source>
        <translation>端末 {count} · {duration}前の情報</translation>
    </message>
    <message>
        <source>{count} different people</source>
        <translation>異なる {count} 名</translation>
    </message>
    <message>
        <source>{count} diverged writes of {service}</source>
        <translation>{service} の分岐した書き込み {count}</translation>
    </message>
    <message>
        <source>{count} diverged writes of {service} ({what}): {settled}</source>
        <translation>{service} の分岐した書き込み {count}（{what}）：{settled}</translation>
    </message>
    <message>
        <source>{count} edges</source>
        <translation>辺 {count} 本</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>{count} entries; at most {max_entries}</source>
        <translation>項目が {count} 件あります。最大 {max_entries} 件です</translation>
    </message>
    <message>
        <source>{count} entry</source>
        <translation>{count} 件</translation>
    </message>
    <message>
        <source>{count} event</source>
        <translation>{count} イベント</translation>
    </message>
    <message>
        <source>{count} events</source>
        <translation>イベント{count}件</translation>
    </message>
    <message>
        <source>{count} feeds degraded</source>
        <translation>{count} 件のフィードが低下</translation>
    </message>
    <message>
        <source>{count} feeds in all · tries again by itself</source>
        <translation>フィード計 {count} 件 · 自動で再試行</translation>
    </message>
    <message>
        <source>{count} forked chain</source>
        <translation>分岐した連鎖 {count}</translation>
    </message>
    <message>
        <source>{count} forked chains</source>
        <translation>分岐した連鎖 {count}</translation>
    </message>
    <message>
        <source>{count} gaps: {parts}</source>
        <translation>隙間 {count}：{parts}</translation>
    </message>
    <message>
        <source>{count} go</source>
        <translation>GO {count}</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>全 {count}</translation>
    </message>
    <message>
        <source>{count} in an hour</source>
        <translation>1 時間に {count}</translation>
    </message>
    <message>
        <source>{count} in {tier}</source>
        <translation>{tier} に {count} 件</translation>
    </message>
    <message>
        <source>{count} incidents</source>
        <translation>インシデント {count} 件</translation>
    </message>
    <message>
        <source>{count} incidents; at most {max_merged}</source>
        <translation>インシデントが {count} 件あります。最大 {max_merged} 件です</translation>
    </message>
    <message>
        <source>{count} lines; at most {max_lines}</source>
        <translation>{count} 行あります。最大 {max_lines} 行です</translation>
    </message>
    <message>
        <source>{count} messages; at most {max_messages} at once: export fewer days</source>
        <translation>メッセージが {count} 件あります。一度に最大 {max_messages} 件です：日数を減らしてエクスポートしてください</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ほか{count}件</translation>
    </message>
    <message>
        <source>{count} more alarms.</source>
        <translation>あと {count} 件のアラーム。</translation>
    </message>
    <message>
        <source>{count} more messages.</source>
        <translation>あと {count} 件のメッセージ。</translation>
    </message>
    <message>
        <source>{count} more people must approve</source>
        <translation>あと {count} 名の承認が必要</translation>
    </message>
    <message>
        <source>{count} more {condition}</source>
        <translation>他 {count} 件 {condition}</translation>
    </message>
    <message>
        <source>{count} names</source>
        <translation>名前 {count} 件</translation>
    </message>
    <message>
        <source>{count} no-go</source>
        <translation>NO-GO {count}</translation>
    </message>
    <message>
        <source>{count} objecting</source>
        <translation>異議 {count}</translation>
    </message>
    <message>
        <source>{count} objectives: {parts}</source>
        <translation>目標 {count}：{parts}</translation>
    </message>
    <message>
        <source>{count} of {count2} runs</source>
        <translation>{count2} 回中 {count} 回</translation>
    </message>
    <message>
        <source>{count} of {told}; first out {service}: {summary}</source>
        <translation>{told} の {count}。最初の発報 {service}：{summary}</translation>
    </message>
    <message>
        <source>{count} of {total} services normal</source>
        <translation>{total} サービス中 {count} 正常</translation>
    </message>
    <message>
        <source>{count} of {total} sources silent</source>
        <translation>{total} ソース中 {count} が沈黙</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>未決 {count}</translation>
    </message>
    <message>
        <source>{count} open · {count2} confirmed · {count3} ruled out</source>
        <translation>未決 {count} · 確認 {count2} · 除外 {count3}</translation>
    </message>
    <message>
        <source>{count} over, and under a legal hold.</source>
        <translation>{count}件が期間を過ぎ、法的保留中です。</translation>
    </message>
    <message>
        <source>{count} over: retention purge lists them, and erases nothing.</source>
        <translation>{count}件が期間を過ぎました。retention purgeで一覧します（消去はしません）。</translation>
    </message>
    <message>
        <source>{count} people report to the Incident Commander, more than {max_reports}: put some of them under a lead.</source>
        <translation>{count} 名が指揮官直属で、{max_reports} 名を超えています：一部をリードの下に置いてください。</translation>
    </message>
    <message>
        <source>{count} people; at most {max_asked}</source>
        <translation>{count} 名です。{max_asked} 名以内にしてください</translation>
    </message>
    <message>
        <source>{count} people; at most {max_authors}</source>
        <translation>{count} 名です。{max_authors} 名以内にしてください</translation>
    </message>
    <message>
        <source>{count} probes, heartbeats and instances: {parts}</source>
        <translation>プローブ・ハートビート・インスタンス {count}：{parts}</translation>
    </message>
    <message>
        <source>{count} queued</source>
        <translation>{count} 件待機</translation>
    </message>
    <message>
        <source>{count} queued{oldest}</source>
        <translation>{count} 件待機{oldest}</translation>
    </message>
    <message>
        <source>{count} queued{oldest}.</source>
        <translation>{count} 件待機{oldest}。</translation>
    </message>
    <message>
        <source>{count} records, {due} due</source>
        <translation>記録{count}件、期限到来{due}件</translation>
    </message>
    <message>
        <source>{count} resources: {parts}</source>
        <translation>資源 {count}：{parts}</translation>
    </message>
    <message>
        <source>{count} runbooks</source>
        <translation>ランブック {count} 件</translation>
    </message>
    <message>
        <source>{count} sending</source>
        <translation>{count} 件送信中</translation>
    </message>
    <message>
        <source>{count} sentences; at most {max_rules}</source>
        <translation>{count} 文です。{max_rules} 文以内にしてください</translation>
    </message>
    <message>
        <source>{count} services</source>
        <translation>{count} サービス</translation>
    </message>
    <message>
        <source>{count} set</source>
        <translation>{count} 組</translation>
    </message>
    <message>
        <source>{count} sets</source>
        <translation>{count} 組</translation>
    </message>
    <message>
        <source>{count} sinks, expected at most {most}</source>
        <translation>送信先が {count} あります。最大 {most} です</translation>
    </message>
    <message>
        <source>{count} stateful services; expected 1 to {max_services}</source>
        <translation>ステートフルなサービスが {count} です。1〜{max_services} にしてください</translation>
    </message>
    <message>
        <source>{count} steps wait for it</source>
        <translation>{count} 手順がこれを待っています</translation>
    </message>
    <message>
        <source>{count} stuck</source>
        <translation>{count} 件停滞</translation>
    </message>
    <message>
        <source>{count} telephone numbers</source>
        <translation>電話番号 {count} 件</translation>
    </message>
    <message>
        <source>{count} templates</source>
        <translation>テンプレート {count} 件</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} 回</translation>
    </message>
    <message>
        <source>{count} times filled and emptied</source>
        <translation>{count} 回の増減</translation>
    </message>
    <message>
        <source>{count} to go</source>
        <translation>残り {count}</translation>
    </message>
    <message>
        <source>{count} updates wait</source>
        <translation>更新 {count} 件が待機</translation>
    </message>
    <message>
        <source>{count} vendors: {parts}</source>
        <translation>ベンダー {count}：{parts}</translation>
    </message>
    <message>
        <source>{count} without objection</source>
        <translation>異議なし {count}</translation>
    </message>
    <message>
        <source>{count}, last by {body}</source>
        <translation>{count}、最後は {body}</translation>
    </message>
    <message>
        <source>{count}; at most {max_attachments} to an entry</source>
        <translation>{count} 個です。一つの項目に最大 {max_attachments} 個です</translation>
    </message>
    <message>
        <source>{count}; at most {max_messages} at once</source>
        <translation>{count} 件です。一度に最大 {max_messages} 件です</translation>
    </message>
    <message>
        <source>{count}; expected 0 to {max_value}</source>
        <translation>{count} は不可。0〜{max_value} にしてください</translation>
    </message>
    <message>
        <source>{course} · queue</source>
        <translation>{course} · 待ち行列</translation>
    </message>
    <message>
        <source>{course} · slow drift</source>
        <translation>{course} · 緩やかな変化</translation>
    </message>
    <message>
        <source>{covered} of {expected} covered · by what delivered last</source>
        <translation>{expected} 中 {covered} カバー · 最後に届いた手段による</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days}日</translation>
    </message>
    <message>
        <source>{days} d after the end, {where}.</source>
        <translation>終了後{days}日、{where}。</translation>
    </message>
    <message>
        <source>{day} at the earliest</source>
        <translation>早くて {day}</translation>
    </message>
    <message>
        <source>{day} to {day2}, in 95 of 100 cases</source>
        <translation>{day} 〜 {day2}、100 回中 95 回</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{month}{day}日</translation>
    </message>
    <message>
        <source>{decisions} made</source>
        <translation>{decisions} 件</translation>
    </message>
    <message>
        <source>{deed} {name}</source>
        <translation>{deed} {name}</translation>
    </message>
    <message>
        <source>{demand} ({limit}): no current data</source>
        <translation>{demand}（{limit}）：現在のデータなし</translation>
    </message>
    <message>
        <source>{demand}: for {minutes} min so far</source>
        <translation>{demand}：今のところ {minutes} min</translation>
    </message>
    <message>
        <source>{demand}: no current data</source>
        <translation>{demand}：現在のデータなし</translation>
    </message>
    <message>
        <source>{demand}: unhealthy, {source}</source>
        <translation>{demand}：異常、{source}</translation>
    </message>
    <message>
        <source>{doing} took more than {timeout_seconds:g} s in all</source>
        <translation>{doing} に合計 {timeout_seconds:g} s を超えました</translation>
    </message>
    <message>
        <source>{duration} ago</source>
        <translation>{duration}前</translation>
    </message>
    <message>
        <source>{duration} ago by {name_of}</source>
        <translation>{duration} 前、{name_of}</translation>
    </message>
    <message>
        <source>{duration} old</source>
        <translation>{duration}前のもの</translation>
    </message>
    <message>
        <source>{each!r}: expected the name of a namespace</source>
        <translation>{each!r}：ネームスペースの名前が必要です</translation>
    </message>
    <message>
        <source>{each} between these sites is {stage}: finish it or roll it back first</source>
        <translation>このサイト間の {each} は{stage}です：先に完了するかロールバックしてください</translation>
    </message>
    <message>
        <source>{each} can't be erased: the audit itself</source>
        <translation>{each} は消去できません：監査記録そのものです</translation>
    </message>
    <message>
        <source>{each}: no period for everywhere</source>
        <translation>{each}：全域の保存期間がありません</translation>
    </message>
    <message>
        <source>{earliest} at the earliest</source>
        <translation>早くて {earliest}</translation>
    </message>
    <message>
        <source>{earliest} to {age}</source>
        <translation>{earliest} 〜 {age}</translation>
    </message>
    <message>
        <source>{earliest} to {latest}</source>
        <translation>{earliest}〜{latest}</translation>
    </message>
    <message>
        <source>{edges} edges</source>
        <translation>辺 {edges} 本</translation>
    </message>
    <message>
        <source>{errors:,} of {calls:,} calls can't have failed; taken as all of them</source>
        <translation>{calls:,} 回の呼び出しのうち {errors:,} 回の失敗はありえません。全部とみなしました</translation>
    </message>
    <message>
        <source>{error}. Nothing was sent. Join anew if the hub was set up again.</source>
        <translation>{error}。何も送っていません。ハブを設定し直した場合は、参加し直してください。</translation>
    </message>
    <message>
        <source>{error}: ask for some of it first</source>
        <translation>{error}：まず一部だけ申請してください</translation>
    </message>
    <message>
        <source>{error}: split it, or drop long texts</source>
        <translation>{error}：分割するか長い文を削ってください</translation>
    </message>
    <message>
        <source>{events:,.0f} events</source>
        <translation>{events:,.0f} イベント</translation>
    </message>
    <message>
        <source>{events} events, {blobs} attachments came</source>
        <translation>イベント {events}、添付 {blobs} が到着</translation>
    </message>
    <message>
        <source>{events} of {incidents}, {attachments}.</source>
        <translation>{incidents}の{events}、{attachments}。</translation>
    </message>
    <message>
        <source>{every_minutes} minutes; expected 1 to {most_minutes}</source>
        <translation>{every_minutes} 分は不可。1〜{most_minutes} にしてください</translation>
    </message>
    <message>
        <source>{every} in force</source>
        <translation>有効 {every} 件</translation>
    </message>
    <message>
        <source>{every} in force · {untested} never tested</source>
        <translation>有効 {every} 件 · 未テスト {untested} 件</translation>
    </message>
    <message>
        <source>{expect!r} is no comparison</source>
        <translation>{expect!r} は比較になりません</translation>
    </message>
    <message>
        <source>{expected_time}, found {end!r}</source>
        <translation>{expected_time}（実際は {end!r}）</translation>
    </message>
    <message>
        <source>{expected_time}, found {row!r}</source>
        <translation>{expected_time}（実際は {row!r}）</translation>
    </message>
    <message>
        <source>{expected_time}, found {start!r}</source>
        <translation>{expected_time}（実際は {start!r}）</translation>
    </message>
    <message>
        <source>{expected}, found an empty file</source>
        <translation>{expected}（ファイルが空です）</translation>
    </message>
    <message>
        <source>{expected}, found neither</source>
        <translation>{expected}（どちらでもありません）</translation>
    </message>
    <message>
        <source>{expected}, found {count}</source>
        <translation>{expected}（実際は {count}）</translation>
    </message>
    <message>
        <source>{expected}, found {found}</source>
        <translation>{expected}（実際は{found}）</translation>
    </message>
    <message>
        <source>{expected}, found {shown}</source>
        <translation>{expected}（実際は {shown}）</translation>
    </message>
    <message>
        <source>{expected}, found {shown}: empty, or with a character that can't be sent</source>
        <translation>{expected}（実際は {shown}：空か、送信できない文字を含みます）</translation>
    </message>
    <message>
        <source>{expected}; found {told}</source>
        <translation>{expected}（実際は{told}）</translation>
    </message>
    <message>
        <source>{factor} in {duration}</source>
        <translation>{duration}で {factor}</translation>
    </message>
    <message>
        <source>{facts} of 7</source>
        <translation>{facts} / 7</translation>
    </message>
    <message>
        <source>{fact} can't be recorded</source>
        <translation>{fact} を記録できません</translation>
    </message>
    <message>
        <source>{fact} is that already</source>
        <translation>{fact} はすでにその値です</translation>
    </message>
    <message>
        <source>{failing} can't be reached: {full_stop} It is tried again by itself; what stands here keeps its age.</source>
        <translation>{failing} に到達できません：{full_stop} 自動で再試行します。ここの表示には経過時間が付きます。</translation>
    </message>
    <message>
        <source>{failover} is {label}. What diverged must then be merged, replayed or accepted as lost.</source>
        <translation>{failover} は{label}です。分岐したものは統合、再適用、または損失として受け入れる必要があります。</translation>
    </message>
    <message>
        <source>{feed} ({name}) since {time}: {error}. Health is seen as before; what is new there is missing here.</source>
        <translation>{feed} ({name}) {time} から: {error}。サービスの状態は従来どおり見えますが、そこからの新しい情報は届いていません。</translation>
    </message>
    <message>
        <source>{feed} ({name}): {error}. Health is seen as before; what is new there is missing here.</source>
        <translation>{feed} ({name}): {error}。サービスの状態は従来どおり見えますが、そこからの新しい情報は届いていません。</translation>
    </message>
    <message>
        <source>{feed}: feed degraded</source>
        <translation>{feed}: フィード低下</translation>
    </message>
    <message>
        <source>{feed}: feed degraded since {time}</source>
        <translation>{feed}: {time} からフィード低下</translation>
    </message>
    <message>
        <source>{field!r} seems to hold a secret in clear; write ${{secret:NAME}} in its place</source>
        <translation>{field!r} に秘密が平文で入っているようです。代わりに ${{secret:NAME}} と書いてください</translation>
    </message>
    <message>
        <source>{fields}{channel}; promoted by {name_of}</source>
        <translation>{fields}{channel}、{name_of} が昇格</translation>
    </message>
    <message>
        <source>{field} is a secret, but no keeper of secrets is open</source>
        <translation>{field} は秘密ですが、秘密の保管先が開いていません</translation>
    </message>
    <message>
        <source>{field} is not settled by choosing</source>
        <translation>{field} は選択では解決できません</translation>
    </message>
    <message>
        <source>{figure} to {figure2}</source>
        <translation>{figure} 〜 {figure2}</translation>
    </message>
    <message>
        <source>{file} can't be reached: {error}</source>
        <translation>{file} に到達できません: {error}</translation>
    </message>
    <message>
        <source>{file} can't be read: {error}</source>
        <translation>{file} を読めません: {error}</translation>
    </message>
    <message>
        <source>{file} is another file now: it was replaced</source>
        <translation>{file} は別のファイルになっています。置き換えられました</translation>
    </message>
    <message>
        <source>{file} is gone: the disk was taken away, or the file deleted</source>
        <translation>{file} がありません。ディスクが外されたか、ファイルが削除されました</translation>
    </message>
    <message>
        <source>{file}: can't be read: {strerror}</source>
        <translation>{file}：読み取れません：{strerror}</translation>
    </message>
    <message>
        <source>{filter} of {here}</source>
        <translation>{here} 中 {filter}</translation>
    </message>
    <message>
        <source>{findings} findings · availabilities are taken as independent of each other</source>
        <translation>所見 {findings} · 可用性は互いに独立とみなす</translation>
    </message>
    <message>
        <source>{firing} firing</source>
        <translation>{firing} 件発報中</translation>
    </message>
    <message>
        <source>{first} + {more} more</source>
        <translation>{first} + 他 {more}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}〜{last}</translation>
    </message>
    <message>
        <source>{folder} can't be written: {strerror}</source>
        <translation>{folder} に書き込めません：{strerror}</translation>
    </message>
    <message>
        <source>{form} is a form of its own; decisions alone go as another format</source>
        <translation>{form} は独立した様式です。決定だけなら別の形式を使ってください</translation>
    </message>
    <message>
        <source>{found} rows with the stored bytes, and a manifest with the SHA-256 of every file.</source>
        <translation>保存されたバイト付きの {found} 行と、全ファイルの SHA-256 を載せた一覧。</translation>
    </message>
    <message>
        <source>{found} shown</source>
        <translation>{found} 件表示</translation>
    </message>
    <message>
        <source>{function} is carried by {id}.</source>
        <translation>{function} は {id} が担います。</translation>
    </message>
    <message>
        <source>{further} devices</source>
        <translation>{further} 台</translation>
    </message>
    <message>
        <source>{gaps} no monitor</source>
        <translation>{gaps} 監視なし</translation>
    </message>
    <message>
        <source>{group!r}; expected lower-case letters, digits and underscores</source>
        <translation>{group!r} です。英小文字、数字、下線が必要です</translation>
    </message>
    <message>
        <source>{groups} group</source>
        <translation>グループ {groups}</translation>
    </message>
    <message>
        <source>{groups} groups</source>
        <translation>グループ {groups}</translation>
    </message>
    <message>
        <source>{group} has agreed to exactly this already</source>
        <translation>{group} はまさにこれに合意済みです</translation>
    </message>
    <message>
        <source>{group} is a role: it is given in each incident and nowhere else</source>
        <translation>{group} は役割です：各インシデントでのみ与えられます</translation>
    </message>
    <message>
        <source>{grows}; no limit is known for it</source>
        <translation>{grows}。上限は不明</translation>
    </message>
    <message>
        <source>{grows}; would not reach {limit} within half a year</source>
        <translation>{grows}。半年以内に {limit} には達しません</translation>
    </message>
    <message>
        <source>{grows}; would reach {limit} on {day}{band}</source>
        <translation>{grows}。{day} に {limit} に達する見込み{band}</translation>
    </message>
    <message>
        <source>{held} services; Space opens</source>
        <translation>{held} サービス。Space で開く</translation>
    </message>
    <message>
        <source>{here} of its {messages} messages are here already and are not imported twice.</source>
        <translation>{messages} 件中 {here} 件は既にあり、二重には取り込みません。</translation>
    </message>
    <message>
        <source>{here} saved to {folder}.</source>
        <translation>{here} を {folder} に保存しました。</translation>
    </message>
    <message>
        <source>{hit} of {ids}</source>
        <translation>{ids} 中 {hit}</translation>
    </message>
    <message>
        <source>{hit} services</source>
        <translation>{hit} サービス</translation>
    </message>
    <message>
        <source>{hops} steps from {place}, the nearest that stands out</source>
        <translation>目立つ最寄りの {place} から {hops} 歩</translation>
    </message>
    <message>
        <source>{host!r} is no host name</source>
        <translation>{host!r} はホスト名ではありません</translation>
    </message>
    <message>
        <source>{host} can't be reached: {said}</source>
        <translation>{host} に接続できません：{said}</translation>
    </message>
    <message>
        <source>{host} gave no answer: {said}</source>
        <translation>{host} から応答がありません：{said}</translation>
    </message>
    <message>
        <source>{host} has no address now</source>
        <translation>{host} のアドレスが今はありません</translation>
    </message>
    <message>
        <source>{host} has no address now ({error})</source>
        <translation>{host} のアドレスが今はありません（{error}）</translation>
    </message>
    <message>
        <source>{host} is at {address}, a link-local or metadata address; the allow-list must name it singly</source>
        <translation>{host} は {address}（リンクローカルまたはメタデータのアドレス）です。許可リストに個別の記載が必要です</translation>
    </message>
    <message>
        <source>{host} is at {address}, which is not public; the allow-list must name it under addresses</source>
        <translation>{host} は非公開の {address} です。許可リストの addresses に記載が必要です</translation>
    </message>
    <message>
        <source>{host} leads to {address}, which is not public; name it under `private` if it is meant</source>
        <translation>{host} は公開されていない {address} を指します。意図どおりなら `private` に挙げてください</translation>
    </message>
    <message>
        <source>{host}, port {port}</source>
        <translation>{host}、ポート {port}</translation>
    </message>
    <message>
        <source>{host}, port {port} without TLS (plain_http: true)</source>
        <translation>TLS なしの {host}、ポート {port}（plain_http: true）</translation>
    </message>
    <message>
        <source>{host}, port {port}, is not among the hosts</source>
        <translation>{host}、ポート {port} はホスト一覧にありません</translation>
    </message>
    <message>
        <source>{host}: plain http is only for addresses named under `private`</source>
        <translation>{host}：平文の http は `private` に挙げたアドレスだけです</translation>
    </message>
    <message>
        <source>{host}: port {port} is not one of 443, 8443, 587, 465 and 25; name its address under `private`</source>
        <translation>{host}：ポート {port} は 443、8443、587、465、25 のいずれでもありません。アドレスを `private` に挙げてください</translation>
    </message>
    <message>
        <source>{host}:{port} can't be listened on: {strerror}</source>
        <translation>{host}:{port} で待ち受けできません：{strerror}</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{id!r} is the id of {taken} already</source>
        <translation>{id!r} はすでに {taken} の ID です</translation>
    </message>
    <message>
        <source>{identity} does not say where this directory's keys are; it was changed or cut short</source>
        <translation>{identity} にこのディレクトリの鍵の場所がありません。変更されたか、途中で切れています</translation>
    </message>
    <message>
        <source>{ids} of {ids2} shown</source>
        <translation>{ids2} 中 {ids} 表示</translation>
    </message>
    <message>
        <source>{ids}, which it needs, is in trouble too: {sign_words}</source>
        <translation>依存先の {ids} にも問題：{sign_words}</translation>
    </message>
    <message>
        <source>{ids}, which needs it, began {ahead} earlier</source>
        <translation>これに依存する {ids} の方が {ahead} 早く開始</translation>
    </message>
    <message>
        <source>{id} at {percent}</source>
        <translation>{id} が {percent}</translation>
    </message>
    <message>
        <source>{id} is to be back in {seconds}, but waits for {longest}, which may take {longest2}</source>
        <translation>{id} は {seconds} で復旧予定ですが、{longest2} かかり得る {longest} を待ちます</translation>
    </message>
    <message>
        <source>{indicator} trouble</source>
        <translation>障害（{indicator}）</translation>
    </message>
    <message>
        <source>{into_number} is {into_state}</source>
        <translation>{into_number} は {into_state} です</translation>
    </message>
    <message>
        <source>{item} is intact.</source>
        <translation>{item} は無傷です。</translation>
    </message>
    <message>
        <source>{item} is not given out</source>
        <translation>{item} は渡されません</translation>
    </message>
    <message>
        <source>{item} is {soundness}: it is not what was collected.</source>
        <translation>{item} は{soundness}：収集時のものと違います。</translation>
    </message>
    <message>
        <source>{item}: not written down</source>
        <translation>{item}：記録できません</translation>
    </message>
    <message>
        <source>{keep}: kept already</source>
        <translation>{keep}：保全済みです</translation>
    </message>
    <message>
        <source>{key!r} is no component of this incident; expected one of {known}</source>
        <translation>{key!r} はこのインシデントのコンポーネントではありません。{known} のいずれかにしてください</translation>
    </message>
    <message>
        <source>{key!r} is there twice</source>
        <translation>{key!r} が重複しています</translation>
    </message>
    <message>
        <source>{key!r}; expected one of {known}</source>
        <translation>{key!r} です。使えるのは {known} です</translation>
    </message>
    <message>
        <source>{key!r}; none of the templates is for holding</source>
        <translation>{key!r} です。最初の数分用のテンプレートはありません</translation>
    </message>
    <message>
        <source>{keys} alert</source>
        <translation>アラート {keys}</translation>
    </message>
    <message>
        <source>{keys} alerts</source>
        <translation>アラート {keys}</translation>
    </message>
    <message>
        <source>{key}: expected tier 0 to 3 and an RPO up to seven days</source>
        <translation>{key}：Tier 0〜3 と 7 日以内の RPO が必要です</translation>
    </message>
    <message>
        <source>{key}: {state!r}; expected one of {expected}</source>
        <translation>{key}：{state!r} は不可。{expected} のいずれかにしてください</translation>
    </message>
    <message>
        <source>{kind!r}; expected lower-case letters, digits and underscores</source>
        <translation>{kind!r} は不可。小文字、数字、下線にしてください</translation>
    </message>
    <message>
        <source>{kind} at {service}, {when} before the trouble began</source>
        <translation>{service} の{kind}、障害発生の {when} 前</translation>
    </message>
    <message>
        <source>{kind} by {author}, {when} ago.</source>
        <translation>{kind}、{author}、{when}前。</translation>
    </message>
    <message>
        <source>{kind} on {signal}</source>
        <translation>{signal} の{kind}</translation>
    </message>
    <message>
        <source>{known:.0%} known</source>
        <translation>{known:.0%} 判明</translation>
    </message>
    <message>
        <source>{known} · two people may pass it</source>
        <translation>{known} · 2 名で通過可</translation>
    </message>
    <message>
        <source>{known}; two people let it pass</source>
        <translation>{known}。2 名が通過を認めました</translation>
    </message>
    <message>
        <source>{label} kept</source>
        <translation>{label} を保全</translation>
    </message>
    <message>
        <source>{label} of {service}</source>
        <translation>{service} の{label}</translation>
    </message>
    <message>
        <source>{label} · Space ticks</source>
        <translation>{label} · Space で選択</translation>
    </message>
    <message>
        <source>{label}, none set up for this audience</source>
        <translation>{label}、この対象者には未設定</translation>
    </message>
    <message>
        <source>{label}: “{texts}” becomes “{replacement}”</source>
        <translation>{label}:「{texts}」は「{replacement}」になります</translation>
    </message>
    <message>
        <source>{lacking} missing for {severity}</source>
        <translation>{severity} に {lacking} 名不足</translation>
    </message>
    <message>
        <source>{lasts}blind spot</source>
        <translation>{lasts}死角</translation>
    </message>
    <message>
        <source>{last}. What stands below is past.</source>
        <translation>{last}。以下は過去の値です。</translation>
    </message>
    <message>
        <source>{late} late</source>
        <translation>{late} 件遅延</translation>
    </message>
    <message>
        <source>{left} of 10:00 left</source>
        <translation>10:00 中 残り {left}</translation>
    </message>
    <message>
        <source>{left} of downtime left</source>
        <translation>停止時間の残り {left}</translation>
    </message>
    <message>
        <source>{left} to settle</source>
        <translation>未解決 {left}</translation>
    </message>
    <message>
        <source>{left} · review owed</source>
        <translation>{left} · レビュー未済</translation>
    </message>
    <message>
        <source>{length:,} of {limit:,}</source>
        <translation>{length:,} / {limit:,}</translation>
    </message>
    <message>
        <source>{level} is no level; expected 1 to 9</source>
        <translation>{level} はレベルではありません。1〜9 にしてください</translation>
    </message>
    <message>
        <source>{level} is no level; expected 1 to {highest}</source>
        <translation>{level} はレベルではありません。1〜{highest} にしてください</translation>
    </message>
    <message>
        <source>{level} of {limit} ({used})</source>
        <translation>{limit} 中 {level}（{used}）</translation>
    </message>
    <message>
        <source>{lines} lines</source>
        <translation>{lines} 行</translation>
    </message>
    <message>
        <source>{lowest} to {highest}</source>
        <translation>{lowest} 〜 {highest}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low}〜{high}</translation>
    </message>
    <message>
        <source>{low}xx</source>
        <translation>{low}xx</translation>
    </message>
    <message>
        <source>{manifest} rows and {manifest2} files in {folder}; manifest sha256 {manifest3}…</source>
        <translation>{folder} に {manifest} 行と {manifest2} ファイル。一覧の sha256 {manifest3}…</translation>
    </message>
    <message>
        <source>{many} not taken by the hub</source>
        <translation>{many}をハブが受理せず</translation>
    </message>
    <message>
        <source>{many} of data to renew</source>
        <translation>{many}のデータを要更新</translation>
    </message>
    <message>
        <source>{many} parked here</source>
        <translation>{many}をここに留置</translation>
    </message>
    <message>
        <source>{many} to reconcile</source>
        <translation>{many}を要照合</translation>
    </message>
    <message>
        <source>{mark} by {name_of}</source>
        <translation>{mark}（{name_of}）</translation>
    </message>
    <message>
        <source>{max_open} runs are open: end one first</source>
        <translation>{max_open} 件が実行中です：先に一つ終えてください</translation>
    </message>
    <message>
        <source>{max_pinned} facts are pinned, and more nobody keeps in mind: unpin one</source>
        <translation>事実が {max_pinned} 件固定されています。それ以上は覚えきれません：一つ外してください</translation>
    </message>
    <message>
        <source>{means} before {minute}</source>
        <translation>{minute} 以前は {means}</translation>
    </message>
    <message>
        <source>{message_id!r} is in several channels: {channels}</source>
        <translation>{message_id!r} は複数のチャネルにあります：{channels}</translation>
    </message>
    <message>
        <source>{message}: split the file</source>
        <translation>{message}：ファイルを分割してください</translation>
    </message>
    <message>
        <source>{message}; expected a number such as INC-204, or an id</source>
        <translation>{message}。INC-204 のような番号か ID が必要です</translation>
    </message>
    <message>
        <source>{message}; expected its id or its change's</source>
        <translation>{message}。その ID か変更の ID を指定してください</translation>
    </message>
    <message>
        <source>{metric} unknown, {said}</source>
        <translation>{metric} 不明、{said}</translation>
    </message>
    <message>
        <source>{metric}, last hour</source>
        <translation>{metric}、直近 1 時間</translation>
    </message>
    <message>
        <source>{metric}, last hour, band: usual</source>
        <translation>{metric}、直近 1 時間、帯: 通常</translation>
    </message>
    <message>
        <source>{million:g} % of requests fail: 25 % or more</source>
        <translation>リクエストの {million:g} % が失敗：25 % 以上</translation>
    </message>
    <message>
        <source>{min_length} to {max_length} characters</source>
        <translation>{min_length}〜{max_length} 字</translation>
    </message>
    <message>
        <source>{min_minutes} to {max_minutes}</source>
        <translation>{min_minutes}〜{max_minutes}</translation>
    </message>
    <message>
        <source>{minutes} min before: {title}</source>
        <translation>{minutes} 分前: {title}</translation>
    </message>
    <message>
        <source>{minutes}; expected 1 to {what}</source>
        <translation>{minutes} は不可。1〜{what} にしてください</translation>
    </message>
    <message>
        <source>{minutes}; expected {min_minutes} to {max_minutes}</source>
        <translation>{minutes} は不可。{min_minutes}〜{max_minutes} にしてください</translation>
    </message>
    <message>
        <source>{minute} by {name_of}</source>
        <translation>{minute}、{name_of}</translation>
    </message>
    <message>
        <source>{minute} to {minute2}, {length}: {why}</source>
        <translation>{minute} 〜 {minute2}、{length}：{why}</translation>
    </message>
    <message>
        <source>{minute}, attempt {attempts}</source>
        <translation>{minute}、試行 {attempts}</translation>
    </message>
    <message>
        <source>{missed} missed</source>
        <translation>{missed} 欠落</translation>
    </message>
    <message>
        <source>{missed} pulse.</source>
        <translation>鼓動 {missed} 回。</translation>
    </message>
    <message>
        <source>{missed} pulses missed; {heard}; expected every {every:g} s</source>
        <translation>パルスが {missed} 回欠落。{heard}。{every:g} s ごとの予定</translation>
    </message>
    <message>
        <source>{missed} pulses.</source>
        <translation>鼓動 {missed} 回。</translation>
    </message>
    <message>
        <source>{missing} on their way</source>
        <translation>{missing} が移動中</translation>
    </message>
    <message>
        <source>{moment} to {moment2}</source>
        <translation>{moment} 〜 {moment2}</translation>
    </message>
    <message>
        <source>{months} months</source>
        <translation>{months} か月</translation>
    </message>
    <message>
        <source>{most_at_once} are running already: stop one or wait</source>
        <translation>すでに {most_at_once} 件実行中です：一つ止めるか待ってください</translation>
    </message>
    <message>
        <source>{name!r} does more than look; expected promql, dns or a GET</source>
        <translation>{name!r} は確認以上のことをします。promql、dns、または GET が必要です</translation>
    </message>
    <message>
        <source>{name!r} holds signs that can't be shown</source>
        <translation>{name!r} に表示できない文字が含まれています</translation>
    </message>
    <message>
        <source>{name!r} is in none of the files; left out</source>
        <translation>{name!r} はどのファイルにもありません。除外しました</translation>
    </message>
    <message>
        <source>{name!r} is no service id; expected one a line</source>
        <translation>{name!r} はサービスの ID ではありません。1 行に一つ必要です</translation>
    </message>
    <message>
        <source>{name!r} is no time zone this machine knows; expected a name such as Europe/Berlin, or UTC</source>
        <translation>{name!r} はこの端末にないタイムゾーンです。Europe/Berlin のような名前、または UTC が必要です</translation>
    </message>
    <message>
        <source>{name!r} needs {parameter}</source>
        <translation>{name!r} には {parameter} が必要です</translation>
    </message>
    <message>
        <source>{name!r} stands there twice</source>
        <translation>{name!r} が重複しています</translation>
    </message>
    <message>
        <source>{name!r} takes no such parameter</source>
        <translation>{name!r} にそのパラメーターはありません</translation>
    </message>
    <message>
        <source>{name!r}: expected lower-case letters, digits and hyphens, at most 40</source>
        <translation>{name!r}：英小文字、数字、ハイフンで 40 字以内にしてください</translation>
    </message>
    <message>
        <source>{name_of} can't do without it.</source>
        <translation>{name_of} はこれなしでは動きません。</translation>
    </message>
    <message>
        <source>{name_of} said {state}</source>
        <translation>{name_of}: {state}</translation>
    </message>
    <message>
        <source>{name_of}, {duration} ago · {missing}</source>
        <translation>{name_of}、{duration}前 · {missing}</translation>
    </message>
    <message>
        <source>{name_of}, {minute}, {duration} ago</source>
        <translation>{name_of}、{minute}、{duration}前</translation>
    </message>
    <message>
        <source>{named} of {named2} checks well</source>
        <translation>{named2} 件中 {named} 件の検査が良好</translation>
    </message>
    <message>
        <source>{named} silent; a stand-in still watches.</source>
        <translation>{named} が沈黙。代わりの監視は継続中。</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} 他 {count} 件</translation>
    </message>
    <message>
        <source>{names} and {names2}</source>
        <translation>{names}、{names2}</translation>
    </message>
    <message>
        <source>{names} answered but named no service. {action}, so that its series find their services.</source>
        <translation>{names} は応答しましたがサービス名がありません。{action} で系列とサービスを対応付けてください。</translation>
    </message>
    <message>
        <source>{names} are not of the type that was written</source>
        <translation>{names} が書き込まれた型と異なります</translation>
    </message>
    <message>
        <source>{names} are silent</source>
        <translation>{names} が沈黙</translation>
    </message>
    <message>
        <source>{names} degrading</source>
        <translation>{names} が低下</translation>
    </message>
    <message>
        <source>{names} fine</source>
        <translation>{names} は正常</translation>
    </message>
    <message>
        <source>{names} fine so far</source>
        <translation>{names} は今のところ正常</translation>
    </message>
    <message>
        <source>{names} is silent</source>
        <translation>{names} が沈黙</translation>
    </message>
    <message>
        <source>{names} needs {target}: {strength}, {mode}{group}{stands_in}.</source>
        <translation>{names} は {target} が必要：{strength}、{mode}{group}{stands_in}。</translation>
    </message>
    <message>
        <source>{names}{more} would lose a fallback or a spare</source>
        <translation>{names}{more} は代替か予備を失います</translation>
    </message>
    <message>
        <source>{name} ({role}) may read, not write</source>
        <translation>{name}（{role}）は読み取り専用です</translation>
    </message>
    <message>
        <source>{name} always has exactly one Incident Commander</source>
        <translation>{name} のインシデントコマンダーは必ず一人です</translation>
    </message>
    <message>
        <source>{name} always has exactly one Incident Commander: name the next</source>
        <translation>{name} のインシデントコマンダーは必ず一人です：次の人を指名してください</translation>
    </message>
    <message>
        <source>{name} asks to act on production for {scope} for {minutes} min: {reason}</source>
        <translation>{name} が {scope} のため本番環境で {minutes} 分の操作を申請：{reason}</translation>
    </message>
    <message>
        <source>{name} began update {revision} as well: one is enough</source>
        <translation>{name} も更新 {revision} を始めています。一つで足ります</translation>
    </message>
    <message>
        <source>{name} can sign at this workstation.</source>
        <translation>{name} はこのワークステーションで署名できます。</translation>
    </message>
    <message>
        <source>{name} can't be queued again</source>
        <translation>{name} を再び送信待ちにできません</translation>
    </message>
    <message>
        <source>{name} can't be reached: {last_error}. It is tried again by itself.</source>
        <translation>{name} に到達できません: {last_error}。自動で再試行します。</translation>
    </message>
    <message>
        <source>{name} can't be read: {words} ({why})</source>
        <translation>{name} を読めません：{words}（{why}）</translation>
    </message>
    <message>
        <source>{name} can't be sent now</source>
        <translation>{name} は今送信できません</translation>
    </message>
    <message>
        <source>{name} does not go to {state}</source>
        <translation>{name} は {state} に進めません</translation>
    </message>
    <message>
        <source>{name} does not keep that value</source>
        <translation>{name} にその値は残せません</translation>
    </message>
    <message>
        <source>{name} down</source>
        <translation>{name} ダウン</translation>
    </message>
    <message>
        <source>{name} grows {per_week:.0%} a week {over}, {now}</source>
        <translation>{name} は {over} 週 {per_week:.0%} 増加、{now}</translation>
    </message>
    <message>
        <source>{name} has another key at the hub</source>
        <translation>{name} の鍵がハブのものと異なります</translation>
    </message>
    <message>
        <source>{name} has not waited for too long, or that is noted already</source>
        <translation>{name} は待ち時間を超えていないか、すでに記録されています</translation>
    </message>
    <message>
        <source>{name} has schema {found}, expected {schema}</source>
        <translation>{name} はスキーマ {found} ですが、{schema} が必要です</translation>
    </message>
    <message>
        <source>{name} has schema {found}, this program knows up to {current}: it was written by a newer Watchfloor</source>
        <translation>{name} はスキーマ {found} ですが、このプログラムは {current} までしか扱えません：新しい Watchfloor で書かれています</translation>
    </message>
    <message>
        <source>{name} has two Incident Commanders</source>
        <translation>{name} にインシデントコマンダーが二人います</translation>
    </message>
    <message>
        <source>{name} is classified so already</source>
        <translation>{name} はすでにその分類です</translation>
    </message>
    <message>
        <source>{name} is enrolled already</source>
        <translation>{name} は登録済みです</translation>
    </message>
    <message>
        <source>{name} is in no group that has a role here</source>
        <translation>{name} はここで役割を持つグループに属していません</translation>
    </message>
    <message>
        <source>{name} is locked by another process; once that lets go, it can be opened again</source>
        <translation>{name} は別のプロセスがロックしています。解放されれば再び開けます</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} がありません</translation>
    </message>
    <message>
        <source>{name} is named in the matrix</source>
        <translation>{name} は表に記載</translation>
    </message>
    <message>
        <source>{name} is no DNS name</source>
        <translation>{name} は DNS 名ではありません</translation>
    </message>
    <message>
        <source>{name} is no longer a member</source>
        <translation>{name} はもうメンバーではありません</translation>
    </message>
    <message>
        <source>{name} is no longer a member; a new code is needed to join again</source>
        <translation>{name} はもうメンバーではありません。再び参加するには新しいコードが必要です</translation>
    </message>
    <message>
        <source>{name} is not about {service}</source>
        <translation>{name} は {service} に関するものではありません</translation>
    </message>
    <message>
        <source>{name} is not being sent in attempt {attempt}</source>
        <translation>{name} は試行 {attempt} で送信中ではありません</translation>
    </message>
    <message>
        <source>{name} is not cleared</source>
        <translation>{name} に閲覧を許可できません</translation>
    </message>
    <message>
        <source>{name} is not judged again</source>
        <translation>{name} を再判定できません</translation>
    </message>
    <message>
        <source>{name} is not merged into {into_number}</source>
        <translation>{name} を {into_number} に統合できません</translation>
    </message>
    <message>
        <source>{name} is not of the type that was written</source>
        <translation>{name} が書き込まれた型と異なります</translation>
    </message>
    <message>
        <source>{name} is not ruled on</source>
        <translation>{name} を裁定できません</translation>
    </message>
    <message>
        <source>{name} is settled.</source>
        <translation>{name} は解決済みです。</translation>
    </message>
    <message>
        <source>{name} is who this workstation belongs to</source>
        <translation>{name} はこの端末の持ち主です</translation>
    </message>
    <message>
        <source>{name} is {role} now.</source>
        <translation>{name} の役割は{role}になりました。</translation>
    </message>
    <message>
        <source>{name} is {role} of the incident</source>
        <translation>{name} がインシデントの {role}</translation>
    </message>
    <message>
        <source>{name} is {shown} already</source>
        <translation>{name} はすでに {shown} です</translation>
    </message>
    <message>
        <source>{name} is {state}</source>
        <translation>{name} は {state} です</translation>
    </message>
    <message>
        <source>{name} is {state} already</source>
        <translation>{name} はすでに {state} です</translation>
    </message>
    <message>
        <source>{name} is {state}: no update is due</source>
        <translation>{name} は {state} です：更新の予定はありません</translation>
    </message>
    <message>
        <source>{name} itself is {value}</source>
        <translation>{name} 自体が{value}</translation>
    </message>
    <message>
        <source>{name} needs {name2}</source>
        <translation>{name} には {name2} が必要</translation>
    </message>
    <message>
        <source>{name} needs {name2}: {kind}</source>
        <translation>{name} には {name2} が必要: {kind}</translation>
    </message>
    <message>
        <source>{name} of the hub is missing or empty, but this directory had one: bring it back from a backup, or begin with an empty data directory</source>
        <translation>ハブの {name} がないか空ですが、このディレクトリにはあったはずです：バックアップから戻すか、空のデータディレクトリで始めてください</translation>
    </message>
    <message>
        <source>{name} restored</source>
        <translation>{name} 復旧</translation>
    </message>
    <message>
        <source>{name} said so {age_words} before we saw it</source>
        <translation>{name} の発表は自社の検知より {age_words} 早い</translation>
    </message>
    <message>
        <source>{name} says: {said}{since}</source>
        <translation>{name} の発表：{said}{since}</translation>
    </message>
    <message>
        <source>{name} stays {role}</source>
        <translation>{name} の役割は{role}のままです</translation>
    </message>
    <message>
        <source>{name} steady {over}, {now}</source>
        <translation>{name} は {over} 横ばい、{now}</translation>
    </message>
    <message>
        <source>{name} stepped up by {step:.0%} on {day} and stayed, {now} ({over})</source>
        <translation>{name} は {day} に {step:.0%} 上がったまま、{now}（{over}）</translation>
    </message>
    <message>
        <source>{name} took rights to act on production for {scope}, {how}: {reason}</source>
        <translation>{name} が {scope} のため本番環境の操作権限を取得、{how}：{reason}</translation>
    </message>
    <message>
        <source>{name} was merged</source>
        <translation>{name} は統合されました</translation>
    </message>
    <message>
        <source>{name} {shown}, at its limit</source>
        <translation>{name} {shown}、上限に到達</translation>
    </message>
    <message>
        <source>{name} {shown}, full in about {seconds} ({band}; {rule})</source>
        <translation>{name} {shown}、約 {seconds} で満杯（{band}。{rule}）</translation>
    </message>
    <message>
        <source>{name} {was} → {now} within {minutes:.0f} min</source>
        <translation>{name} {was} → {now}（{minutes:.0f} min）</translation>
    </message>
    <message>
        <source>{name}'s membership was ended here; a code is needed to join again</source>
        <translation>{name} の参加はここで終了しています。再び参加するにはコードが必要です</translation>
    </message>
    <message>
        <source>{name}'s workstation</source>
        <translation>{name} の端末</translation>
    </message>
    <message>
        <source>{name}, last heard {ago} ago</source>
        <translation>{name}、最後の連絡は {ago} 前</translation>
    </message>
    <message>
        <source>{name}, of which nothing was heard</source>
        <translation>{name}、連絡はまだありません</translation>
    </message>
    <message>
        <source>{name}, step {at} of {count}</source>
        <translation>{name}、{count} 中 {at} 段階</translation>
    </message>
    <message>
        <source>{name}, {count} services, closed</source>
        <translation>{name}、{count} サービス、閉</translation>
    </message>
    <message>
        <source>{name}, {count} services, open</source>
        <translation>{name}、{count} サービス、開</translation>
    </message>
    <message>
        <source>{name}: a sync was left out: {error}</source>
        <translation>{name}：同期を一件除外しました：{error}</translation>
    </message>
    <message>
        <source>{name}: all of them kept.</source>
        <translation>{name}：すべて残しました。</translation>
    </message>
    <message>
        <source>{name}: too few figures in the last {minutes:.0f} min</source>
        <translation>{name}：直近 {minutes:.0f} min の値が不足</translation>
    </message>
    <message>
        <source>{name}: too little history to see a drift</source>
        <translation>{name}：変化を見るには履歴が不足</translation>
    </message>
    <message>
        <source>{name}: {about}, {bytes} bytes</source>
        <translation>{name}：{about}、{bytes} バイト</translation>
    </message>
    <message>
        <source>{name}: {days}; expected 0 to {most_days}</source>
        <translation>{name}：{days}。0〜{most_days} にしてください</translation>
    </message>
    <message>
        <source>{name}: {says} counts. {others} {stays} in the timeline.</source>
        <translation>{name}：{says} が有効。{others} はタイムラインに{stays}。</translation>
    </message>
    <message>
        <source>{name}{more} can't go out: shown in the text as ⟨U+{ord:04X}⟩, to be removed.</source>
        <translation>{name}{more} は送信できません: 本文に ⟨U+{ord:04X}⟩ と表示、削除が必要。</translation>
    </message>
    <message>
        <source>{needed} bad runs among the last {of} decide; runs that say nothing don't count.</source>
        <translation>直近 {of} 回のうち不良 {needed} 回で決まります。結果の出ない実行は数えません。</translation>
    </message>
    <message>
        <source>{nodes} nodes</source>
        <translation>ノード {nodes}</translation>
    </message>
    <message>
        <source>{normal} normal, collapsed</source>
        <translation>正常 {normal} 件、折りたたみ</translation>
    </message>
    <message>
        <source>{notify} is not in the plan</source>
        <translation>{notify} は計画にありません</translation>
    </message>
    <message>
        <source>{numbers} {verb} as MERGED; what names it leads to {number}. Timelines stay whole. Each can be reopened.</source>
        <translation>{numbers} {verb}「統合済み」で終わり、それを指すものは {number} に導かれます。タイムラインはそのまま残り、それぞれ再開できます。</translation>
    </message>
    <message>
        <source>{numbers} {verb} as MERGED; what names them leads to {number}. Timelines stay whole. Each can be reopened.</source>
        <translation>{numbers} {verb}「統合済み」で終わり、それらを指すものは {number} に導かれます。タイムラインはそのまま残り、それぞれ再開できます。</translation>
    </message>
    <message>
        <source>{number} always has an Incident Commander: hand over command there first</source>
        <translation>{number} にはインシデントコマンダーが必要です：先にそちらで指揮を引き継いでください</translation>
    </message>
    <message>
        <source>{number} always has an Incident Commander: hand over there first</source>
        <translation>{number} には常に指揮官が必要：先にあちらを引き継ぐ</translation>
    </message>
    <message>
        <source>{number} does not become a child of {name}</source>
        <translation>{number} を {name} の子にできません</translation>
    </message>
    <message>
        <source>{number} has another parent: unlink it there first</source>
        <translation>{number} には別の親があります：先にそちらで外してください</translation>
    </message>
    <message>
        <source>{number} has fields that people set without hearing each other: {fields}.</source>
        <translation>{number} には互いに知らずに設定された項目があります：{fields}。</translation>
    </message>
    <message>
        <source>{number} in all</source>
        <translation>全 {number}</translation>
    </message>
    <message>
        <source>{number} is a child of {name} already</source>
        <translation>{number} はすでに {name} の子です</translation>
    </message>
    <message>
        <source>{number} is not a child of {name}</source>
        <translation>{number} は {name} の子ではありません</translation>
    </message>
    <message>
        <source>{number} is not from {least} to {most}</source>
        <translation>{number} は {least}〜{most} の範囲外です</translation>
    </message>
    <message>
        <source>{number} is over</source>
        <translation>{number} は終了しています</translation>
    </message>
    <message>
        <source>{number} is {severity} already.</source>
        <translation>{number} はすでに {severity} です。</translation>
    </message>
    <message>
        <source>{number} is {severity} now.</source>
        <translation>{number} は {severity} になりました。</translation>
    </message>
    <message>
        <source>{number} is {severity}. Unsure stays higher.</source>
        <translation>{number} は {severity} です。迷えば高いまま。</translation>
    </message>
    <message>
        <source>{number} is {state}</source>
        <translation>{number} は {state} です</translation>
    </message>
    <message>
        <source>{number} is {state}.</source>
        <translation>{number} は{state}です。</translation>
    </message>
    <message>
        <source>{number} is {state}: {state2} follows {before}.</source>
        <translation>{number} は{state}です：{state2}は{before}の次です。</translation>
    </message>
    <message>
        <source>{number} level {level}: {sentence}</source>
        <translation>{number} レベル {level}：{sentence}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{count} 中 {number}</translation>
    </message>
    <message>
        <source>{number} revision {revision} to {sink}</source>
        <translation>{number} 版 {revision}（{sink} 宛）</translation>
    </message>
    <message>
        <source>{number} stands above {name} already: that would be a circle</source>
        <translation>{number} はすでに {name} の上位です：循環になります</translation>
    </message>
    <message>
        <source>{number} stands by itself; {number2} does not wait for it any more.</source>
        <translation>{number} は独立します。{number2} はもうそれを待ちません。</translation>
    </message>
    <message>
        <source>{number} {about} differs</source>
        <translation>{number} の{about}が食い違い</translation>
    </message>
    <message>
        <source>{number} {severity}   Out {name} ▶ In {name2}</source>
        <translation>{number} {severity}   交代前 {name} ▶ 交代後 {name2}</translation>
    </message>
    <message>
        <source>{number} {severity}   Out {name} ▶ In: nobody yet</source>
        <translation>{number} {severity}   交代前 {name} ▶ 交代後：未定</translation>
    </message>
    <message>
        <source>{number} {severity} {state} for {span}: {title}</source>
        <translation>{number} {severity} {state}（{span}）：{title}</translation>
    </message>
    <message>
        <source>{number}, update {revision} to {label}</source>
        <translation>{number}、{label} 向け更新 {revision}</translation>
    </message>
    <message>
        <source>{number}, {revision} to {label}</source>
        <translation>{number}、{revision} を {label} へ</translation>
    </message>
    <message>
        <source>{number}: approval wanted: {what}. Alt+A reviews it.</source>
        <translation>{number}：承認の依頼：{what}。Alt+A で確認します。</translation>
    </message>
    <message>
        <source>{number}: level {level} is due. Call {whom}, and log it.</source>
        <translation>{number}：レベル {level} の時刻です。{whom} に電話し、記録してください。</translation>
    </message>
    <message>
        <source>{number}: the ruling on outage or degradation is due; the higher stands until then.</source>
        <translation>{number}：障害か低下かの裁定の時刻です。それまでは高い方が有効です。</translation>
    </message>
    <message>
        <source>{number}: the {audience} update is due.</source>
        <translation>{number}：{audience} 向け更新の期限です。</translation>
    </message>
    <message>
        <source>{number}: the {audience} update was due {clock} UTC. Incident Commander: see to it (F9).</source>
        <translation>{number}：{audience} への更新の予定は {clock} UTC でした。インシデントコマンダーは対応してください（F9）。</translation>
    </message>
    <message>
        <source>{number}: triage is past its {target_ms} minutes; open: {left}.</source>
        <translation>{number}：トリアージが目標の {target_ms} 分を超過。未完了：{left}。</translation>
    </message>
    <message>
        <source>{number}: unresolved for {minutes} min. Incident Commander, decide on “{title}”.</source>
        <translation>{number}：{minutes} min 未解決。インシデントコマンダーは「{title}」を判断してください。</translation>
    </message>
    <message>
        <source>{number}: {hours} h in command without a break. Hand over (F12), or go on knowingly.</source>
        <translation>{number}：{hours} h 休みなく指揮しています。引き継ぐ（F12）か、承知の上で続けてください。</translation>
    </message>
    <message>
        <source>{number}: “{title}” is active beyond the {minutes} min that are safe. Reverse it.</source>
        <translation>{number}：「{title}」が安全な {minutes} min を超えて有効です。取り消してください。</translation>
    </message>
    <message>
        <source>{number}; expected 0 or more</source>
        <translation>{number} は不可。0 以上にしてください</translation>
    </message>
    <message>
        <source>{number}Blast radius as of {clock_time}Z</source>
        <translation>{number}影響範囲 {clock_time}Z 時点</translation>
    </message>
    <message>
        <source>{number}th time</source>
        <translation>{number} 回目</translation>
    </message>
    <message>
        <source>{observed!r} is nothing seen: give the value. Expected: {expected}</source>
        <translation>{observed!r} は観測値になりません：値を入れてください。期待値：{expected}</translation>
    </message>
    <message>
        <source>{odd} can't be set there; expected some of {asked}</source>
        <translation>{odd} はそこでは設定できません。使えるのは {asked} です</translation>
    </message>
    <message>
        <source>{often} transitions in 24 h: automation is locked while the sites flap; a person may trigger it</source>
        <translation>24 h に {often} 回の切替：サイトが不安定な間、自動化は停止中。人は開始できます</translation>
    </message>
    <message>
        <source>{often} transitions in 24 h: flapping</source>
        <translation>24 h に {often} 回の切替：不安定</translation>
    </message>
    <message>
        <source>{of} of {of} well</source>
        <translation>{of} / {of} 良好</translation>
    </message>
    <message>
        <source>{of}: about {value}, sampled; 99 % sure between {low} and {high}.</source>
        <translation>{of}：約 {value}（標本推定）。99 % の確度で {low}〜{high}。</translation>
    </message>
    <message>
        <source>{of}: at most about {value}, sampled; 99 % sure between {low} and {high}.</source>
        <translation>{of}：最大で約 {value}（標本推定）。99 % の確度で {low}〜{high}。</translation>
    </message>
    <message>
        <source>{of}: at most {value}, at least {down} down in 30 days.</source>
        <translation>{of}：最大 {value}、30 日で少なくとも {down} の停止。</translation>
    </message>
    <message>
        <source>{of}: unknown. Nothing here has a figure, all of it is assumed perfect, and that is no finding of 100 %.</source>
        <translation>{of}：不明。値が一つもなくすべて完全と仮定しており、100 % という結果ではありません。</translation>
    </message>
    <message>
        <source>{of}: {value}, {down} down in 30 days.</source>
        <translation>{of}：{value}、30 日で {down} の停止。</translation>
    </message>
    <message>
        <source>{open_points} open</source>
        <translation>未完 {open_points}</translation>
    </message>
    <message>
        <source>{open} open</source>
        <translation>進行中 {open}</translation>
    </message>
    <message>
        <source>{others} others, {there} listening</source>
        <translation>ほか {others}、うち待受 {there}</translation>
    </message>
    <message>
        <source>{other}, where {kind} was expected</source>
        <translation>{kind} のはずが {other}</translation>
    </message>
    <message>
        <source>{outcome!r} is no outcome of it; expected {offered}</source>
        <translation>{outcome!r} は結果にありません。{offered} にしてください</translation>
    </message>
    <message>
        <source>{out} is there already</source>
        <translation>{out} はすでにあります</translation>
    </message>
    <message>
        <source>{over}; stays until it is acknowledged</source>
        <translation>{over}。確認されるまで残ります</translation>
    </message>
    <message>
        <source>{owed} not settled</source>
        <translation>未解決 {owed}</translation>
    </message>
    <message>
        <source>{parent} is no directory</source>
        <translation>{parent} はディレクトリではありません</translation>
    </message>
    <message>
        <source>{partition} answers with more than {limit}; ask for less</source>
        <translation>{partition} の応答が {limit} を超えます。範囲を絞ってください</translation>
    </message>
    <message>
        <source>{partition} redirects to another server ({host}), which is not followed</source>
        <translation>{partition} は別のサーバー（{host}）にリダイレクトしますが、たどりません</translation>
    </message>
    <message>
        <source>{partition} redirects to no valid address</source>
        <translation>{partition} のリダイレクト先が不正です</translation>
    </message>
    <message>
        <source>{path} answered with something that is no list</source>
        <translation>{path} の応答がリストではありません</translation>
    </message>
    <message>
        <source>{path} can't be read: {error}</source>
        <translation>{path} を読めません：{error}</translation>
    </message>
    <message>
        <source>{path} can't be written: {strerror}</source>
        <translation>{path} に書き込めません：{strerror}</translation>
    </message>
    <message>
        <source>{path} holds other things and can be read by others; expected a new, empty or private directory</source>
        <translation>{path} には別のものがあり、他の人にも読めます。新しい、空の、または非公開のディレクトリが必要です</translation>
    </message>
    <message>
        <source>{path} is missing, expected {shown}</source>
        <translation>{path} がありません。期待値 {shown}</translation>
    </message>
    <message>
        <source>{path} is {shown}, expected {shown2}</source>
        <translation>{path} は {shown}、期待値 {shown2}</translation>
    </message>
    <message>
        <source>{path} is {value}</source>
        <translation>{path} が {value}</translation>
    </message>
    <message>
        <source>{path}: can't be read: {strerror}</source>
        <translation>{path}：読み取れません：{strerror}</translation>
    </message>
    <message>
        <source>{people}, among them {among}</source>
        <translation>{people}（{among} を含む）</translation>
    </message>
    <message>
        <source>{percent} over {words}</source>
        <translation>{words}で {percent}</translation>
    </message>
    <message>
        <source>{percent}, unknown</source>
        <translation>{percent}、不明</translation>
    </message>
    <message>
        <source>{percent}{events} were good so far.</source>
        <translation>これまでの良好な割合は {percent}{events}。</translation>
    </message>
    <message>
        <source>{period} lets {down} of it fail.</source>
        <translation>{period}のうち {down} の失敗が許されます。</translation>
    </message>
    <message>
        <source>{person} (this workstation)</source>
        <translation>{person}（このワークステーション）</translation>
    </message>
    <message>
        <source>{person} has it now.</source>
        <translation>今は {person} が持っています。</translation>
    </message>
    <message>
        <source>{person} is nobody in the hub's directory</source>
        <translation>{person} はハブの名簿にありません</translation>
    </message>
    <message>
        <source>{person} · device {origin}</source>
        <translation>{person} · 端末 {origin}</translation>
    </message>
    <message>
        <source>{person}, me</source>
        <translation>{person}、自分</translation>
    </message>
    <message>
        <source>{picture}, version {version}{confirmed}</source>
        <translation>{picture}、版 {version}{confirmed}</translation>
    </message>
    <message>
        <source>{place} ({tier}) has no primary on call: {reason}.</source>
        <translation>{place}（{tier}）に一次当番がいません：{reason}。</translation>
    </message>
    <message>
        <source>{place} answered as it should.</source>
        <translation>{place} は正しく応答しました。</translation>
    </message>
    <message>
        <source>{place} answers, and has trouble itself ({detail}).</source>
        <translation>{place} は応答しますが、自身に問題があります（{detail}）。</translation>
    </message>
    <message>
        <source>{place} answers, but has nothing at {detail} (404).</source>
        <translation>{place} は応答しますが、{detail} には何もありません（404）。</translation>
    </message>
    <message>
        <source>{place} broke off its answer.</source>
        <translation>{place} は応答の途中で切れました。</translation>
    </message>
    <message>
        <source>{place} can be reached. Nothing was sent, so whether it takes updates shows with the first one.</source>
        <translation>{place} に到達できます。何も送っていないため、更新を受け付けるかは最初の送信で分かります。</translation>
    </message>
    <message>
        <source>{place} does not accept the credential (401).</source>
        <translation>{place} は資格情報を受け付けません（401）。</translation>
    </message>
    <message>
        <source>{place} does not speak TLS.</source>
        <translation>{place} は TLS を話しません。</translation>
    </message>
    <message>
        <source>{place} gave no answer in time.</source>
        <translation>{place} は時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>{place} knows the credential and does not allow this (403).</source>
        <translation>{place} は資格情報を認識しましたが、許可していません（403）。</translation>
    </message>
    <message>
        <source>{place} points to another server, which is not followed.</source>
        <translation>{place} は別のサーバーを指しており、追跡しません。</translation>
    </message>
    <message>
        <source>{place} refuses connections: the machine is there, and nothing listens at this port.</source>
        <translation>{place} は接続を拒否：機械はありますが、このポートで待ち受けるものがありません。</translation>
    </message>
    <message>
        <source>{place} speaks TLS and was asked without it.</source>
        <translation>{place} は TLS を話しますが、TLS なしで問い合わせました。</translation>
    </message>
    <message>
        <source>{place} takes no more questions for now (429).</source>
        <translation>{place} は今これ以上の問い合わせを受け付けません（429）。</translation>
    </message>
    <message>
        <source>{place} · What only a commander decides waits until this is settled. {stay}</source>
        <translation>{place} · 解決まで指揮官だけが決めることは待機します。{stay}</translation>
    </message>
    <message>
        <source>{place} · goes on in {ends} ways; both are kept</source>
        <translation>{place} · {ends} 方向に続く。両方とも保持</translation>
    </message>
    <message>
        <source>{place} · {shown} applies meanwhile{word}. {stay}</source>
        <translation>{place} · その間は {shown} が有効{word}。{stay}</translation>
    </message>
    <message>
        <source>{place}: {detail}</source>
        <translation>{place}：{detail}</translation>
    </message>
    <message>
        <source>{polls} open · {polls2} asked</source>
        <translation>受付中 {polls} · 実施 {polls2}</translation>
    </message>
    <message>
        <source>{ports} ports for {hosts} hosts; expected one for all of them, or one for each</source>
        <translation>ホスト {hosts} に対してポートが {ports} です。全体で一つか、それぞれに一つ必要です</translation>
    </message>
    <message>
        <source>{primary} healthy for {soak_ms} min</source>
        <translation>{primary} が {soak_ms} min 正常</translation>
    </message>
    <message>
        <source>{pros} for, {cons} against · </source>
        <translation>賛成 {pros}、反対 {cons} · </translation>
    </message>
    <message>
        <source>{question} Proposed by the console: check it.</source>
        <translation>{question} コンソールの提案：確かめてください。</translation>
    </message>
    <message>
        <source>{rank}, {row}, {word}, score {score:.2f}</source>
        <translation>{rank}、{row}、{word}、スコア {score:.2f}</translation>
    </message>
    <message>
        <source>{rank}, {row}, {word}, {why}, score {score}</source>
        <translation>{rank}、{row}、{word}、{why}、スコア {score}</translation>
    </message>
    <message>
        <source>{rate:.2g} times</source>
        <translation>{rate:.2g} 倍</translation>
    </message>
    <message>
        <source>{rates}, but on {events:,.0f} events only, too few to judge.</source>
        <translation>{rates}、ただし {events:,.0f} 件のみで判断には不足。</translation>
    </message>
    <message>
        <source>{rates}; {urgency} from {factor}</source>
        <translation>{rates}。{factor} から{urgency}</translation>
    </message>
    <message>
        <source>{ratio:.2g} of its usual</source>
        <translation>通常の {ratio:.2g}</translation>
    </message>
    <message>
        <source>{ratio:.3g}× its usual</source>
        <translation>通常の {ratio:.3g} 倍</translation>
    </message>
    <message>
        <source>{raw_events:,} raw events</source>
        <translation>生イベント {raw_events:,}</translation>
    </message>
    <message>
        <source>{reachable} reachable</source>
        <translation>到達可能 {reachable}</translation>
    </message>
    <message>
        <source>{reached}, usually {usual}</source>
        <translation>{reached}、通常 {usual}</translation>
    </message>
    <message>
        <source>{record_class} {where}: {keep_days} days{basis}</source>
        <translation>{record_class} {where}：{keep_days} 日{basis}</translation>
    </message>
    <message>
        <source>{reference} is retired; expected one in force</source>
        <translation>{reference} は廃止されています。有効なものが必要です</translation>
    </message>
    <message>
        <source>{ref} is described in none of the files</source>
        <translation>{ref} はどのファイルにも記述がありません</translation>
    </message>
    <message>
        <source>{ref} is not a component or resource</source>
        <translation>{ref} はコンポーネントでもリソースでもありません</translation>
    </message>
    <message>
        <source>{region} drained</source>
        <translation>{region} 切り離し</translation>
    </message>
    <message>
        <source>{reports} people report to the commander, more than {most_reports}: group them under workstream leads</source>
        <translation>{reports} 名が指揮官直属で、{most_reports} 名を超えています：ワークストリームの担当者の下にまとめてください</translation>
    </message>
    <message>
        <source>{repository!r}: expected owner/name, several separated by commas</source>
        <translation>{repository!r}：owner/name の形が必要です。複数ならカンマで区切ってください</translation>
    </message>
    <message>
        <source>{rest} more problems not shown; mend these first</source>
        <translation>ほか {rest} 件の問題は表示していません。先にこれらを直してください</translation>
    </message>
    <message>
        <source>{revenue_per_minute:,.0f} {currency} a minute</source>
        <translation>毎分 {revenue_per_minute:,.0f} {currency}</translation>
    </message>
    <message>
        <source>{role} at the hub</source>
        <translation>ハブの{role}</translation>
    </message>
    <message>
        <source>{role} is not assigned</source>
        <translation>{role} を割り当てられません</translation>
    </message>
    <message>
        <source>{role} is that person already</source>
        <translation>{role} はすでにその人です</translation>
    </message>
    <message>
        <source>{role} of {number} ({severity})</source>
        <translation>{number} の {role}（{severity}）</translation>
    </message>
    <message>
        <source>{role} of {number} ({severity}, drill)</source>
        <translation>{number} の {role}（{severity}、訓練）</translation>
    </message>
    <message>
        <source>{role} reads restricted incidents, and you may not: who may not read them lets nobody else read them</source>
        <translation>{role}は制限付きインシデントを閲覧できますが、あなたは閲覧できません。閲覧できない人は、ほかの人に閲覧を許可できません</translation>
    </message>
    <message>
        <source>{role} · joined {day}</source>
        <translation>{role} · 加入 {day}</translation>
    </message>
    <message>
        <source>{role}: nobody</source>
        <translation>{role}：なし</translation>
    </message>
    <message>
        <source>{roster} has no {duty} from {rfc3339}Z to {rfc33392}Z.</source>
        <translation>{roster} の {duty} が {rfc3339}Z から {rfc33392}Z まで不在。</translation>
    </message>
    <message>
        <source>{rows} change, {worse} followed by a regression</source>
        <translation>変更 {rows} 件、うち {worse} 件の後に悪化</translation>
    </message>
    <message>
        <source>{rows} changes, {worse} followed by a regression</source>
        <translation>変更 {rows} 件、うち {worse} 件の後に悪化</translation>
    </message>
    <message>
        <source>{rows} findings · {confirmed} declared calls seen</source>
        <translation>所見 {rows} · 宣言済み呼び出し {confirmed} 観測</translation>
    </message>
    <message>
        <source>{rows} found</source>
        <translation>{rows} 件見つかりました</translation>
    </message>
    <message>
        <source>{rows} in all</source>
        <translation>全 {rows} 件</translation>
    </message>
    <message>
        <source>{rows} in custody</source>
        <translation>保管 {rows} 件</translation>
    </message>
    <message>
        <source>{rows} of {ids}, the worst first: what its failure alone would cost</source>
        <translation>{ids} 中 {rows}、悪い順：単独故障の代償</translation>
    </message>
    <message>
        <source>{rows} rows copied, tab-separated.</source>
        <translation>{rows} 行をコピーしました（タブ区切り）。</translation>
    </message>
    <message>
        <source>{rows} steps · what is needed first comes first · as of {minute}</source>
        <translation>{rows} 手順 · 先に必要なものから · {minute} 時点</translation>
    </message>
    <message>
        <source>{row} ({type}) can't go by itself</source>
        <translation>{row}（{type}）は単独で消去できません</translation>
    </message>
    <message>
        <source>{row}, {facts}, {left} left</source>
        <translation>{row}、{facts}、残り {left}</translation>
    </message>
    <message>
        <source>{row}, {place}, owner {owner}, {missing}</source>
        <translation>{row}、{place}、担当 {owner}、{missing}</translation>
    </message>
    <message>
        <source>{row}, {word}, {row2}, {note}, stale no</source>
        <translation>{row}、{word}、{row2}、{note}、新しい</translation>
    </message>
    <message>
        <source>{row}, {word}, {row2}, {note}, stale yes</source>
        <translation>{row}、{word}、{row2}、{note}、古い</translation>
    </message>
    <message>
        <source>{rules}, for {limit} minutes or more</source>
        <translation>{rules}、{limit} 分以上</translation>
    </message>
    <message>
        <source>{said!r}; expected a time in UTC such as 14:59, or minutes from now such as +20</source>
        <translation>{said!r} は不可。14:59 のような UTC 時刻か +20 のような分数にしてください</translation>
    </message>
    <message>
        <source>{said} The ruling and its reason go to the timeline.</source>
        <translation>{said} 裁定と理由はタイムラインに載ります。</translation>
    </message>
    <message>
        <source>{said}, found {found}</source>
        <translation>{said}（実際は {found}）</translation>
    </message>
    <message>
        <source>{said}. Once more starts the run, with this said in it.</source>
        <translation>{said}。もう一度押すと、その旨を記して開始します。</translation>
    </message>
    <message>
        <source>{said}; {budget} of the error budget is left.</source>
        <translation>{said}。エラーバジェットの残り {budget}。</translation>
    </message>
    <message>
        <source>{said}; {by} see none of it</source>
        <translation>{said}。{by} には見えません</translation>
    </message>
    <message>
        <source>{said}sending is held</source>
        <translation>{said}送信は保留中</translation>
    </message>
    <message>
        <source>{seconds:.0f} min before any other</source>
        <translation>他より {seconds:.0f} 分早い</translation>
    </message>
    <message>
        <source>{seconds:.0f} ms before any other</source>
        <translation>他より {seconds:.0f} ms 早い</translation>
    </message>
    <message>
        <source>{seconds:.0f} s before any other</source>
        <translation>他より {seconds:.0f} 秒早い</translation>
    </message>
    <message>
        <source>{seen} of {health} services reporting</source>
        <translation>{health} 中 {seen} サービスが報告中</translation>
    </message>
    <message>
        <source>{selected} · Z zooms, Esc lets go</source>
        <translation>{selected} · Z でズーム、Esc で解除</translation>
    </message>
    <message>
        <source>{selection} · Esc lets go</source>
        <translation>{selection} · Esc で解除</translation>
    </message>
    <message>
        <source>{sentence} (a reason overrides it)</source>
        <translation>{sentence}（理由があれば進めます）</translation>
    </message>
    <message>
        <source>{sentence} Changed {when}.</source>
        <translation>{sentence} 変更 {when}。</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>{sentence}; things worsened earlier after {titles}</source>
        <translation>{sentence}。それ以前に {titles} の後で悪化</translation>
    </message>
    <message>
        <source>{service!r} is no stateful service of this failover</source>
        <translation>{service!r} はこのフェイルオーバーのステートフルなサービスではありません</translation>
    </message>
    <message>
        <source>{services} OK</source>
        <translation>{services} 正常</translation>
    </message>
    <message>
        <source>{services} services in force</source>
        <translation>{services} サービスが有効</translation>
    </message>
    <message>
        <source>{services} would page nobody</source>
        <translation>{services} 件は誰も呼べません</translation>
    </message>
    <message>
        <source>{service} has too few figures before or after it</source>
        <translation>{service} は前後の値が不足</translation>
    </message>
    <message>
        <source>{service} is no service of the catalogue</source>
        <translation>{service} はカタログにないサービスです</translation>
    </message>
    <message>
        <source>{service} needs {root}, which is in trouble itself</source>
        <translation>{service} は問題の出ている {root} に依存</translation>
    </message>
    <message>
        <source>{service} with the 1 service it can't do without</source>
        <translation>{service} と、なくては動かない 1 サービス</translation>
    </message>
    <message>
        <source>{service} with the {count} services it can't do without</source>
        <translation>{service} と、なくては動かない {count} サービス</translation>
    </message>
    <message>
        <source>{service}, which needs no other service</source>
        <translation>他に依存しない {service}</translation>
    </message>
    <message>
        <source>{service}: its failure alone would hit {services} services, {tiers} of tier 0 or 1</source>
        <translation>{service}：単独の故障で {services} サービス、うち Tier 0・1 は {tiers}</translation>
    </message>
    <message>
        <source>{settled} conflicts</source>
        <translation>競合 {settled} 件</translation>
    </message>
    <message>
        <source>{settled} of {steps} done</source>
        <translation>{steps} 中 {settled} 完了</translation>
    </message>
    <message>
        <source>{set} of {people} different people</source>
        <translation>異なる {people} 人中 {set} 人</translation>
    </message>
    <message>
        <source>{set} of {people} person</source>
        <translation>{people} 人中 {set} 人</translation>
    </message>
    <message>
        <source>{severity} for {after_seconds}.</source>
        <translation>{severity} が {after_seconds} 継続。</translation>
    </message>
    <message>
        <source>{severity} needs before it goes on: {roles}</source>
        <translation>{severity} で先に進むには {roles} が必要です</translation>
    </message>
    <message>
        <source>{severity} open for {elapsed}{number}</source>
        <translation>{severity} 開始から {elapsed}{number}</translation>
    </message>
    <message>
        <source>{severity} since {at:%H:%M}Z</source>
        <translation>{severity}（{at:%H:%M}Z から）</translation>
    </message>
    <message>
        <source>{severity} {title}</source>
        <translation>{severity} {title}</translation>
    </message>
    <message>
        <source>{share:.0f} %: {users:,} of {all:,} an hour</source>
        <translation>{share:.0f} %：1 時間に {all:,} 人中 {users:,} 人</translation>
    </message>
    <message>
        <source>{short} without enough history</source>
        <translation>{short} は履歴不足</translation>
    </message>
    <message>
        <source>{shown_count} of {count} shown</source>
        <translation>{count} 件中 {shown_count} 件を表示</translation>
    </message>
    <message>
        <source>{shown} and {count} more</source>
        <translation>{shown}、他 {count}</translation>
    </message>
    <message>
        <source>{shown} and {rest} more</source>
        <translation>{shown}、他 {rest}</translation>
    </message>
    <message>
        <source>{shown} answered with something odd: {error}</source>
        <translation>{shown} の応答が正しくありません：{error}</translation>
    </message>
    <message>
        <source>{shown} answered with something that can't be unpacked: {error}</source>
        <translation>{shown} の応答を展開できません：{error}</translation>
    </message>
    <message>
        <source>{shown} answered with something that is no JSON ({error}): {excerpt!r}</source>
        <translation>{shown} の応答が JSON ではありません（{error}）：{excerpt!r}</translation>
    </message>
    <message>
        <source>{shown} broke off its answer</source>
        <translation>{shown} の応答が途中で切れました</translation>
    </message>
    <message>
        <source>{shown} broke off its answer: {error}</source>
        <translation>{shown} の応答が途中で切れました：{error}</translation>
    </message>
    <message>
        <source>{shown} broke off the connection</source>
        <translation>{shown} が接続を切りました</translation>
    </message>
    <message>
        <source>{shown} broke off: {error}</source>
        <translation>{shown} が切断しました：{error}</translation>
    </message>
    <message>
        <source>{shown} can't be reached: {error}</source>
        <translation>{shown} に接続できません：{error}</translation>
    </message>
    <message>
        <source>{shown} can't be reached: {why}</source>
        <translation>{shown} に接続できません：{why}</translation>
    </message>
    <message>
        <source>{shown} gave no answer within {timeout:g} s</source>
        <translation>{shown} から {timeout:g} s 以内に応答がありません</translation>
    </message>
    <message>
        <source>{shown} gave no proper HTTP answer ({kind})</source>
        <translation>{shown} の HTTP 応答が不正です（{kind}）</translation>
    </message>
    <message>
        <source>{shown} is no neighbour: {error}</source>
        <translation>{shown} は近隣ではありません：{error}</translation>
    </message>
    <message>
        <source>{shown} is not asked: {error}</source>
        <translation>{shown} には問い合わせません：{error}</translation>
    </message>
    <message>
        <source>{shown} is not lowered to {severity}</source>
        <translation>{shown} を {severity} に下げられません</translation>
    </message>
    <message>
        <source>{shown} of {all_of_them} shown</source>
        <translation>{all_of_them} 中 {shown} 件を表示</translation>
    </message>
    <message>
        <source>{shown} of {count} shown</source>
        <translation>{count} 中 {shown} 表示</translation>
    </message>
    <message>
        <source>{shown} redirects in a circle</source>
        <translation>{shown} のリダイレクトが循環しています</translation>
    </message>
    <message>
        <source>{shown} redirects more than {redirects_followed} times</source>
        <translation>{shown} のリダイレクトが {redirects_followed} 回を超えます</translation>
    </message>
    <message>
        <source>{shown} redirects to another server ({hostname})</source>
        <translation>{shown} は別のサーバー（{hostname}）にリダイレクトします</translation>
    </message>
    <message>
        <source>{shown} redirects to no valid address</source>
        <translation>{shown} のリダイレクト先が不正です</translation>
    </message>
    <message>
        <source>{shown} speaks no TLS 1.3: {error}</source>
        <translation>{shown} は TLS 1.3 に対応していません：{error}</translation>
    </message>
    <message>
        <source>{shown}: holds a password; give it as a secret instead</source>
        <translation>{shown}：パスワードが含まれています。秘密として指定してください</translation>
    </message>
    <message>
        <source>{side} says {verdict}: {evidence}.</source>
        <translation>{side}の見解は{verdict}：{evidence}。</translation>
    </message>
    <message>
        <source>{signal} changed for the better</source>
        <translation>{signal} は改善方向に変化</translation>
    </message>
    <message>
        <source>{signed} a minute</source>
        <translation>{signed}/分</translation>
    </message>
    <message>
        <source>{signed} an hour.</source>
        <translation>{signed}/時。</translation>
    </message>
    <message>
        <source>{signed} of {items} signed</source>
        <translation>{signed} / {items} 署名済み</translation>
    </message>
    <message>
        <source>{silent} silent</source>
        <translation>{silent} 沈黙</translation>
    </message>
    <message>
        <source>{simulated}blast radius {moment}.svg</source>
        <translation>{simulated}blast radius {moment}.svg</translation>
    </message>
    <message>
        <source>{simulated}{service}, {start} to {end}, taken {utc:%Y-%m-%d %H:%M:%S}Z</source>
        <translation>{simulated}{service}、{start} 〜 {end}、取得 {utc:%Y-%m-%d %H:%M:%S}Z</translation>
    </message>
    <message>
        <source>{sink} did not take it: {item}. The approval must still hold.</source>
        <translation>{sink} が受理しませんでした：{item}。承認が有効なままである必要があります。</translation>
    </message>
    <message>
        <source>{sink} takes no updates for {audience}</source>
        <translation>{sink} は {audience} 向けの更新を受け付けません</translation>
    </message>
    <message>
        <source>{sink} was not sent</source>
        <translation>{sink} は送信されていません</translation>
    </message>
    <message>
        <source>{sink}: approval anew, since it waited or failed under the earlier one</source>
        <translation>{sink}：前回の承認で待機か失敗したため再承認が必要です</translation>
    </message>
    <message>
        <source>{sink}: this very update is {state} there already</source>
        <translation>{sink}：この更新はすでに{state}です</translation>
    </message>
    <message>
        <source>{sink}: this very update was sent there already</source>
        <translation>{sink}：この更新はすでに送信済みです</translation>
    </message>
    <message>
        <source>{sink}: {item}. Look there first: what is sent again may come twice.</source>
        <translation>{sink}: {item}。先に送信先を確認: 再送すると二重に届くことがあります。</translation>
    </message>
    <message>
        <source>{sink}: {item}. Look there for {effect} first: what is sent again may come twice.</source>
        <translation>{sink}：{item}。先にそこで {effect} を探してください：再送すると二重に届くことがあります。</translation>
    </message>
    <message>
        <source>{size:.1f} MB</source>
        <translation>{size:.1f} MB</translation>
    </message>
    <message>
        <source>{size_words} ({size} bytes)</source>
        <translation>{size_words} ({size} バイト)</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} バイト</translation>
    </message>
    <message>
        <source>{size} bytes; at most {max_fields_bytes}</source>
        <translation>{size} バイトです。{max_fields_bytes} 以内にしてください</translation>
    </message>
    <message>
        <source>{size} bytes; at most {max_file}</source>
        <translation>{size} バイトです。最大 {max_file} です</translation>
    </message>
    <message>
        <source>{size} bytes; at most {max_file} in a file and {max_total} in all: name one channel</source>
        <translation>{size} バイトです。1 ファイル最大 {max_file}、全体で最大 {max_total} です：チャネルを一つ指定してください</translation>
    </message>
    <message>
        <source>{soft_seconds:g} s and {hard_seconds:g} s</source>
        <translation>{soft_seconds:g} s と {hard_seconds:g} s</translation>
    </message>
    <message>
        <source>{sources} of {sources2} sources answering · {note}</source>
        <translation>{sources2} 中 {sources} ソースが応答 · {note}</translation>
    </message>
    <message>
        <source>{source} is followed by {following}, not by {target}</source>
        <translation>{source} の次は {following} で、{target} ではありません</translation>
    </message>
    <message>
        <source>{source} told nothing new</source>
        <translation>{source} に新しい情報はありません</translation>
    </message>
    <message>
        <source>{source} · no current data</source>
        <translation>{source} · 現在のデータなし</translation>
    </message>
    <message>
        <source>{span} and {span2}</source>
        <translation>{span} と {span2}</translation>
    </message>
    <message>
        <source>{spots} blind spot</source>
        <translation>死角 {spots}</translation>
    </message>
    <message>
        <source>{spots} blind spots</source>
        <translation>死角 {spots}</translation>
    </message>
    <message>
        <source>{stage} does not lead to {to}</source>
        <translation>{stage} から {to} には進めません</translation>
    </message>
    <message>
        <source>{stage}, slowest</source>
        <translation>{stage}、最も遅い</translation>
    </message>
    <message>
        <source>{standing} is followed by {following}, not by {standing2}</source>
        <translation>{standing} の次は {following} で、{standing2} ではありません</translation>
    </message>
    <message>
        <source>{state} {age} ago, after {time}</source>
        <translation>{state} {age}前、継続 {time}</translation>
    </message>
    <message>
        <source>{state} {bad} of {of}</source>
        <translation>{state} {of} 中 {bad}</translation>
    </message>
    <message>
        <source>{state} · declared {minute} by {person}</source>
        <translation>{state} · 宣言 {minute} {person}</translation>
    </message>
    <message>
        <source>{state} · {count} records</source>
        <translation>{state} · 記録{count}件</translation>
    </message>
    <message>
        <source>{state} · {kind} probe</source>
        <translation>{state} · {kind} プローブ</translation>
    </message>
    <message>
        <source>{state}; expected doing, blocked, done, skipped or failed</source>
        <translation>{state} は不可。doing、blocked、done、skipped、failed のいずれかにしてください</translation>
    </message>
    <message>
        <source>{steady} steady</source>
        <translation>{steady} 安定</translation>
    </message>
    <message>
        <source>{stem} makes a script of its arguments, so it takes no parameters</source>
        <translation>{stem} は引数をスクリプトとして扱うため、パラメーターは使えません</translation>
    </message>
    <message>
        <source>{stem} would run a parameter as a script; call a script file in its place</source>
        <translation>{stem} はパラメーターをスクリプトとして実行します。代わりにスクリプトファイルを呼び出してください</translation>
    </message>
    <message>
        <source>{steps} steps · {tested}</source>
        <translation>{steps} 手順 · {tested}</translation>
    </message>
    <message>
        <source>{steps} steps; not holding: {undone}</source>
        <translation>{steps} 段階。不成立：{undone}</translation>
    </message>
    <message>
        <source>{step} is open already</source>
        <translation>{step} はすでに未完了です</translation>
    </message>
    <message>
        <source>{step} is ticked already</source>
        <translation>{step} はすでに完了です</translation>
    </message>
    <message>
        <source>{tags}; CLOSED still needs {missing}</source>
        <translation>{tags}。クローズにはまだ {missing} が必要</translation>
    </message>
    <message>
        <source>{taken} is there already; nothing was written. Choose another folder.</source>
        <translation>{taken} は既にあります。何も書き込んでいません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{target} can't be reached: {said}</source>
        <translation>{target} に接続できません：{said}</translation>
    </message>
    <message>
        <source>{target} can't be written: {strerror}.</source>
        <translation>{target} に書き込めません：{strerror}。</translation>
    </message>
    <message>
        <source>{target} can't be written: {strerror}. Nothing was changed there.</source>
        <translation>{target} に書き込めません：{strerror}。何も変更していません。</translation>
    </message>
    <message>
        <source>{target} exists already; a backup never overwrites a file</source>
        <translation>{target} はすでにあります。バックアップは既存のファイルを上書きしません</translation>
    </message>
    <message>
        <source>{target} is there already</source>
        <translation>{target} はすでにあります</translation>
    </message>
    <message>
        <source>{target} is {value}</source>
        <translation>{target} は{value}</translation>
    </message>
    <message>
        <source>{target} needs a reason</source>
        <translation>{target} には理由が必要です</translation>
    </message>
    <message>
        <source>{target} refuses connections</source>
        <translation>{target} が接続を拒否しています</translation>
    </message>
    <message>
        <source>{target} took no connection within {timeout_seconds:g} s</source>
        <translation>{target} が {timeout_seconds:g} s 以内に接続を受け付けません</translation>
    </message>
    <message>
        <source>{tasks} open · {owners} people{overdue}</source>
        <translation>{tasks} 件進行中 · {owners} 人{overdue}</translation>
    </message>
    <message>
        <source>{text!r} is no duration; expected e.g. 30s, 5m or 1h30m</source>
        <translation>{text!r} は時間ではありません。例：30s、5m、1h30m</translation>
    </message>
    <message>
        <source>{text!r} is not a time; {expected}</source>
        <translation>{text!r} は時刻ではありません。{expected}</translation>
    </message>
    <message>
        <source>{text!r} is not a whole number of minutes</source>
        <translation>{text!r} は整数の分ではありません</translation>
    </message>
    <message>
        <source>{text!r} may mean {names}; give more of the name</source>
        <translation>{text!r} は {names} に該当します。名前をもう少し詳しく書いてください</translation>
    </message>
    <message>
        <source>{text!r}: expected HOST:PORT, for example 0.0.0.0:8443</source>
        <translation>{text!r}：0.0.0.0:8443 のような HOST:PORT が必要です</translation>
    </message>
    <message>
        <source>{text!r}: expected one of {choices}</source>
        <translation>{text!r}：{choices} のいずれかが必要です</translation>
    </message>
    <message>
        <source>{text!r}: expected the name of a metric</source>
        <translation>{text!r}：メトリクスの名前が必要です</translation>
    </message>
    <message>
        <source>{text!r}; expected name:tier:RPO such as orders-db:0:30s</source>
        <translation>{text!r}。名前:Tier:RPO の形が必要です。例：orders-db:0:30s</translation>
    </message>
    <message>
        <source>{text} is no IP address</source>
        <translation>{text} は IP アドレスではありません</translation>
    </message>
    <message>
        <source>{text} lies in {places}; taken as one. Aliases such as {spaced} tell them apart</source>
        <translation>{text} は {places} にあり、一つとみなしました。{spaced} のような別名で区別できます</translation>
    </message>
    <message>
        <source>{text}: not for what is {state}.</source>
        <translation>{text}: {state} のものには使えません。</translation>
    </message>
    <message>
        <source>{ticked} of 5 · {words}</source>
        <translation>{ticked} / 5 · {words}</translation>
    </message>
    <message>
        <source>{tier}; expected 0 to 3</source>
        <translation>{tier} は不可。0〜3 にしてください</translation>
    </message>
    <message>
        <source>{time_left} left</source>
        <translation>残り {time_left}</translation>
    </message>
    <message>
        <source>{time} {choice}, why: {reason}, {decider}, {objection}, {revisit}</source>
        <translation>{time} {choice}、理由: {reason}、{decider}、{objection}、{revisit}</translation>
    </message>
    <message>
        <source>{title} has no step {key!r}</source>
        <translation>{title} に手順 {key!r} はありません</translation>
    </message>
    <message>
        <source>{title} has no step {step!r}; expected one of {known}</source>
        <translation>{title} に手順 {step!r} はありません。使えるのは {known} です</translation>
    </message>
    <message>
        <source>{title} is held already</source>
        <translation>{title} はすでに保留中です</translation>
    </message>
    <message>
        <source>{title} is no fallback</source>
        <translation>{title} は代替手段ではありません</translation>
    </message>
    <message>
        <source>{title} is not activated</source>
        <translation>{title} を有効にできません</translation>
    </message>
    <message>
        <source>{title} is not declined</source>
        <translation>{title} を却下できません</translation>
    </message>
    <message>
        <source>{title} is not held</source>
        <translation>{title} は保留中ではありません</translation>
    </message>
    <message>
        <source>{title} is not proposed</source>
        <translation>{title} を提案できません</translation>
    </message>
    <message>
        <source>{title} is not started</source>
        <translation>{title} を開始できません</translation>
    </message>
    <message>
        <source>{title} is not {ending}</source>
        <translation>{title} を「{ending}」にできません</translation>
    </message>
    <message>
        <source>{title} is over</source>
        <translation>{title} は終了しています</translation>
    </message>
    <message>
        <source>{title} last week</source>
        <translation>{title} 先週</translation>
    </message>
    <message>
        <source>{title} rolled back</source>
        <translation>{title} ロールバック</translation>
    </message>
    <message>
        <source>{title} usual</source>
        <translation>{title} 通常</translation>
    </message>
    <message>
        <source>{title} was last tested {days} days ago.</source>
        <translation>{title} の最後の検証は {days} 日前です。</translation>
    </message>
    <message>
        <source>{title} was never tested.</source>
        <translation>{title} は一度も検証されていません。</translation>
    </message>
    <message>
        <source>{title} {span} before</source>
        <translation>{title}（{span} 前）</translation>
    </message>
    <message>
        <source>{title} · {says} counts meanwhile</source>
        <translation>{title} · その間は {says} が有効</translation>
    </message>
    <message>
        <source>{title} — Watchfloor</source>
        <translation>{title} — Watchfloor</translation>
    </message>
    <message>
        <source>{title}, disputed</source>
        <translation>{title}、争いあり</translation>
    </message>
    <message>
        <source>{title}, for {sink}. It was not sent and will not be.</source>
        <translation>{title}、{sink} 宛て。送られておらず、今後も送られません。</translation>
    </message>
    <message>
        <source>{title}, {minute}</source>
        <translation>{title}、{minute}</translation>
    </message>
    <message>
        <source>{title}, {settled} of {count} done, {said}</source>
        <translation>{title}、{count} 中 {settled} 完了、{said}</translation>
    </message>
    <message>
        <source>{title}, {value} min before</source>
        <translation>{title}、{value} 分前</translation>
    </message>
    <message>
        <source>{title}: the mode is not changed</source>
        <translation>{title}：方式を変更できません</translation>
    </message>
    <message>
        <source>{told}. Say: {message}</source>
        <translation>{told}。伝える内容：{message}</translation>
    </message>
    <message>
        <source>{took} of {figure} allowed</source>
        <translation>{took} / 許容 {figure}</translation>
    </message>
    <message>
        <source>{total} bytes; at most {max_bytes} to an entry</source>
        <translation>{total} バイトです。一つの項目に最大 {max_bytes} です</translation>
    </message>
    <message>
        <source>{total} unknown, last known {said}</source>
        <translation>{total} 不明、最後の確認 {said}</translation>
    </message>
    <message>
        <source>{to} is not reached</source>
        <translation>{to} に進めません</translation>
    </message>
    <message>
        <source>{twice!r} again</source>
        <translation>{twice!r} の重複</translation>
    </message>
    <message>
        <source>{unmet} in the way</source>
        <translation>{unmet} 件が未充足</translation>
    </message>
    <message>
        <source>{unsent}What was shared stays in this record, and so does the belief in what its members wrote. Nothing more comes or goes. The console opens anew at once; to share again you need another code.</source>
        <translation>{unsent}共有済みのものはこの記録に残り、メンバーの記録への信頼も残ります。以後は何も出入りしません。コンソールはすぐ開き直し、再び共有するには新しいコードが必要です。</translation>
    </message>
    <message>
        <source>{url!r}: expected an address such as https://login.example</source>
        <translation>{url!r}：https://login.example のようなアドレスが必要です</translation>
    </message>
    <message>
        <source>{url!r}: expected sqlite:///FILE (sqlite:////FILE from the root) or postgresql://USER@HOST/DATABASE</source>
        <translation>{url!r}：sqlite:///FILE（ルートからは sqlite:////FILE）または postgresql://USER@HOST/DATABASE が必要です</translation>
    </message>
    <message>
        <source>{url!r}: expected the hub's address, such as https://hub.example:7443</source>
        <translation>{url!r}：https://hub.example:7443 のようなハブのアドレスが必要です</translation>
    </message>
    <message>
        <source>{url!r}; expected an address that begins with https:, tel: or sip:</source>
        <translation>{url!r} は不可。https:、tel:、sip: で始まるアドレスにしてください</translation>
    </message>
    <message>
        <source>{url} answered with something odd: {error}</source>
        <translation>{url} の応答が正しくありません：{error}</translation>
    </message>
    <message>
        <source>{url} answered {status}</source>
        <translation>{url} の応答は {status} でした</translation>
    </message>
    <message>
        <source>{url} answered {status}, and with no authority</source>
        <translation>{url} の応答は {status} で、認証局がありません</translation>
    </message>
    <message>
        <source>{url} broke off its answer</source>
        <translation>{url} の応答が途中で切れました</translation>
    </message>
    <message>
        <source>{url} is no JSON</source>
        <translation>{url} が JSON ではありません</translation>
    </message>
    <message>
        <source>{url} is no RSS or Atom feed (it begins with &lt;{name}&gt;)</source>
        <translation>{url} は RSS や Atom のフィードではありません（&lt;{name}&gt; で始まります）</translation>
    </message>
    <message>
        <source>{url} is no RSS or Atom feed ({error})</source>
        <translation>{url} は RSS や Atom のフィードではありません（{error}）</translation>
    </message>
    <message>
        <source>{url} is no status summary: it has no status</source>
        <translation>{url} はステータス概要ではありません：status がありません</translation>
    </message>
    <message>
        <source>{url} is refused: {name}</source>
        <translation>{url} は拒否されました：{name}</translation>
    </message>
    <message>
        <source>{used:.0f} % of the SLA budget is used (limit {percent} %).</source>
        <translation>SLA バジェットの {used:.0f} % を消費（上限 {percent} %）。</translation>
    </message>
    <message>
        <source>{users:,} an hour</source>
        <translation>毎時 {users:,}</translation>
    </message>
    <message>
        <source>{users:,} users / h</source>
        <translation>{users:,} 人/時</translation>
    </message>
    <message>
        <source>{users:g} % of users are affected: 25 % or more</source>
        <translation>利用者の {users:g} % に影響：25 % 以上</translation>
    </message>
    <message>
        <source>{users:g} % of users are affected: 5 % or more</source>
        <translation>利用者の {users:g} % に影響：5 % 以上</translation>
    </message>
    <message>
        <source>{users:g} % of users are affected: under 5 %</source>
        <translation>利用者の {users:g} % に影響：5 % 未満</translation>
    </message>
    <message>
        <source>{users_bp:g} % of users; expected 0 to 100</source>
        <translation>利用者の {users_bp:g} % は不可。0〜100 にしてください</translation>
    </message>
    <message>
        <source>{utc} is later than the cadence of {minutes} min for this audience.</source>
        <translation>{utc} はこの対象者の頻度 {minutes} min より遅い時刻です。</translation>
    </message>
    <message>
        <source>{value!r} begins with -, which a program would read as an option</source>
        <translation>{value!r} は - で始まり、プログラムがオプションと解釈します</translation>
    </message>
    <message>
        <source>{value!r} can't be a part of a path</source>
        <translation>{value!r} はパスの一部にできません</translation>
    </message>
    <message>
        <source>{value!r} is not a whole number</source>
        <translation>{value!r} は整数ではありません</translation>
    </message>
    <message>
        <source>{value!r} is not allowed; expected {expected}</source>
        <translation>{value!r} は使えません。使えるのは {expected} です</translation>
    </message>
    <message>
        <source>{value!r} is not in the vocabulary: the policy names none</source>
        <translation>{value!r} は語彙にありません。ポリシーに語彙が定義されていません</translation>
    </message>
    <message>
        <source>{value!r} is not in the vocabulary; expected one of {tags}</source>
        <translation>{value!r} は用語にありません。{tags} のいずれかにしてください</translation>
    </message>
    <message>
        <source>{value:+.3g} points</source>
        <translation>{value:+.3g} ポイント</translation>
    </message>
    <message>
        <source>{values!r} is no single label of a name</source>
        <translation>{values!r} は名前の単独のラベルではありません</translation>
    </message>
    <message>
        <source>{value} kB</source>
        <translation>{value} kB</translation>
    </message>
    <message>
        <source>{value} primaries</source>
        <translation>プライマリ {value}</translation>
    </message>
    <message>
        <source>{value} primary</source>
        <translation>プライマリ {value}</translation>
    </message>
    <message>
        <source>{value}; expected 0 to {highest}</source>
        <translation>{value} は不可。0〜{highest} にしてください</translation>
    </message>
    <message>
        <source>{value}; expected 0 to {most}</source>
        <translation>{value} は不可。0〜{most} にしてください</translation>
    </message>
    <message>
        <source>{vault} is gone; it holds this directory's keys: bring it back from a backup</source>
        <translation>{vault} がありません。このディレクトリの鍵が入っています：バックアップから戻してください</translation>
    </message>
    <message>
        <source>{verdict} by {person}: {reason}</source>
        <translation>{verdict}、{person}：{reason}</translation>
    </message>
    <message>
        <source>{version!r} is neither OpenSLO nor Sloth; skipped</source>
        <translation>{version!r} は OpenSLO でも Sloth でもありません。飛ばしました</translation>
    </message>
    <message>
        <source>{view} {newest}, no usual range known yet</source>
        <translation>{view} {newest}、通常の範囲は未知</translation>
    </message>
    <message>
        <source>{view}: no value</source>
        <translation>{view}：値なし</translation>
    </message>
    <message>
        <source>{voice} is no answer to this question; expected {expected}</source>
        <translation>{voice} はこの質問の答えになりません。{expected} にしてください</translation>
    </message>
    <message>
        <source>{waiting} not sent yet</source>
        <translation>未送信 {waiting} 件</translation>
    </message>
    <message>
        <source>{waiting} waiting · {all} in all</source>
        <translation>待ち {waiting} · 全 {all}</translation>
    </message>
    <message>
        <source>{waits} events have not reached it; they stay here. </source>
        <translation>{waits} イベントは届いておらず、ここに残ります。 </translation>
    </message>
    <message>
        <source>{wanted!r} is the name of several people ({ids}); give --person ID</source>
        <translation>{wanted!r} という人は複数います（{ids}）。--person ID を指定してください</translation>
    </message>
    <message>
        <source>{wanted!r} may mean {several}</source>
        <translation>{wanted!r} は {several} に該当します</translation>
    </message>
    <message>
        <source>{wanted!r} may mean {several}; give the id</source>
        <translation>{wanted!r} は {several} に該当します。ID を指定してください</translation>
    </message>
    <message>
        <source>{weekday} {day:02d} {month}</source>
        <translation>{month}{day}日({weekday})</translation>
    </message>
    <message>
        <source>{weekday} {moment}</source>
        <translation>{moment}({weekday})</translation>
    </message>
    <message>
        <source>{weeks:.1f} weeks, hour of day and day of week taken off.</source>
        <translation>{weeks:.1f} 週間分、時刻と曜日の影響を除去。</translation>
    </message>
    <message>
        <source>{what} % of the trouble lies with services that need it</source>
        <translation>問題の {what} % はこれに依存するサービスで発生</translation>
    </message>
    <message>
        <source>{what} at character {at}</source>
        <translation>{at} 文字目の{what}</translation>
    </message>
    <message>
        <source>{what} belongs to none: settle it in another way</source>
        <translation>{what} はどれにも属しません：別の方法で確定してください</translation>
    </message>
    <message>
        <source>{what} here alone: sync once first</source>
        <translation>{what} はここにしかありません：先に同期してください</translation>
    </message>
    <message>
        <source>{what} is not among the hosts; list it there first</source>
        <translation>{what} がホストの一覧にありません。先にそこに加えてください</translation>
    </message>
    <message>
        <source>{what} settled. What was not kept stays in the timeline.</source>
        <translation>{what}を解決しました。残さなかったものはタイムラインにあります。</translation>
    </message>
    <message>
        <source>{what} too much downtime</source>
        <translation>停止時間が {what} 超過</translation>
    </message>
    <message>
        <source>{what}, but no call was seen in the {unseen_ms} in which {caller} was observed</source>
        <translation>{what}、しかし {caller} を観測した {unseen_ms} の間、呼び出しなし</translation>
    </message>
    <message>
        <source>{what}, but the last call was seen {moment}, {unseen_ms} ago{silence}</source>
        <translation>{what}、しかし最後の呼び出しは {moment}、{unseen_ms} 前{silence}</translation>
    </message>
    <message>
        <source>{what}. Accepting them as lost takes another person's approval.</source>
        <translation>{what}。損失として受け入れるには別の人の承認が必要です。</translation>
    </message>
    <message>
        <source>{what}. It fell due while nobody was there, and was not done.</source>
        <translation>{what}。誰もいない間に期限が来て、行われませんでした。</translation>
    </message>
    <message>
        <source>{what}: no current data ({seen}, limit {limit:.0f} s)</source>
        <translation>{what}：現在のデータなし（{seen}、上限 {limit:.0f} s）</translation>
    </message>
    <message>
        <source>{what}: resolvers disagree: {resolver}: {said}; {bad}{wanted}</source>
        <translation>{what}：リゾルバーの応答が不一致：{resolver}：{said}。{bad}{wanted}</translation>
    </message>
    <message>
        <source>{what}: resolvers disagree: {said_by}</source>
        <translation>{what}：リゾルバーの応答が不一致：{said_by}</translation>
    </message>
    <message>
        <source>{where}, last heard {max} min ago</source>
        <translation>{where}、最後の受信は {max} min 前</translation>
    </message>
    <message>
        <source>{where}, of which nothing was heard in this incident</source>
        <translation>{where}（このインシデントでは受信なし）</translation>
    </message>
    <message>
        <source>{whose} goes first; it is {state}</source>
        <translation>{whose}が先です：{state}</translation>
    </message>
    <message>
        <source>{whose} is newer and is {state} there already</source>
        <translation>{whose}の方が新しく、すでに{state}です</translation>
    </message>
    <message>
        <source>{who} in {first:02}:00</source>
        <translation>{who}、{first:02}:00 以内</translation>
    </message>
    <message>
        <source>{who}: nothing watches its {layer} layer{where}{path}</source>
        <translation>{who}：{layer} 層を監視するものがありません{where}{path}</translation>
    </message>
    <message>
        <source>{who}: {by} on its {layer} layer{where} is silent for {seconds}{path}</source>
        <translation>{who}：{layer} 層の {by}{where} が {seconds} 沈黙{path}</translation>
    </message>
    <message>
        <source>{why}; a task was made of it</source>
        <translation>{why}。タスクにしました</translation>
    </message>
    <message>
        <source>{why}Nothing was ever received of any of {health} services.</source>
        <translation>{why}{health} サービスのいずれからも受信していません。</translation>
    </message>
    <message>
        <source>{why}Of {health} services the last figure is from {clock_time}Z, {age_words} ago. The tiles show what was.</source>
        <translation>{why}{health} サービスの最後の値は {clock_time}Z、{age_words} 前です。タイルは当時の値です。</translation>
    </message>
    <message>
        <source>{words_of}: at least {least_days} days are asked for</source>
        <translation>{words_of}：最低 {least_days} 日必要です</translation>
    </message>
    <message>
        <source>{words} can't go out</source>
        <translation>{words} は送信できません</translation>
    </message>
    <message>
        <source>{words} of {figure}</source>
        <translation>{words} / {figure}</translation>
    </message>
    <message>
        <source>{words} of “{name_of}” can't go out.</source>
        <translation>「{name_of}」の{words}は送信できません。</translation>
    </message>
    <message>
        <source>{words} words in one sentence.</source>
        <translation>一文に {words} 語あります。</translation>
    </message>
    <message>
        <source>{words} · bookmark on step {number}</source>
        <translation>{words} · しおりは手順 {number}</translation>
    </message>
    <message>
        <source>{words}, and {count} more</source>
        <translation>{words}、ほか {count}</translation>
    </message>
    <message>
        <source>{words}, usual {clock}</source>
        <translation>{words}、通常 {clock}</translation>
    </message>
    <message>
        <source>{words}, {figure} to {figure2}</source>
        <translation>{words}、{figure} 〜 {figure2}</translation>
    </message>
    <message>
        <source>{words}. Say: {message}</source>
        <translation>{words}。伝える内容：{message}</translation>
    </message>
    <message>
        <source>{words}; a regression was raised and has passed</source>
        <translation>{words}。悪化が報告されましたが、収まりました</translation>
    </message>
    <message>
        <source>{words}; {count} asked gave no voice</source>
        <translation>{words}。未回答 {count} 名</translation>
    </message>
    <message>
        <source>{word} by {person} {minute}: {reason}</source>
        <translation>{word}、{person} {minute}：{reason}</translation>
    </message>
    <message>
        <source>{word} · who agrees</source>
        <translation>{word} · 一致状況</translation>
    </message>
    <message>
        <source>{worse} of {known} worse</source>
        <translation>{known} 件中 {worse} 件が悪化</translation>
    </message>
    <message>
        <source>{worst} hop</source>
        <translation>{worst} 段</translation>
    </message>
    <message>
        <source>{worst} hops</source>
        <translation>{worst} 段</translation>
    </message>
    <message>
        <source>{worst} since {minute}; {usual_words}</source>
        <translation>{worst}、{minute} から。{usual_words}</translation>
    </message>
    <message>
        <source>{worst}{others} can't be reached: {last_error}. It is tried again by itself.</source>
        <translation>{worst}{others} に到達できません：{last_error}。自動で再試行します。</translation>
    </message>
    <message>
        <source>{worst}{others} can't be reached: {last_error}. Last answer {clock_time}Z; what is below was, and may be over. Acknowledgements are kept here.</source>
        <translation>{worst}{others} に到達できません：{last_error}。最後の応答 {clock_time}Z。下は過去のもので、終わっているかもしれません。確認はここに保持されます。</translation>
    </message>
    <message>
        <source>{worst}{others} gives no answer: {last_error}. Values keep their age; the record works on.</source>
        <translation>{worst}{others} から応答がありません：{last_error}。値には経過時間が付き、記録は動き続けます。</translation>
    </message>
    <message>
        <source>{would} up to {value}</source>
        <translation>{would}、最大 {value}</translation>
    </message>
    <message>
        <source>· and {more} more</source>
        <translation>· ほか {more}</translation>
    </message>
    <message>
        <source>“None” is a statement too: enter 0.</source>
        <translation>「なし」も表明です：0 を入力してください。</translation>
    </message>
    <message>
        <source>“{text}” means {who} of those known: give the whole name (people add NAME).</source>
        <translation>「{text}」に当たるのは {who} です：氏名を正確に入力してください（people add NAME）。</translation>
    </message>
</context>
</TS>
