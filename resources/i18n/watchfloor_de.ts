<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>watchfloor</name>
    <message>
        <source> (and {problems} more)</source>
        <translation> (und {problems} weitere)</translation>
    </message>
    <message>
        <source> (does not count)</source>
        <translation> (zählt nicht)</translation>
    </message>
    <message>
        <source> (failures not told)</source>
        <translation> (Fehlschläge nicht gemeldet)</translation>
    </message>
    <message>
        <source> (observed, not declared)</source>
        <translation> (beobachtet, nicht deklariert)</translation>
    </message>
    <message>
        <source> (only its first MiB was looked at)</source>
        <translation> (nur das erste MiB wurde angesehen)</translation>
    </message>
    <message>
        <source> (schedule in {zone})</source>
        <translation> (Plan in {zone})</translation>
    </message>
    <message>
        <source> (this device)</source>
        <translation> (dieses Gerät)</translation>
    </message>
    <message>
        <source> (why: {rationale})</source>
        <translation> (warum: {rationale})</translation>
    </message>
    <message>
        <source> ({count} attempts of {each:g} s)</source>
        <translation> ({count} Versuche zu {each:g} s)</translation>
    </message>
    <message>
        <source> ({errors:,} failed, {what:.3g} %)</source>
        <translation> ({errors:,} fehlgeschlagen, {what:.3g} %)</translation>
    </message>
    <message>
        <source> ({heads} stand, two are shown)</source>
        <translation> ({heads} stehen, zwei werden gezeigt)</translation>
    </message>
    <message>
        <source> ({more}{headroom:.3g} points)</source>
        <translation> ({more}{headroom:.3g} Punkte)</translation>
    </message>
    <message>
        <source> And {found} more.</source>
        <translation> Und {found} weitere.</translation>
    </message>
    <message>
        <source> And {warnings} more.</source>
        <translation> Und {warnings} weitere.</translation>
    </message>
    <message>
        <source> It is closed: the voice is kept as late.</source>
        <translation> Sie ist geschlossen: die Stimme wird als verspätet behalten.</translation>
    </message>
    <message>
        <source> Limits: {limits}.</source>
        <translation> Grenzen: {limits}.</translation>
    </message>
    <message>
        <source> Nothing is known of {unseen} more.</source>
        <translation> Von {unseen} weiteren ist nichts bekannt.</translation>
    </message>
    <message>
        <source> Of {unobserved} declared ones telemetry can't say.</source>
        <translation> Von {unobserved} deklarierten kann die Telemetrie nichts sagen.</translation>
    </message>
    <message>
        <source> Say: no estimate yet, next update at {utc}.</source>
        <translation> Sagen: noch keine Schätzung, nächstes Update um {utc}.</translation>
    </message>
    <message>
        <source> Say: no estimate yet.</source>
        <translation> Sagen: noch keine Schätzung.</translation>
    </message>
    <message>
        <source> Should none of them work: {percent}.</source>
        <translation> Sollte keiner davon funktionieren: {percent}.</translation>
    </message>
    <message>
        <source> a week</source>
        <translation> die Woche</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> and at {name} people do its work by hand{tested}</source>
        <translation> und bei {name} machen Menschen die Arbeit von Hand{tested}</translation>
    </message>
    <message>
        <source> and of {short_seconds:g} s</source>
        <translation> und von {short_seconds:g} s</translation>
    </message>
    <message>
        <source> and {count} more</source>
        <translation> und {count} weitere</translation>
    </message>
    <message>
        <source> and {failing} more</source>
        <translation> und {failing} weitere</translation>
    </message>
    <message>
        <source> and {held} more</source>
        <translation> und {held} weitere</translation>
    </message>
    <message>
        <source> and {names} more</source>
        <translation> und {names} weitere</translation>
    </message>
    <message>
        <source> and {name} cannot work without it</source>
        <translation> und {name} kann ohne ihn nicht arbeiten</translation>
    </message>
    <message>
        <source> and {name} works only in part behind its breaker</source>
        <translation> und {name} arbeitet hinter seinem Breaker nur zum Teil</translation>
    </message>
    <message>
        <source> and {name} works only in part without it</source>
        <translation> und {name} arbeitet ohne ihn nur zum Teil</translation>
    </message>
    <message>
        <source> and {odd} more</source>
        <translation> und {odd} weitere</translation>
    </message>
    <message>
        <source> and {opened} more</source>
        <translation> und {opened} weitere</translation>
    </message>
    <message>
        <source> as well, and nothing stands in for {target} at {name} any more</source>
        <translation> auch, und für {target} springt bei {name} nichts mehr ein</translation>
    </message>
    <message>
        <source> as {groups}</source>
        <translation> als {groups}</translation>
    </message>
    <message>
        <source> at the earliest</source>
        <translation> frühestens</translation>
    </message>
    <message>
        <source> for {for_seconds:.0f} s</source>
        <translation> seit {for_seconds:.0f} s</translation>
    </message>
    <message>
        <source> for {spent}</source>
        <translation> seit {spent}</translation>
    </message>
    <message>
        <source> in {fields}</source>
        <translation> in {fields}</translation>
    </message>
    <message>
        <source> in {places}</source>
        <translation> in {places}</translation>
    </message>
    <message>
        <source> in {region}</source>
        <translation> in {region}</translation>
    </message>
    <message>
        <source> of {events:,.0f} events</source>
        <translation> von {events:,.0f} Ereignissen</translation>
    </message>
    <message>
        <source> of {name_of}</source>
        <translation> von {name_of}</translation>
    </message>
    <message>
        <source> of “{short}”</source>
        <translation> von „{short}“</translation>
    </message>
    <message>
        <source> on {instance}</source>
        <translation> auf {instance}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source> since {strftime}Z</source>
        <translation> seit {strftime}Z</translation>
    </message>
    <message>
        <source> to </source>
        <translation> bis </translation>
    </message>
    <message>
        <source> to {day}</source>
        <translation> bis {day}</translation>
    </message>
    <message>
        <source> to {name_of}</source>
        <translation> an {name_of}</translation>
    </message>
    <message>
        <source> {count} people report to the Incident Commander already; {max_reports} is the most to lead well.</source>
        <translation> {count} Personen berichten dem Incident Commander schon; {max_reports} ist das Höchste, um gut zu führen.</translation>
    </message>
    <message>
        <source> {critical_for} can't do without it.</source>
        <translation> {critical_for} kommt nicht ohne ihn aus.</translation>
    </message>
    <message>
        <source> {left} stay: checks name them again.</source>
        <translation> {left} bleiben: die Prüfungen nennen sie wieder.</translation>
    </message>
    <message>
        <source> · HELD{held_reason}</source>
        <translation> · ANGEHALTEN{held_reason}</translation>
    </message>
    <message>
        <source> · L links to {number}</source>
        <translation> · L verknüpft mit {number}</translation>
    </message>
    <message>
        <source> · PAUSED since {clock_time}Z</source>
        <translation> · PAUSE seit {clock_time}Z</translation>
    </message>
    <message>
        <source> · first out {first_out}</source>
        <translation> · zuerst: {first_out}</translation>
    </message>
    <message>
        <source> · last answer {clock_time}Z</source>
        <translation> · letzte Antwort {clock_time}Z</translation>
    </message>
    <message>
        <source> · never tested</source>
        <translation> · nie getestet</translation>
    </message>
    <message>
        <source> · no owner</source>
        <translation> · niemand verantwortlich</translation>
    </message>
    <message>
        <source> · not watched</source>
        <translation> · nicht überwacht</translation>
    </message>
    <message>
        <source> · output {output_sha256}…</source>
        <translation> · Ausgabe {output_sha256}…</translation>
    </message>
    <message>
        <source> · owner {owner_team}</source>
        <translation> · verantwortlich {owner_team}</translation>
    </message>
    <message>
        <source> · reason: {reason}</source>
        <translation> · Grund: {reason}</translation>
    </message>
    <message>
        <source> · seen as {label}</source>
        <translation> · gesehen als {label}</translation>
    </message>
    <message>
        <source> · tested {last_tested:%-d %b %Y}</source>
        <translation> · getestet {last_tested:%-d.%-m.%Y}</translation>
    </message>
    <message>
        <source> · up to {users:,} users an hour</source>
        <translation> · bis zu {users:,} Nutzer je Stunde</translation>
    </message>
    <message>
        <source> · {broken} BROKEN</source>
        <translation> · {broken} BESCHÄDIGT</translation>
    </message>
    <message>
        <source> · {count} queued</source>
        <translation> · {count} eingereiht</translation>
    </message>
    <message>
        <source> · {figure} up</source>
        <translation> · {figure} verfügbar</translation>
    </message>
    <message>
        <source> · {often} transitions in 24 h, automation locked</source>
        <translation> · {often} Wechsel in 24 h, Automation gesperrt</translation>
    </message>
    <message>
        <source> · {overdue} overdue</source>
        <translation> · {overdue} überfällig</translation>
    </message>
    <message>
        <source> · {reports} of 7 reports</source>
        <translation> · {reports} von 7 Berichtenden</translation>
    </message>
    <message>
        <source>*.jsonl, *.json, *.yaml that pipelines write</source>
        <translation>*.jsonl, *.json, *.yaml, die Pipelines schreiben</translation>
    </message>
    <message>
        <source>, OVERDUE</source>
        <translation>, ÜBERFÄLLIG</translation>
    </message>
    <message>
        <source>, RTO exceeded</source>
        <translation>, RTO überschritten</translation>
    </message>
    <message>
        <source>, agreed by {agreed}.</source>
        <translation>, vereinbart von {agreed}.</translation>
    </message>
    <message>
        <source>, at most {age} old</source>
        <translation>, höchstens {age} alt</translation>
    </message>
    <message>
        <source>, began at the onset</source>
        <translation>, begann mit dem Einsetzen</translation>
    </message>
    <message>
        <source>, began {span} after the onset</source>
        <translation>, begann {span} nach dem Einsetzen</translation>
    </message>
    <message>
        <source>, began {span} before the onset</source>
        <translation>, begann {span} vor dem Einsetzen</translation>
    </message>
    <message>
        <source>, busy</source>
        <translation>, beschäftigt</translation>
    </message>
    <message>
        <source>, confirmed {ago}</source>
        <translation>, bestätigt {ago}</translation>
    </message>
    <message>
        <source>, consumers at {consumers}</source>
        <translation>, Verbraucher bei {consumers}</translation>
    </message>
    <message>
        <source>, exit {exit}</source>
        <translation>, Exit {exit}</translation>
    </message>
    <message>
        <source>, expected {answers}</source>
        <translation>, erwartet {answers}</translation>
    </message>
    <message>
        <source>, first out {words}</source>
        <translation>, zuerst {words}</translation>
    </message>
    <message>
        <source>, folded</source>
        <translation>, eingeklappt</translation>
    </message>
    <message>
        <source>, for {for_seconds:g} s</source>
        <translation>, für {for_seconds:g} s</translation>
    </message>
    <message>
        <source>, from {vantage}</source>
        <translation>, von {vantage}</translation>
    </message>
    <message>
        <source>, had never moved before</source>
        <translation>, hatte sich nie zuvor bewegt</translation>
    </message>
    <message>
        <source>, last in {latency}</source>
        <translation>, zuletzt in {latency}</translation>
    </message>
    <message>
        <source>, last tested {tested}</source>
        <translation>, zuletzt geprüft {tested}</translation>
    </message>
    <message>
        <source>, last {moment}</source>
        <translation>, zuletzt {moment}</translation>
    </message>
    <message>
        <source>, less what this hour of other days brings</source>
        <translation>, abzüglich dessen, was diese Stunde an anderen Tagen bringt</translation>
    </message>
    <message>
        <source>, mean of {long_seconds:g} s</source>
        <translation>, Mittel über {long_seconds:g} s</translation>
    </message>
    <message>
        <source>, not acknowledged</source>
        <translation>, nicht bestätigt</translation>
    </message>
    <message>
        <source>, not available: {reason}</source>
        <translation>, nicht verfügbar: {reason}</translation>
    </message>
    <message>
        <source>, oldest {age}</source>
        <translation>, älteste {age}</translation>
    </message>
    <message>
        <source>, oldest {duration}</source>
        <translation>, älteste {duration}</translation>
    </message>
    <message>
        <source>, open</source>
        <translation>, offen</translation>
    </message>
    <message>
        <source>, other services × {peers:.2g}</source>
        <translation>, andere Dienste × {peers:.2g}</translation>
    </message>
    <message>
        <source>, per minute</source>
        <translation>, je Minute</translation>
    </message>
    <message>
        <source>, per second</source>
        <translation>, je Sekunde</translation>
    </message>
    <message>
        <source>, promised</source>
        <translation>, zugesagt</translation>
    </message>
    <message>
        <source>, reason: {reason}</source>
        <translation>, Grund: {reason}</translation>
    </message>
    <message>
        <source>, some hidden</source>
        <translation>, manche versteckt</translation>
    </message>
    <message>
        <source>, stands in for {fallback_for}</source>
        <translation>, springt ein für {fallback_for}</translation>
    </message>
    <message>
        <source>, step {number} {value}</source>
        <translation>, Schritt {number} {value}</translation>
    </message>
    <message>
        <source>, suggested</source>
        <translation>, vorgeschlagen</translation>
    </message>
    <message>
        <source>, superseded</source>
        <translation>, abgelöst</translation>
    </message>
    <message>
        <source>, the probes see nothing: widen the journey</source>
        <translation>, die Sonden sehen nichts: die Journey erweitern</translation>
    </message>
    <message>
        <source>, the {word}</source>
        <translation>, {word}</translation>
    </message>
    <message>
        <source>, third party</source>
        <translation>, Drittanbieter</translation>
    </message>
    <message>
        <source>, to </source>
        <translation>, an </translation>
    </message>
    <message>
        <source>, told {minute}</source>
        <translation>, gesagt {minute}</translation>
    </message>
    <message>
        <source>, until {said}</source>
        <translation>, bis {said}</translation>
    </message>
    <message>
        <source>, was {was}</source>
        <translation>, war {was}</translation>
    </message>
    <message>
        <source>, which was never tested</source>
        <translation>, was nie geprüft wurde</translation>
    </message>
    <message>
        <source>, {count} edges</source>
        <translation>, {count} Kanten</translation>
    </message>
    <message>
        <source>, {needed} of group {group} needed</source>
        <translation>, {needed} der Gruppe {group} gebraucht</translation>
    </message>
    <message>
        <source>, {need} of {of} samples</source>
        <translation>, {need} von {of} Messwerten</translation>
    </message>
    <message>
        <source>, {suppressed:,} suppressed</source>
        <translation>, {suppressed:,} unterdrückt</translation>
    </message>
    <message>
        <source>, {ways}: {name} has no way around it</source>
        <translation>, {ways}: {name} hat keinen Weg daran vorbei</translation>
    </message>
    <message>
        <source>. Policy version {policy_version}</source>
        <translation>. Richtlinie Version {policy_version}</translation>
    </message>
    <message>
        <source>0 for none</source>
        <translation>0 für keine</translation>
    </message>
    <message>
        <source>1 You</source>
        <translation>1 Sie</translation>
    </message>
    <message>
        <source>1 alert</source>
        <translation>1 Alarm</translation>
    </message>
    <message>
        <source>1 conflict</source>
        <translation>1 Konflikt</translation>
    </message>
    <message>
        <source>1 edge</source>
        <translation>1 Kante</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message>
        <source>1 incident</source>
        <translation>1 Incident</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <source>1 more alarm.</source>
        <translation>1 weiterer Alarm.</translation>
    </message>
    <message>
        <source>1 more message.</source>
        <translation>1 weitere Meldung.</translation>
    </message>
    <message>
        <source>1 more person must approve</source>
        <translation>1 weitere Person muss freigeben</translation>
    </message>
    <message>
        <source>1 needs a person</source>
        <translation>1 braucht einen Menschen</translation>
    </message>
    <message>
        <source>1 node</source>
        <translation>1 Knoten</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 Person</translation>
    </message>
    <message>
        <source>1 service</source>
        <translation>1 Dienst</translation>
    </message>
    <message>
        <source>1 step waits for it</source>
        <translation>1 Schritt wartet darauf</translation>
    </message>
    <message>
        <source>1 update waits</source>
        <translation>1 Update wartet</translation>
    </message>
    <message>
        <source>13 letters and digits, good once</source>
        <translation>13 Buchstaben und Ziffern, gilt einmal</translation>
    </message>
    <message>
        <source>14:59 (UTC), or +20 for minutes from now. Empty: by the cadence.</source>
        <translation>14:59 (UTC), oder +20 für Minuten ab jetzt. Leer: nach dem Rhythmus.</translation>
    </message>
    <message>
        <source>15 min means</source>
        <translation>Mittel über 15 min</translation>
    </message>
    <message>
        <source>15 min, 1 h, 4 h or incident end; a reason</source>
        <translation>15 min, 1 h, 4 h oder Incident-Ende; ein Grund</translation>
    </message>
    <message>
        <source>2 Connect</source>
        <translation>2 Verbinden</translation>
    </message>
    <message>
        <source>25 % of users or more are hit</source>
        <translation>25 % der Nutzer oder mehr sind betroffen</translation>
    </message>
    <message>
        <source>3 See and hear</source>
        <translation>3 Sehen und hören</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>30 s, 1200 ms, 1, yes, no, green, red …</source>
        <translation>30 s, 1200 ms, 1, ja, nein, grün, rot …</translation>
    </message>
    <message>
        <source>4 Drill</source>
        <translation>4 Üben</translation>
    </message>
    <message>
        <source>5 to 25 % of users</source>
        <translation>5 bis 25 % der Nutzer</translation>
    </message>
    <message>
        <source>5 to 25 % of users are hit</source>
        <translation>5 bis 25 % der Nutzer sind betroffen</translation>
    </message>
    <message>
        <source>64 digits, as `hub serve` prints them</source>
        <translation>64 Ziffern, wie `hub serve` sie ausgibt</translation>
    </message>
    <message>
        <source>: not confirmed</source>
        <translation>: nicht bestätigt</translation>
    </message>
    <message>
        <source>: they have room to spare</source>
        <translation>: sie haben Luft</translation>
    </message>
    <message>
        <source>: {left} of {size} in group {group} are known to be well and {name} needs {needed}</source>
        <translation>: von {size} in der Gruppe {group} sind {left} als gesund bekannt und {name} braucht {needed}</translation>
    </message>
    <message>
        <source>: {left} of {size} in group {group} is known to be well and {name} needs {needed}</source>
        <translation>: von {size} in der Gruppe {group} ist {left} als gesund bekannt und {name} braucht {needed}</translation>
    </message>
    <message>
        <source>; did you mean {names}?</source>
        <translation>; gemeint {names}?</translation>
    </message>
    <message>
        <source>; expected {answers}</source>
        <translation>; erwartet {answers}</translation>
    </message>
    <message>
        <source>; how busy its consumers are isn't known</source>
        <translation>; wie ausgelastet die Verbraucher sind, ist nicht bekannt</translation>
    </message>
    <message>
        <source>; its clock is {age_words} ahead</source>
        <translation>; seine Uhr geht {age_words} vor</translation>
    </message>
    <message>
        <source>; newest figure {age_words} old</source>
        <translation>; neuester Wert {age_words} alt</translation>
    </message>
    <message>
        <source>; no current data in {hard_ms}</source>
        <translation>; keine aktuellen Daten in {hard_ms}</translation>
    </message>
    <message>
        <source>; no view from {names}</source>
        <translation>; keine Sicht von {names}</translation>
    </message>
    <message>
        <source>; nothing else of {caller} was seen since either</source>
        <translation>; auch sonst wurde seither nichts von {caller} gesehen</translation>
    </message>
    <message>
        <source>; other services × {peers:.2g} meanwhile</source>
        <translation>; andere Dienste solange × {peers:.2g}</translation>
    </message>
    <message>
        <source>; the catalogue names {runbooks}, not in the library</source>
        <translation>; der Katalog nennt {runbooks}, nicht in der Bibliothek</translation>
    </message>
    <message>
        <source>; the error budget is spent.</source>
        <translation>; das Fehlerbudget ist aufgebraucht.</translation>
    </message>
    <message>
        <source>; there are none</source>
        <translation>; es gibt keine</translation>
    </message>
    <message>
        <source>; there are {names}</source>
        <translation>; es gibt {names}</translation>
    </message>
    <message>
        <source>; there is {names}</source>
        <translation>; es gibt {names}</translation>
    </message>
    <message>
        <source>; {budget} of the error budget is left.</source>
        <translation>; {budget} des Fehlerbudgets sind übrig.</translation>
    </message>
    <message>
        <source>; {critical_for} can't do without it</source>
        <translation>; {critical_for} kommt nicht ohne ihn aus</translation>
    </message>
    <message>
        <source>; {skipped} parts skipped, the first: {skipped2}</source>
        <translation>; {skipped} Teile übersprungen, der erste: {skipped2}</translation>
    </message>
    <message>
        <source>&gt; command   # service   @ person   ! incident   ? help</source>
        <translation>&gt; Befehl   # Dienst   @ Person   ! Incident   ? Hilfe</translation>
    </message>
    <message>
        <source>A P1 alarm. The console is locked.</source>
        <translation>Ein P1-Alarm. Die Konsole ist gesperrt.</translation>
    </message>
    <message>
        <source>A cascade is led as one</source>
        <translation>Eine Kaskade wird als eine geführt</translation>
    </message>
    <message>
        <source>A change, by its id</source>
        <translation>Eine Änderung, nach ihrer Id</translation>
    </message>
    <message>
        <source>A copy of update {revision}, begun by {name}.</source>
        <translation>Eine Kopie von Meldung {revision}, begonnen von {name}.</translation>
    </message>
    <message>
        <source>A core function failed</source>
        <translation>Eine Kernfunktion ist ausgefallen</translation>
    </message>
    <message>
        <source>A dependency unseen for so long is stale</source>
        <translation>Eine so lange ungesehene Abhängigkeit ist veraltet</translation>
    </message>
    <message>
        <source>A drill leaves through the channel for drills only, and nothing else leaves through it</source>
        <translation>Eine Übung geht nur durch den Kanal für Übungen hinaus, und sonst geht nichts durch ihn</translation>
    </message>
    <message>
        <source>A failure of the change would not be seen here. Look by hand before you call it done.</source>
        <translation>Ein Fehlschlag der Änderung wäre hier nicht zu sehen. Bitte von Hand nachsehen, bevor sie als fertig gilt.</translation>
    </message>
    <message>
        <source>A file is expected, such as {name}.</source>
        <translation>Erwartet wird eine Datei wie {name}.</translation>
    </message>
    <message>
        <source>A file with hash and custody</source>
        <translation>Eine Datei mit Hash und Verwahrung</translation>
    </message>
    <message>
        <source>A firewall may drop the packets, or the server is overloaded. Check both, then try again.</source>
        <translation>Vielleicht verwirft eine Firewall die Pakete, oder der Server ist überlastet. Bitte beides prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>A guess is read as a fact, and has to be taken back in public.</source>
        <translation>Eine Vermutung wird als Tatsache gelesen und muss öffentlich zurückgenommen werden.</translation>
    </message>
    <message>
        <source>A judgement needs a reason</source>
        <translation>Ein Urteil braucht einen Grund</translation>
    </message>
    <message>
        <source>A maintenance window needs a reason</source>
        <translation>Ein Wartungsfenster braucht einen Grund</translation>
    </message>
    <message>
        <source>A maintenance window needs a scope</source>
        <translation>Ein Wartungsfenster braucht einen Umfang</translation>
    </message>
    <message>
        <source>A maintenance window needs the id of its change</source>
        <translation>Ein Wartungsfenster braucht die Id seiner Änderung</translation>
    </message>
    <message>
        <source>A monitoring system. Silent for two intervals, it leaves us blind: nothing it watches is shown as well then.</source>
        <translation>Ein Überwachungssystem. Zwei Intervalle stumm, macht es uns blind: auch nichts von dem, was es überwacht, wird dann als gesund gezeigt.</translation>
    </message>
    <message>
        <source>A name, one owner, a goal</source>
        <translation>Ein Name, ein Verantwortlicher, ein Ziel</translation>
    </message>
    <message>
        <source>A new entry supersedes the old one visibly</source>
        <translation>Ein neuer Eintrag löst den alten sichtbar ab</translation>
    </message>
    <message>
        <source>A new name is added to the directory.</source>
        <translation>Ein neuer Name kommt ins Verzeichnis.</translation>
    </message>
    <message>
        <source>A pair is above its line, but on {events} only. That is too few to judge.</source>
        <translation>Ein Paar liegt über seiner Grenze, aber nur bei {events}. Das ist zu wenig für ein Urteil.</translation>
    </message>
    <message>
        <source>A passphrase of their own, for votes at this desk</source>
        <translation>Eigene Passphrase für Stimmen an diesem Platz</translation>
    </message>
    <message>
        <source>A resolution promises no next update.</source>
        <translation>Eine Entwarnung sagt kein nächstes Update zu.</translation>
    </message>
    <message>
        <source>A resolution says what became of the data.</source>
        <translation>Eine Entwarnung sagt, was aus den Daten wurde.</translation>
    </message>
    <message>
        <source>A resolution states what happened to data; the record does not say.</source>
        <translation>Eine Entwarnung sagt, was mit Daten geschah; die Aufzeichnung sagt es nicht.</translation>
    </message>
    <message>
        <source>A service of tier 0 or 1 that can't do without it</source>
        <translation>Ein Dienst von Tier 0 oder 1, der nicht ohne ihn auskommt</translation>
    </message>
    <message>
        <source>A shelf needs a reason</source>
        <translation>Ein Beiseitelegen braucht einen Grund</translation>
    </message>
    <message>
        <source>A tier-0 service is degraded</source>
        <translation>Ein Tier-0-Dienst ist beeinträchtigt</translation>
    </message>
    <message>
        <source>A tier-0 service is down</source>
        <translation>Ein Tier-0-Dienst ist ausgefallen</translation>
    </message>
    <message>
        <source>A tier-0 service lost redundancy</source>
        <translation>Ein Tier-0-Dienst hat keine Redundanz mehr</translation>
    </message>
    <message>
        <source>A tier-1 service is degraded</source>
        <translation>Ein Tier-1-Dienst ist beeinträchtigt</translation>
    </message>
    <message>
        <source>A tier-1 service is down</source>
        <translation>Ein Tier-1-Dienst ist ausgefallen</translation>
    </message>
    <message>
        <source>A tier-1 service lost redundancy</source>
        <translation>Ein Tier-1-Dienst hat keine Redundanz mehr</translation>
    </message>
    <message>
        <source>A tier-2 service is degraded</source>
        <translation>Ein Tier-2-Dienst ist beeinträchtigt</translation>
    </message>
    <message>
        <source>A tier-2 service is down</source>
        <translation>Ein Tier-2-Dienst ist ausgefallen</translation>
    </message>
    <message>
        <source>A tier-2 service lost redundancy</source>
        <translation>Ein Tier-2-Dienst hat keine Redundanz mehr</translation>
    </message>
    <message>
        <source>A tier-3 service is degraded</source>
        <translation>Ein Tier-3-Dienst ist beeinträchtigt</translation>
    </message>
    <message>
        <source>A tier-3 service is down</source>
        <translation>Ein Tier-3-Dienst ist ausgefallen</translation>
    </message>
    <message>
        <source>A tier-3 service lost redundancy</source>
        <translation>Ein Tier-3-Dienst hat keine Redundanz mehr</translation>
    </message>
    <message>
        <source>A title is required. Example: Checkout failing in eu-west</source>
        <translation>Ein Titel ist nötig. Beispiel: Checkout scheitert in eu-west</translation>
    </message>
    <message>
        <source>A token is one word of plain letters, digits and signs, without blanks.</source>
        <translation>Ein Token ist ein Wort aus einfachen Buchstaben, Ziffern und Zeichen, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>A window in force or to come</source>
        <translation>Ein Fenster, das in Kraft ist oder kommt</translation>
    </message>
    <message>
        <source>A window of its own, with the banner</source>
        <translation>Ein eigenes Fenster, mit dem Banner</translation>
    </message>
    <message>
        <source>ABSTAINS</source>
        <translation>ENTHÄLT SICH</translation>
    </message>
    <message>
        <source>AS APPROVED</source>
        <translation>WIE FREIGEGEBEN</translation>
    </message>
    <message>
        <source>AT RISK</source>
        <translation>GEFÄHRDET</translation>
    </message>
    <message>
        <source>AT RISK · SEV3</source>
        <translation>GEFÄHRDET · SEV3</translation>
    </message>
    <message>
        <source>Abort the run</source>
        <translation>Durchgang abbrechen</translation>
    </message>
    <message>
        <source>Abort {title}</source>
        <translation>{title} abbrechen</translation>
    </message>
    <message>
        <source>Abort…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>About {utc:%Y-%m-%d %H:%MZ}, in {age}.</source>
        <translation>Etwa {utc:%Y-%m-%d %H:%MZ}, in {age}.</translation>
    </message>
    <message>
        <source>Accept or dismiss a coupling</source>
        <translation>Eine Kopplung annehmen oder verwerfen</translation>
    </message>
    <message>
        <source>Accepted, the blast radius counts it. Dismissed, it is no longer shown. Opened again, it waits for a ruling.</source>
        <translation>Angenommen zählt sie im Blast Radius. Verworfen wird sie nicht mehr gezeigt. Wieder geöffnet wartet sie auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Annehmen…</translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Ack window</source>
        <translation>Quittierfrist</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Acknowledge one alert</source>
        <translation>Einen Alarm quittieren</translation>
    </message>
    <message>
        <source>Acknowledge the group</source>
        <translation>Die Gruppe quittieren</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Action begun</source>
        <translation>Aktion begonnen</translation>
    </message>
    <message>
        <source>Action ended</source>
        <translation>Aktion beendet</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Actions running</source>
        <translation>Laufende Aktionen</translation>
    </message>
    <message>
        <source>Actions, services, people and incidents by name</source>
        <translation>Aktionen, Dienste, Personen, Incidents beim Namen</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Activate a workaround, or take it back</source>
        <translation>Einen Workaround aktivieren oder zurücknehmen</translation>
    </message>
    <message>
        <source>Activate it again if it is still needed.</source>
        <translation>Wieder aktivieren, wenn er noch gebraucht wird.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aufgebot</translation>
    </message>
    <message>
        <source>Active, blocked, done, handed over</source>
        <translation>Aktiv, blockiert, erledigt, übergeben</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a hypothesis</source>
        <translation>Hypothese hinzufügen</translation>
    </message>
    <message>
        <source>Add a hypothesis…</source>
        <translation>Hypothese hinzufügen…</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Abschnitt hinzufügen</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>Indiz hinzufügen</translation>
    </message>
    <message>
        <source>Add evidence in custody</source>
        <translation>Beweismittel in Verwahrung nehmen</translation>
    </message>
    <message>
        <source>Add evidence in custody…</source>
        <translation>Beweismittel in Verwahrung nehmen…</translation>
    </message>
    <message>
        <source>Add evidence…</source>
        <translation>Indiz hinzufügen…</translation>
    </message>
    <message>
        <source>Add the zone, such as UTC.</source>
        <translation>Die Zone hinzufügen, etwa UTC.</translation>
    </message>
    <message>
        <source>Add “Next update at hh:mm UTC.”</source>
        <translation>„Next update at hh:mm UTC.“ hinzufügen.</translation>
    </message>
    <message>
        <source>Address such as 127.0.0.1:8199; empty: off</source>
        <translation>Adresse wie 127.0.0.1:8199; leer: aus</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Affected services changed</source>
        <translation>Betroffene Dienste geändert</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>After is not because: who is to blame is for people to find out.</source>
        <translation>Danach heißt nicht deswegen: wer schuld ist, finden Menschen heraus.</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Wieder</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Agreeing</source>
        <translation>Übereinstimmend</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Vereinbarung</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Alert acknowledged</source>
        <translation>Alarm bestätigt</translation>
    </message>
    <message>
        <source>Alert fired</source>
        <translation>Alarm ausgelöst</translation>
    </message>
    <message>
        <source>Alert linked to an incident</source>
        <translation>Alarm mit einem Incident verknüpft</translation>
    </message>
    <message>
        <source>Alert resolved</source>
        <translation>Alarm behoben</translation>
    </message>
    <message>
        <source>Alert shelved</source>
        <translation>Alarm beiseitegelegt</translation>
    </message>
    <message>
        <source>Alert unlinked</source>
        <translation>Alarm gelöst</translation>
    </message>
    <message>
        <source>Alert unshelved</source>
        <translation>Alarm zurückgeholt</translation>
    </message>
    <message>
        <source>Alertmanager address</source>
        <translation>Alertmanager-Adresse</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Alerts a minute</source>
        <translation>Alarme je Minute</translation>
    </message>
    <message>
        <source>Alerts, by day</source>
        <translation>Alarme, tageweise</translation>
    </message>
    <message>
        <source>Alerts, while the list has the focus</source>
        <translation>Alarme, solange die Liste den Fokus hat</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All actions as a menu</source>
        <translation>Alle Aktionen als Menü</translation>
    </message>
    <message>
        <source>All audiences</source>
        <translation>Alle Zielgruppen</translation>
    </message>
    <message>
        <source>All connections…</source>
        <translation>Alle Verbindungen…</translation>
    </message>
    <message>
        <source>All keys on one sheet</source>
        <translation>Alle Tasten auf einem Blatt</translation>
    </message>
    <message>
        <source>All of it goes on: a period runs from the end.</source>
        <translation>Alles läuft noch: eine Frist beginnt mit dem Ende.</translation>
    </message>
    <message>
        <source>All of them in one go, or none where one can't be merged.</source>
        <translation>Alle in einem Zug, oder keiner, wo einer nicht zusammengeführt werden kann.</translation>
    </message>
    <message>
        <source>All of these are resolved already</source>
        <translation>Alle diese sind schon behoben</translation>
    </message>
    <message>
        <source>All runbooks</source>
        <translation>Alle Runbooks</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Durchgänge</translation>
    </message>
    <message>
        <source>All runs and runbooks</source>
        <translation>Alle Durchgänge und Runbooks</translation>
    </message>
    <message>
        <source>All services, the worst first</source>
        <translation>Alle Dienste, die schlimmsten zuerst</translation>
    </message>
    <message>
        <source>All services, the worst first; those that are well are counted below. One click selects, Enter opens the charts. A dashed border means that nobody knows how it is now.</source>
        <translation>Alle Dienste, die schlimmsten zuerst; gesunde werden unten gezählt. Ein Klick wählt, Enter öffnet die Kurven. Ein gestrichelter Rand heißt, dass niemand weiß, wie es jetzt steht.</translation>
    </message>
    <message>
        <source>All signals</source>
        <translation>Alle Signale</translation>
    </message>
    <message>
        <source>All state is kept or waived.</source>
        <translation>Aller Zustand ist gesichert oder verzichtet.</translation>
    </message>
    <message>
        <source>All that was written is at the hub.</source>
        <translation>Alles Geschriebene ist beim Hub.</translation>
    </message>
    <message>
        <source>All users of a region are hit</source>
        <translation>Alle Nutzer einer Region sind betroffen</translation>
    </message>
    <message>
        <source>All zones</source>
        <translation>Alle Zonen</translation>
    </message>
    <message>
        <source>All {claims} stay logged.</source>
        <translation>Alle {claims} bleiben festgehalten.</translation>
    </message>
    <message>
        <source>All {messages} messages of {channel} are here already.</source>
        <translation>Alle {messages} Nachrichten aus {channel} sind schon hier.</translation>
    </message>
    <message>
        <source>All {sides} values…</source>
        <translation>Alle {sides} Werte…</translation>
    </message>
    <message>
        <source>Along the dependencies</source>
        <translation>Entlang der Abhängigkeiten</translation>
    </message>
    <message>
        <source>Along the lifecycle; guards name what is unmet</source>
        <translation>Entlang des Lebenszyklus; Wächter nennen Offenes</translation>
    </message>
    <message>
        <source>Among all incidents, open and closed</source>
        <translation>Unter allen Incidents, offenen und geschlossenen</translation>
    </message>
    <message>
        <source>An address of a machine helps attackers and nobody else.</source>
        <translation>Die Adresse einer Maschine hilft Angreifern und sonst niemandem.</translation>
    </message>
    <message>
        <source>An alert without labels can't be silenced</source>
        <translation>Ein Alarm ohne Labels kann nicht stummgeschaltet werden</translation>
    </message>
    <message>
        <source>An earlier transcript's messages are not on this workstation: what is new can't be told.</source>
        <translation>Die Nachrichten eines früheren Mitschnitts sind nicht an diesem Arbeitsplatz: was neu ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>An estimate needs a basis and a confidence. Without one, say when the next update comes.</source>
        <translation>Eine Schätzung braucht Grundlage und Sicherheit. Ohne sie bitte sagen, wann das nächste Update kommt.</translation>
    </message>
    <message>
        <source>An export is under way</source>
        <translation>Ein Export läuft</translation>
    </message>
    <message>
        <source>An export of Slack or Teams becomes a transcript</source>
        <translation>Ein Export aus Slack oder Teams wird zum Mitschnitt</translation>
    </message>
    <message>
        <source>An outage unfolds in a window of its own, on sample data, and a line above it says what to press next. Your own record stays as it is, nobody is told anything, and closing that window ends it.</source>
        <translation>Ein Ausfall entfaltet sich in einem eigenen Fenster, mit Beispieldaten, und eine Zeile darüber sagt, was als Nächstes zu drücken ist. Ihr eigenes Protokoll bleibt, wie es ist, niemand erfährt etwas, und das Schließen des Fensters beendet es.</translation>
    </message>
    <message>
        <source>An update of this incident</source>
        <translation>Ein Update dieses Incidents</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Und {count} weitere.</translation>
    </message>
    <message>
        <source>Another hub answers in its place.</source>
        <translation>An seiner Stelle antwortet ein anderer Hub.</translation>
    </message>
    <message>
        <source>Another incident merged in</source>
        <translation>Anderer Incident aufgenommen</translation>
    </message>
    <message>
        <source>Another kind of server answers at {place}: {detail}.</source>
        <translation>Unter {place} antwortet eine andere Art Server: {detail}.</translation>
    </message>
    <message>
        <source>Another person grants them. They end by themselves, with the incident at the latest.</source>
        <translation>Eine andere Person erteilt sie. Sie enden von selbst, spätestens mit dem Incident.</translation>
    </message>
    <message>
        <source>Another template, or another state</source>
        <translation>Eine andere Vorlage, oder ein anderer Zustand</translation>
    </message>
    <message>
        <source>Another update that says the same is out or on its way. Readers will get both.</source>
        <translation>Eine andere Meldung, die dasselbe sagt, ist draußen oder unterwegs. Die Leser bekommen beide.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Beantworten</translation>
    </message>
    <message>
        <source>Answer what is due</source>
        <translation>Fälliges beantworten</translation>
    </message>
    <message>
        <source>Answer what is due…</source>
        <translation>Fälliges beantworten…</translation>
    </message>
    <message>
        <source>Answers for</source>
        <translation>Antwortet für</translation>
    </message>
    <message>
        <source>Any strong objections?</source>
        <translation>Schwere Einwände?</translation>
    </message>
    <message>
        <source>Applied. Undo empties {setting} again.</source>
        <translation>Übernommen. Rückgängig leert {setting} wieder.</translation>
    </message>
    <message>
        <source>Applied. Undo: {setting} back to {value}.</source>
        <translation>Übernommen. Rückgängig: {setting} zurück auf {value}.</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Approval anew</source>
        <translation>Erneute Freigabe</translation>
    </message>
    <message>
        <source>Approval anew: it was approved more than 10 minutes ago</source>
        <translation>Erneute Freigabe: die letzte ist mehr als 10 Minuten her</translation>
    </message>
    <message>
        <source>Approval asked for</source>
        <translation>Freigabe erbeten</translation>
    </message>
    <message>
        <source>Approval is asked again: Alt+A. Then send it from the composer (F9).</source>
        <translation>Freigabe ist erneut erbeten: Alt+A. Dann aus dem Editor (F9) senden.</translation>
    </message>
    <message>
        <source>Approval of exactly these words on these channels</source>
        <translation>Freigabe genau dieser Worte auf diesen Kanälen</translation>
    </message>
    <message>
        <source>Approval wanted</source>
        <translation>Freigabe erbeten</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Approve and run</source>
        <translation>Freigeben und ausführen</translation>
    </message>
    <message>
        <source>Approve and run the step's action</source>
        <translation>Die Aktion des Schritts freigeben und ausführen</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Freigegeben von</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Archive of updates</source>
        <translation>Archiv der Updates</translation>
    </message>
    <message>
        <source>Archive: cancel the export</source>
        <translation>Archiv: den Export abbrechen</translation>
    </message>
    <message>
        <source>Archive: export what is found</source>
        <translation>Archiv: Gefundenes exportieren</translation>
    </message>
    <message>
        <source>Are the same matter</source>
        <translation>Sind dieselbe Sache</translation>
    </message>
    <message>
        <source>Argo CD address</source>
        <translation>Argo-CD-Adresse</translation>
    </message>
    <message>
        <source>Argo CD secret</source>
        <translation>Argo-CD-Geheimnis</translation>
    </message>
    <message>
        <source>Arrived late</source>
        <translation>Spät eingetroffen</translation>
    </message>
    <message>
        <source>Arrow keys walk the graph, Home goes to the root, End to the last column, Enter opens, E goes through the edges, Space opens a cluster, slash finds, plus and minus zoom, 0 shows all, Shift with arrows moves the picture.</source>
        <translation>Pfeiltasten gehen durch den Graphen, Home zum Ursprung, End zur letzten Spalte, Enter öffnet, E geht die Kanten durch, Leertaste öffnet ein Cluster, Schrägstrich sucht, Plus und Minus zoomen, 0 zeigt alles, Shift mit Pfeilen bewegt das Bild.</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>As far as everybody may be told. The cause is told from Identified on.</source>
        <translation>So weit es alle wissen dürfen. Die Ursache wird ab Identifiziert genannt.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>As of {clock_time}Z: {loaded}</source>
        <translation>Stand {clock_time}Z: {loaded}</translation>
    </message>
    <message>
        <source>As others read it in the timeline; empty takes the system's</source>
        <translation>Wie andere ihn in der Zeitleiste lesen; leer nimmt den des Systems</translation>
    </message>
    <message>
        <source>As the status page shows them. What the console sees is a suggestion. A change voids approvals.</source>
        <translation>Wie die Statusseite sie zeigt. Was die Konsole sieht, ist ein Vorschlag. Eine Änderung macht Freigaben ungültig.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Ask approval again</source>
        <translation>Freigabe erneut erbitten</translation>
    </message>
    <message>
        <source>Ask for agreement again; send it no more until then.</source>
        <translation>Erneut um Zustimmung bitten; bis dahin nicht mehr senden.</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Freigabe erbitten</translation>
    </message>
    <message>
        <source>Ask for elevated rights</source>
        <translation>Erweiterte Rechte beantragen</translation>
    </message>
    <message>
        <source>Ask for elevated rights…</source>
        <translation>Erweiterte Rechte beantragen…</translation>
    </message>
    <message>
        <source>Ask for failback…</source>
        <translation>Zurückschalten beantragen…</translation>
    </message>
    <message>
        <source>Ask for the failback</source>
        <translation>Zurückschalten beantragen</translation>
    </message>
    <message>
        <source>Ask somebody to join</source>
        <translation>Jemanden dazubitten</translation>
    </message>
    <message>
        <source>Ask somebody to join…</source>
        <translation>Jemanden dazubitten…</translation>
    </message>
    <message>
        <source>Ask that the step's very call be approved; Alt+A shows the answers</source>
        <translation>Freigabe genau dieses Aufrufs erbitten; Alt+A zeigt die Antworten</translation>
    </message>
    <message>
        <source>Ask them how they stand.</source>
        <translation>Fragen, wie es steht.</translation>
    </message>
    <message>
        <source>Ask to override…</source>
        <translation>Ausnahme beantragen…</translation>
    </message>
    <message>
        <source>Ask to pass the unmet gates</source>
        <translation>Offene Gates zu passieren beantragen</translation>
    </message>
    <message>
        <source>Ask whoever holds it now to hand it back.</source>
        <translation>Wer ihn jetzt hält, um Rückgabe bitten.</translation>
    </message>
    <message>
        <source>Ask whoever runs it; a gateway in front may not reach what is behind it.</source>
        <translation>Bitte den Betreiber fragen; ein Gateway davor erreicht vielleicht nicht, was dahinter liegt.</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Erbeten von</translation>
    </message>
    <message>
        <source>Asked for a time</source>
        <translation>Nach einer Zeit gefragt</translation>
    </message>
    <message>
        <source>Asking the hub…</source>
        <translation>Der Hub wird gefragt…</translation>
    </message>
    <message>
        <source>Asking {place}…</source>
        <translation>{place} wird gefragt…</translation>
    </message>
    <message>
        <source>Asks the hub and the neighbours, whatever is waited for</source>
        <translation>Fragt den Hub und die Nachbarn, worauf auch gewartet wird</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Assign a role</source>
        <translation>Rolle zuweisen</translation>
    </message>
    <message>
        <source>Assign a role…</source>
        <translation>Rolle zuweisen…</translation>
    </message>
    <message>
        <source>Assign a task</source>
        <translation>Aufgabe zuweisen</translation>
    </message>
    <message>
        <source>Assign a task…</source>
        <translation>Aufgabe zuweisen…</translation>
    </message>
    <message>
        <source>Assigned; the acknowledgement is awaited.</source>
        <translation>Zugewiesen; die Quittierung wird erwartet.</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Ab Werk</translation>
    </message>
    <message>
        <source>At hub</source>
        <translation>Beim Hub</translation>
    </message>
    <message>
        <source>At least one sink that sends</source>
        <translation>Mindestens ein Kanal, der sendet</translation>
    </message>
    <message>
        <source>At least the largest single service down or degraded, at most all of them added up: {what}. People who use several are counted several times in the sum.</source>
        <translation>Mindestens der größte einzelne ausgefallene oder beeinträchtigte Dienst, höchstens alle zusammengezählt: {what}. Wer mehrere nutzt, zählt in der Summe mehrfach.</translation>
    </message>
    <message>
        <source>At most so many steps from where it began; with F, from the focused service</source>
        <translation>Höchstens so viele Schritte vom Beginn; mit F, vom fokussierten Dienst</translation>
    </message>
    <message>
        <source>At most {most_sentences} sentences.</source>
        <translation>Höchstens {most_sentences} Sätze.</translation>
    </message>
    <message>
        <source>At most, all services hit added up: {said}.</source>
        <translation>Höchstens, alle getroffenen Dienste zusammengezählt: {said}.</translation>
    </message>
    <message>
        <source>At once. All of it can change later.</source>
        <translation>Alles später änderbar.</translation>
    </message>
    <message>
        <source>At the hub</source>
        <translation>Beim Hub</translation>
    </message>
    <message>
        <source>At the present rate the SLA will be breached.</source>
        <translation>Bei jetziger Rate wird das SLA verletzt.</translation>
    </message>
    <message>
        <source>At the present rate the budget is spent in {rough}.</source>
        <translation>Bei jetziger Rate ist das Budget in {rough} aufgebraucht.</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Angehängt</translation>
    </message>
    <message>
        <source>Attached…</source>
        <translation>Anhang…</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Zielgruppe</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>Zielgruppen</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Automation begun</source>
        <translation>Automatik begonnen</translation>
    </message>
    <message>
        <source>Automation ended</source>
        <translation>Automatik beendet</translation>
    </message>
    <message>
        <source>Automation {outcome}</source>
        <translation>Automation {outcome}</translation>
    </message>
    <message>
        <source>Availability and latency are as promised, the budget holds, no users are affected</source>
        <translation>Verfügbarkeit und Latenz sind wie zugesagt, das Budget hält, keine Nutzer sind betroffen</translation>
    </message>
    <message>
        <source>Availability {good:g} % is under the promised {promised:g} %</source>
        <translation>Verfügbarkeit {good:g} % liegt unter den zugesagten {promised:g} %</translation>
    </message>
    <message>
        <source>Availability, %</source>
        <translation>Verfügbarkeit, %</translation>
    </message>
    <message>
        <source>BEGUN, END NOT KNOWN</source>
        <translation>BEGONNEN, ENDE NICHT BEKANNT</translation>
    </message>
    <message>
        <source>BLIND SPOT · during a change</source>
        <translation>BLINDER FLECK · während einer Änderung</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the present</source>
        <translation>Zurück zur Gegenwart</translation>
    </message>
    <message>
        <source>Back to {primary}. Nothing goes back without it; two people for tier 0.</source>
        <translation>Zurück auf {primary}. Ohne sie geht nichts zurück; bei Tier 0 zwei Personen.</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Banner</source>
        <translation>Banner</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Before destructive steps are unlocked</source>
        <translation>Bevor zerstörende Schritte entsperrt werden</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begann</translation>
    </message>
    <message>
        <source>Began here</source>
        <translation>Begann hier</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begin one under Support</source>
        <translation>Unter Support eines beginnen</translation>
    </message>
    <message>
        <source>Begin the address with https://.</source>
        <translation>Die Adresse mit https:// beginnen.</translation>
    </message>
    <message>
        <source>Begin the drill</source>
        <translation>Übung beginnen</translation>
    </message>
    <message>
        <source>Begin the step</source>
        <translation>Den Schritt beginnen</translation>
    </message>
    <message>
        <source>Begins…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Begun, and not known how it ended</source>
        <translation>Begonnen, Ende nicht bekannt</translation>
    </message>
    <message>
        <source>Behind the lines</source>
        <translation>Hinter den Linien</translation>
    </message>
    <message>
        <source>Beside the text</source>
        <translation>Neben dem Text</translation>
    </message>
    <message>
        <source>Beside this one and the hub; until then: at the hub</source>
        <translation>Neben diesem und dem Hub; bis dahin: beim Hub</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>Beware</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Blast radius</source>
        <translation>Blast Radius</translation>
    </message>
    <message>
        <source>Blast radius, while the graph has the focus</source>
        <translation>Blast Radius, solange der Graph den Fokus hat</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Blind</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Blocked, with a reason</source>
        <translation>Blockiert, mit Grund</translation>
    </message>
    <message>
        <source>Blocked…</source>
        <translation>Blockiert…</translation>
    </message>
    <message>
        <source>Both stay logged.</source>
        <translation>Beide bleiben festgehalten.</translation>
    </message>
    <message>
        <source>Break the glass</source>
        <translation>Notfallzugriff nehmen</translation>
    </message>
    <message>
        <source>Break the glass…</source>
        <translation>Notfallzugriff nehmen…</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Bridge</translation>
    </message>
    <message>
        <source>Bridge card</source>
        <translation>Bridge-Karte</translation>
    </message>
    <message>
        <source>Bridge card…</source>
        <translation>Bridge-Karte…</translation>
    </message>
    <message>
        <source>Bridge set</source>
        <translation>Brücke gesetzt</translation>
    </message>
    <message>
        <source>Bridge: stale after (h)</source>
        <translation>Bridge: veraltet nach (h)</translation>
    </message>
    <message>
        <source>Bridge: unknown after (h)</source>
        <translation>Bridge: unbekannt nach (h)</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Briefing</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>Budget übrig</translation>
    </message>
    <message>
        <source>Budget left unknown</source>
        <translation>Budget übrig unbekannt</translation>
    </message>
    <message>
        <source>Budget left {budget}{comma}</source>
        <translation>Budget übrig {budget}{comma}</translation>
    </message>
    <message>
        <source>Burn</source>
        <translation>Verbrauch</translation>
    </message>
    <message>
        <source>Burn rate</source>
        <translation>Verbrauchsrate</translation>
    </message>
    <message>
        <source>Burn rate unknown</source>
        <translation>Verbrauchsrate unbekannt</translation>
    </message>
    <message>
        <source>Burn {factor} over {windows}</source>
        <translation>Verbrauch {factor} über {windows}</translation>
    </message>
    <message>
        <source>Burns {factor} its budget over {duration} and {factor2} over {duration2}</source>
        <translation>Verbraucht {factor} seines Budgets über {duration} und {factor2} über {duration2}</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Geschäft</translation>
    </message>
    <message>
        <source>Business functions</source>
        <translation>Geschäftsfunktionen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>By commas; empty: all that the token may see</source>
        <translation>Durch Kommas; leer: alle, die das Token sehen darf</translation>
    </message>
    <message>
        <source>By retention release, by a member of legal, with a reason.</source>
        <translation>Mit retention release, durch jemanden aus legal, mit Grund.</translation>
    </message>
    <message>
        <source>By somebody else. It stays in the record with your name.</source>
        <translation>Von jemand anderem. Es bleibt mit Ihrem Namen im Protokoll.</translation>
    </message>
    <message>
        <source>By the Incident Commander, with a reason</source>
        <translation>Durch den Incident Commander, mit Grund</translation>
    </message>
    <message>
        <source>By the graph: {because}.</source>
        <translation>Nach dem Graphen: {because}.</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>Auf dem Weg über</translation>
    </message>
    <message>
        <source>By zone</source>
        <translation>Nach Zone</translation>
    </message>
    <message>
        <source>By {by}.</source>
        <translation>Durch {by}.</translation>
    </message>
    <message>
        <source>CHALLENGE-RESPONSE · {name_of} reads, {name_of2} answers</source>
        <translation>CHALLENGE-RESPONSE · {name_of} liest, {name_of2} antwortet</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation>ÄNDERUNG</translation>
    </message>
    <message>
        <source>CHATTERING, {changes} changes in 10 min, not counted in the budget</source>
        <translation>FLATTERT, {changes} Wechsel in 10 min, zählt nicht im Budget</translation>
    </message>
    <message>
        <source>CLOSED needs the post-incident review, or a reason to waive it</source>
        <translation>CLOSED braucht die Nachbesprechung, oder einen Grund für den Verzicht</translation>
    </message>
    <message>
        <source>CLOSED needs the tags: {missing_tags}</source>
        <translation>CLOSED braucht die Tags: {missing_tags}</translation>
    </message>
    <message>
        <source>CONFIDENTIAL</source>
        <translation>VERTRAULICH</translation>
    </message>
    <message>
        <source>CONFIDENTIAL: legal approves what customers read. RESTRICTED: legal and PR do, and legal approves inside, too.</source>
        <translation>VERTRAULICH: die Rechtsabteilung gibt frei, was Kunden lesen. EINGESCHRÄNKT: Recht und PR, und Recht auch Internes.</translation>
    </message>
    <message>
        <source>CONFLICT</source>
        <translation>KONFLIKT</translation>
    </message>
    <message>
        <source>COVERED</source>
        <translation>ABGEDECKT</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CSV with every sample shown, or a picture at double size</source>
        <translation>CSV mit jedem gezeigten Messwert, oder ein Bild in doppelter Größe</translation>
    </message>
    <message>
        <source>Call again and note it.</source>
        <translation>Erneut anrufen und vermerken.</translation>
    </message>
    <message>
        <source>Call on a page noted</source>
        <translation>Anruf zu einer Page vermerkt</translation>
    </message>
    <message>
        <source>Call them again if they are not wanted.</source>
        <translation>Erneut anrufen, wenn sie nicht gebraucht werden.</translation>
    </message>
    <message>
        <source>Call them: they may be coming by a request that nobody else knows of.</source>
        <translation>Anrufen: vielleicht kommt jemand auf eine Bitte, von der sonst niemand weiß.</translation>
    </message>
    <message>
        <source>Call them: they may be coming.</source>
        <translation>Anrufen: vielleicht kommt schon jemand.</translation>
    </message>
    <message>
        <source>Call them; then log what came of it.</source>
        <translation>Bitte anrufen; dann festhalten, was es ergab.</translation>
    </message>
    <message>
        <source>Call whoever was paged, and say how it stands.</source>
        <translation>Anrufen, wer gerufen wurde, und sagen, wie es steht.</translation>
    </message>
    <message>
        <source>Call whoever was told, and say how it stands.</source>
        <translation>Anrufen, wer benachrichtigt wurde, und sagen, wie es steht.</translation>
    </message>
    <message>
        <source>Call {words}</source>
        <translation>{words} anrufen</translation>
    </message>
    <message>
        <source>Call, and log the result</source>
        <translation>Anrufen, und das Ergebnis festhalten</translation>
    </message>
    <message>
        <source>Called {minute}: {called}. Enter logs the next</source>
        <translation>Angerufen {minute}: {called}. Enter hält den nächsten Anruf fest</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>Aufrufer</translation>
    </message>
    <message>
        <source>Callers left, or right again</source>
        <translation>Aufrufer links, oder wieder rechts</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Calls count for (h)</source>
        <translation>Aufrufe zählen für (h)</translation>
    </message>
    <message>
        <source>Calls that count</source>
        <translation>Aufrufe, die zählen</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Can you see and hear it?</source>
        <translation>Können Sie es sehen und hören?</translation>
    </message>
    <message>
        <source>Can't be sent: </source>
        <translation>Kann nicht gesendet werden: </translation>
    </message>
    <message>
        <source>Canary of the secondary</source>
        <translation>Canary des sekundären Standorts</translation>
    </message>
    <message>
        <source>Canary of the secondary green</source>
        <translation>Canary des sekundären Standorts grün</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Cancel the window: others are not told what it hides.</source>
        <translation>Das Fenster absagen: andere erfahren nicht, was es verbirgt.</translation>
    </message>
    <message>
        <source>Cancel, keep draft</source>
        <translation>Abbrechen, Entwurf behalten</translation>
    </message>
    <message>
        <source>Cancelling a maintenance window needs a reason</source>
        <translation>Ein Wartungsfenster abzusagen braucht einen Grund</translation>
    </message>
    <message>
        <source>Capitals read as shouting.</source>
        <translation>Großbuchstaben lesen sich wie Schreien.</translation>
    </message>
    <message>
        <source>Carried by {services}.</source>
        <translation>Getragen von {services}.</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Catalogue put in force</source>
        <translation>Katalog in Kraft gesetzt</translation>
    </message>
    <message>
        <source>Catalogues (*.yaml *.yml *.json);;All files (*)</source>
        <translation>Kataloge (*.yaml *.yml *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Cause judged</source>
        <translation>Ursache beurteilt</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>Challenge-response</source>
        <translation>Challenge-Response</translation>
    </message>
    <message>
        <source>Chance of such a difference were nothing changed</source>
        <translation>Wahrscheinlichkeit eines solchen Unterschieds ohne Änderung</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change a workstream</source>
        <translation>Arbeitsstrang ändern</translation>
    </message>
    <message>
        <source>Change a workstream…</source>
        <translation>Arbeitsstrang ändern…</translation>
    </message>
    <message>
        <source>Change file or folder</source>
        <translation>Änderungsdatei oder -ordner</translation>
    </message>
    <message>
        <source>Change listener</source>
        <translation>Änderungs-Lauscher</translation>
    </message>
    <message>
        <source>Change state</source>
        <translation>Zustand ändern</translation>
    </message>
    <message>
        <source>Change state…</source>
        <translation>Zustand ändern…</translation>
    </message>
    <message>
        <source>Change {badge}</source>
        <translation>Änderung {badge}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Channels: NONE</source>
        <translation>Kanäle: KEINE</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Charts as a table, newest first</source>
        <translation>Kurven als Tabelle, Neuestes zuerst</translation>
    </message>
    <message>
        <source>Charts exported to {target}.</source>
        <translation>Kurven nach {target} exportiert.</translation>
    </message>
    <message>
        <source>Charts of the row's service</source>
        <translation>Kurven des Dienstes der Zeile</translation>
    </message>
    <message>
        <source>Charts of the service</source>
        <translation>Kurven des Dienstes</translation>
    </message>
    <message>
        <source>Charts or graph in front as a table, and back</source>
        <translation>Die vorderen Kurven oder der Graph als Tabelle, und zurück</translation>
    </message>
    <message>
        <source>Charts, while they have the focus</source>
        <translation>Kurven, solange sie den Fokus haben</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Check before sending</source>
        <translation>Vor dem Senden prüfen</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>Check-in</translation>
    </message>
    <message>
        <source>Check in a workstream</source>
        <translation>Check-in eines Arbeitsstrangs</translation>
    </message>
    <message>
        <source>Check in a workstream…</source>
        <translation>Check-in eines Arbeitsstrangs…</translation>
    </message>
    <message>
        <source>Check its spelling, and whether this network's name server knows it (a VPN may be needed).</source>
        <translation>Bitte die Schreibweise prüfen, und ob der Nameserver dieses Netzes ihn kennt (vielleicht ist ein VPN nötig).</translation>
    </message>
    <message>
        <source>Check the address and the port.</source>
        <translation>Bitte Adresse und Port prüfen.</translation>
    </message>
    <message>
        <source>Check the path in the address: behind a proxy the server often lies below one, such as /prometheus.</source>
        <translation>Bitte den Pfad in der Adresse prüfen: hinter einem Proxy liegt der Server oft unter einem solchen, etwa /prometheus.</translation>
    </message>
    <message>
        <source>Check the path, its permissions and its content.</source>
        <translation>Bitte Pfad, Rechte und Inhalt prüfen.</translation>
    </message>
    <message>
        <source>Check the port, and whether the server runs.</source>
        <translation>Bitte den Port prüfen, und ob der Server läuft.</translation>
    </message>
    <message>
        <source>Check this workstation's network or VPN.</source>
        <translation>Bitte Netz oder VPN dieses Arbeitsplatzes prüfen.</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Checked and counted first. Nothing is taken before you have seen what it holds.</source>
        <translation>Erst geprüft und gezählt. Nichts wird übernommen, bevor zu sehen ist, was es enthält.</translation>
    </message>
    <message>
        <source>Checked and counted first; nothing is taken unasked</source>
        <translation>Erst geprüft und gezählt; nichts wird ungefragt übernommen</translation>
    </message>
    <message>
        <source>Checking the passphrase</source>
        <translation>Die Passphrase wird geprüft</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüft…</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Checklist complete</source>
        <translation>Checkliste vollständig</translation>
    </message>
    <message>
        <source>Checklist to {name}</source>
        <translation>Checkliste bis {name}</translation>
    </message>
    <message>
        <source>Checklists that fit the incident, and the run at hand</source>
        <translation>Checklisten, die zum Incident passen, und der laufende Durchgang</translation>
    </message>
    <message>
        <source>Checklists that fit the incident, and the run at hand. Every step records what was seen, never only that it was done. Automation is shown before it runs, and Ctrl+. stops it.</source>
        <translation>Checklisten, die zum Incident passen, und der laufende Durchgang. Jeder Schritt hält fest, was zu sehen war, nie nur, dass er getan wurde. Automation wird gezeigt, bevor sie läuft, und Ctrl+. hält sie an.</translation>
    </message>
    <message>
        <source>Checksums and row counts</source>
        <translation>Prüfsummen und Zeilenzahlen</translation>
    </message>
    <message>
        <source>Checksums and row counts of {key} agree</source>
        <translation>Prüfsummen und Zeilenzahlen von {key} stimmen überein</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Child incident set</source>
        <translation>Kind-Incident gesetzt</translation>
    </message>
    <message>
        <source>Child of {number}</source>
        <translation>Kind von {number}</translation>
    </message>
    <message>
        <source>Child {number}</source>
        <translation>Kind {number}</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Wahl</translation>
    </message>
    <message>
        <source>Choice and decider; the rest may follow</source>
        <translation>Wahl und Entscheider; der Rest darf folgen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>Eine Spalte wählen</translation>
    </message>
    <message>
        <source>Choose a conflict to see every value.</source>
        <translation>Einen Konflikt wählen, um jeden Wert zu sehen.</translation>
    </message>
    <message>
        <source>Choose a member.</source>
        <translation>Ein Mitglied wählen.</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Passphrase wählen</translation>
    </message>
    <message>
        <source>Choose a request at the left to see exactly what is approved.</source>
        <translation>Links einen Antrag wählen, um genau zu sehen, was freigegeben wird.</translation>
    </message>
    <message>
        <source>Choose a row at the left to read it in full.</source>
        <translation>Links eine Zeile wählen, um sie ganz zu lesen.</translation>
    </message>
    <message>
        <source>Choose a row at the left to see what happened to it.</source>
        <translation>Links eine Zeile wählen, um zu sehen, was damit geschah.</translation>
    </message>
    <message>
        <source>Choose a row to see its limits.</source>
        <translation>Eine Zeile wählen, um ihre Grenzen zu sehen.</translation>
    </message>
    <message>
        <source>Choose a row to see why.</source>
        <translation>Eine Zeile wählen, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>Choose an entry to see what became of it.</source>
        <translation>Einen Eintrag wählen, um zu sehen, was daraus wurde.</translation>
    </message>
    <message>
        <source>Choose an entry to see where it is.</source>
        <translation>Einen Eintrag wählen, um zu sehen, wo er ist.</translation>
    </message>
    <message>
        <source>Choose an item at the left.</source>
        <translation>Links ein Stück wählen.</translation>
    </message>
    <message>
        <source>Choose an outcome of a step that decides</source>
        <translation>Ein Ergebnis eines entscheidenden Schritts wählen</translation>
    </message>
    <message>
        <source>Chosen entries go on in a new incident</source>
        <translation>Gewählte Einträge gehen in einem neuen Incident weiter</translation>
    </message>
    <message>
        <source>Chunks</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Class of record</source>
        <translation>Art der Aufzeichnung</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Einordnung</translation>
    </message>
    <message>
        <source>Classified</source>
        <translation>Eingestuft</translation>
    </message>
    <message>
        <source>Classify</source>
        <translation>Einordnen</translation>
    </message>
    <message>
        <source>Classify…</source>
        <translation>Einordnen…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Clear the what-ifs, the focus</source>
        <translation>Was-wäre-wenn und Fokus verwerfen</translation>
    </message>
    <message>
        <source>Click selects, Enter opens</source>
        <translation>Klick wählt, Enter öffnet</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Clock offset in seconds</source>
        <translation>Uhrabweichung in Sekunden</translation>
    </message>
    <message>
        <source>Clocks run again and updates are due from now on.</source>
        <translation>Die Uhren laufen wieder, und Updates sind von jetzt an fällig.</translation>
    </message>
    <message>
        <source>Clocks stop and nothing more is due. It can be reopened.</source>
        <translation>Die Uhren halten an, und nichts mehr ist fällig. Er lässt sich wieder öffnen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close a poll</source>
        <translation>Abfrage schließen</translation>
    </message>
    <message>
        <source>Close a poll…</source>
        <translation>Abfrage schließen…</translation>
    </message>
    <message>
        <source>Close the poll</source>
        <translation>Abfrage schließen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Cluster of causes judged</source>
        <translation>Gruppe von Ursachen beurteilt</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code from the hub</source>
        <translation>Code vom Hub</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Erhoben</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>Command copied. The console never runs it.</source>
        <translation>Befehl kopiert. Die Konsole führt ihn nie aus.</translation>
    </message>
    <message>
        <source>Command offered</source>
        <translation>Führung angeboten</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Command taken</source>
        <translation>Führung genommen</translation>
    </message>
    <message>
        <source>Command taken over</source>
        <translation>Führung übernommen</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Commander</translation>
    </message>
    <message>
        <source>Commander, {said}</source>
        <translation>Commander, {said}</translation>
    </message>
    <message>
        <source>Comms</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>Comms lead</source>
        <translation>Leitung Kommunikation</translation>
    </message>
    <message>
        <source>Communications</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Compare this with the fingerprint you were told, or that `hub serve` prints. Where they differ, somebody stands between: leave here. Nothing was sent yet.</source>
        <translation>Bitte mit dem Fingerabdruck vergleichen, der genannt wurde oder den `hub serve` ausgibt. Weicht er ab, steht jemand dazwischen: hier abbrechen. Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirm it again by somebody who may.</source>
        <translation>Von jemandem, der darf, erneut bestätigen.</translation>
    </message>
    <message>
        <source>Confirm or rule out a cause</source>
        <translation>Eine Ursache bestätigen oder ausschließen</translation>
    </message>
    <message>
        <source>Confirm, rule out, park or reopen</source>
        <translation>Bestätigen, ausschließen, parken oder wieder öffnen</translation>
    </message>
    <message>
        <source>Confirm: done</source>
        <translation>Bestätigen: erledigt</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Confirmed: a second perspective or vantage point sees it fail, too.</source>
        <translation>Bestätigt: eine zweite Sicht oder ein zweiter Standpunkt sieht es ebenfalls scheitern.</translation>
    </message>
    <message>
        <source>Confirm…</source>
        <translation>Bestätigen…</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>Konflikt beigelegt</translation>
    </message>
    <message>
        <source>Conflict settled. </source>
        <translation>Konflikt geklärt. </translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Conflicts of all incidents</source>
        <translation>Konflikte aller Incidents</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Connections…</source>
        <translation>Verbindungen…</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Zustimmung</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>Verbraucher</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Contacts: stale after (h)</source>
        <translation>Kontakte: veraltet nach (h)</translation>
    </message>
    <message>
        <source>Contacts: unknown after (h)</source>
        <translation>Kontakte: unbekannt nach (h)</translation>
    </message>
    <message>
        <source>Content and salt are gone from the record and its file.</source>
        <translation>Inhalt und Salz sind aus dem Protokoll und seiner Datei gelöscht.</translation>
    </message>
    <message>
        <source>Content of the file</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as your own</source>
        <translation>Als eigenen Entwurf kopieren</translation>
    </message>
    <message>
        <source>Copy as your own…</source>
        <translation>Als eigenen kopieren…</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Den Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the selected row in full</source>
        <translation>Die gewählte Zeile ganz kopieren</translation>
    </message>
    <message>
        <source>Copy, tab-separated</source>
        <translation>Kopieren, durch Tabs getrennt</translation>
    </message>
    <message>
        <source>Core function failed</source>
        <translation>Kernfunktion ausgefallen</translation>
    </message>
    <message>
        <source>Core function failed, or data exposed, or 25 % of users or more</source>
        <translation>Kernfunktion ausgefallen, Daten offengelegt, oder 25 % der Nutzer und mehr</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Corrected text</source>
        <translation>Berichtigter Text</translation>
    </message>
    <message>
        <source>Corrects {time} </source>
        <translation>Berichtigt {time} </translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Berichtigen…</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Count calls that were observed but never declared</source>
        <translation>Aufrufe mitzählen, die beobachtet, aber nie deklariert wurden</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Coverage was not looked at yet. It is a few seconds after the first figures.</source>
        <translation>Die Abdeckung wurde noch nicht angesehen. Sie wird es ein paar Sekunden nach den ersten Werten.</translation>
    </message>
    <message>
        <source>Covered as a whole, {ago}.</source>
        <translation>Als Ganzes abgedeckt, {ago}.</translation>
    </message>
    <message>
        <source>Covered, {ago}.</source>
        <translation>Abgedeckt, {ago}.</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Umfasst</translation>
    </message>
    <message>
        <source>Covers the console until its passphrase is typed; all goes on behind it</source>
        <translation>Verdeckt die Konsole, bis ihre Passphrase eingegeben ist; dahinter läuft alles weiter</translation>
    </message>
    <message>
        <source>Covers the exact text, hash {digest}…{digest2}. Editing voids what was given.</source>
        <translation>Deckt genau diesen Text, Hash {digest}…{digest2}. Bearbeiten macht Erteiltes ungültig.</translation>
    </message>
    <message>
        <source>Credential for {name}</source>
        <translation>Zugangsdaten für {name}</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Ctrl+, opens them. Every change applies at once; Ctrl+Z takes it back.</source>
        <translation>Ctrl+, öffnet sie. Jede Änderung gilt sofort; Ctrl+Z nimmt sie zurück.</translation>
    </message>
    <message>
        <source>Ctrl+Enter commits</source>
        <translation>Ctrl+Enter trägt ein</translation>
    </message>
    <message>
        <source>Ctrl+Enter, Del</source>
        <translation>Ctrl+Enter, Del</translation>
    </message>
    <message>
        <source>Ctrl+K finds every one of them, also those without a key.</source>
        <translation>Ctrl+K findet jede von ihnen, auch die ohne Taste.</translation>
    </message>
    <message>
        <source>Ctrl+K “classify” says it, and loads the protocol</source>
        <translation>Ctrl+K „Einordnen“ sagt es und lädt das Protokoll</translation>
    </message>
    <message>
        <source>Ctrl+K, then “import”, takes up a catalogue</source>
        <translation>Ctrl+K, dann „importieren“, übernimmt einen Katalog</translation>
    </message>
    <message>
        <source>Ctrl+comma connects one</source>
        <translation>Ctrl+Komma verbindet eine</translation>
    </message>
    <message>
        <source>Cursor from mark to mark</source>
        <translation>Cursor von Marke zu Marke</translation>
    </message>
    <message>
        <source>Cursor; Home, End to the ends</source>
        <translation>Cursor; Home, End an die Enden</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Verwahrung</translation>
    </message>
    <message>
        <source>Customer Liaison</source>
        <translation>Kontakt Kunden</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Customers don't know the word.</source>
        <translation>Kunden kennen das Wort nicht.</translation>
    </message>
    <message>
        <source>DEGRADED</source>
        <translation>BEEINTRÄCHTIGT</translation>
    </message>
    <message>
        <source>DEGRADED · SEV2</source>
        <translation>BEEINTRÄCHTIGT · SEV2</translation>
    </message>
    <message>
        <source>DEGRADED, answered {age} ago</source>
        <translation>BEEINTRÄCHTIGT, antwortete vor {age}</translation>
    </message>
    <message>
        <source>DENIED</source>
        <translation>ABGELEHNT</translation>
    </message>
    <message>
        <source>DESTRUCTIVE, state kept or waived</source>
        <translation>ZERSTÖREND, Zustand gesichert oder verzichtet</translation>
    </message>
    <message>
        <source>DIFFERS from what was sent</source>
        <translation>WEICHT AB von dem, was gesendet wurde</translation>
    </message>
    <message>
        <source>DISPUTED: {said}</source>
        <translation>STRITTIG: {said}</translation>
    </message>
    <message>
        <source>DOWN</source>
        <translation>AUSGEFALLEN</translation>
    </message>
    <message>
        <source>DOWN · SEV1</source>
        <translation>AUSGEFALLEN · SEV1</translation>
    </message>
    <message>
        <source>DRILL</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>DRILL {sink}</source>
        <translation>ÜBUNG {sink}</translation>
    </message>
    <message>
        <source>DRILL — NOT REAL</source>
        <translation>ÜBUNG — NICHT ECHT</translation>
    </message>
    <message>
        <source>DRILL — type a fact. It is kept with the drill and leaves this workstation by no channel.</source>
        <translation>ÜBUNG — einen Fakt eingeben. Er bleibt bei der Übung und verlässt diesen Arbeitsplatz auf keinem Kanal.</translation>
    </message>
    <message>
        <source>DRILL — {text} — DRILL</source>
        <translation>ÜBUNG — {text} — ÜBUNG</translation>
    </message>
    <message>
        <source>DRILL, not real. {head}</source>
        <translation>ÜBUNG, nicht echt. {head}</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Dark for dim rooms, light for bright ones</source>
        <translation>Dunkel für gedämpfte Räume, hell für helle</translation>
    </message>
    <message>
        <source>Dark, light, wall</source>
        <translation>Dunkel, hell, Wand</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Data exposed</source>
        <translation>Daten offengelegt</translation>
    </message>
    <message>
        <source>Data exposure</source>
        <translation>Offengelegte Daten</translation>
    </message>
    <message>
        <source>Data is exposed or lost</source>
        <translation>Daten sind offengelegt oder verloren</translation>
    </message>
    <message>
        <source>Data, JSON (*.json)</source>
        <translation>Daten, JSON (*.json)</translation>
    </message>
    <message>
        <source>Data, SIMULATED</source>
        <translation>Daten, SIMULIERT</translation>
    </message>
    <message>
        <source>Data, {kind}</source>
        <translation>Daten, {kind}</translation>
    </message>
    <message>
        <source>Days after the end; the longest that applies everywhere</source>
        <translation>Tage nach dem Ende; die längste, die überall gilt</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Decider</source>
        <translation>Entscheider</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Decisions only</source>
        <translation>Nur Entscheidungen</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>Ausrufen</translation>
    </message>
    <message>
        <source>Declare SEV{severity}</source>
        <translation>SEV{severity} ausrufen</translation>
    </message>
    <message>
        <source>Declare incident</source>
        <translation>Incident ausrufen</translation>
    </message>
    <message>
        <source>Declare incident…</source>
        <translation>Incident ausrufen…</translation>
    </message>
    <message>
        <source>Declare it: F2. A title is there already; Ctrl+Enter declares.</source>
        <translation>Ausrufen: F2. Ein Titel steht schon da; Ctrl+Enter ruft aus.</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Ausgerufen</translation>
    </message>
    <message>
        <source>Declared a disaster or not</source>
        <translation>Als Katastrophe eingestuft oder nicht</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Degraded performance</source>
        <translation>Beeinträchtigte Leistung</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Deny elevated rights</source>
        <translation>Erweiterte Rechte verweigern</translation>
    </message>
    <message>
        <source>Deny elevated rights…</source>
        <translation>Erweiterte Rechte verweigern…</translation>
    </message>
    <message>
        <source>Deny…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Dependency graph</source>
        <translation>Abhängigkeitsgraph</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Stellvertretung</translation>
    </message>
    <message>
        <source>Deputy here</source>
        <translation>Stellvertretung hier</translation>
    </message>
    <message>
        <source>Deputy here stands in</source>
        <translation>Stellvertretung hier übernimmt</translation>
    </message>
    <message>
        <source>Destroys traces: logs, memory dump and metrics are kept first.</source>
        <translation>Zerstört Spuren: Logs, Speicherabbild und Metriken werden erst gesichert.</translation>
    </message>
    <message>
        <source>Destructive steps stay locked until logs, memory dump and metric snapshot are kept.</source>
        <translation>Zerstörende Schritte bleiben gesperrt, bis Logs, Speicherabbild und Metrik-Schnappschuss gesichert sind.</translation>
    </message>
    <message>
        <source>Detach or return pane</source>
        <translation>Bereich ablösen oder zurückholen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Determination disputed</source>
        <translation>Feststellung bestritten</translation>
    </message>
    <message>
        <source>Determine</source>
        <translation>Bestimmen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Dial-in</source>
        <translation>Einwahl</translation>
    </message>
    <message>
        <source>Dial-in, link, PIN, rounds</source>
        <translation>Einwahl, Link, PIN, Runden</translation>
    </message>
    <message>
        <source>Disk space for what monitoring said in the last day; the oldest goes first</source>
        <translation>Plattenplatz für das, was die Überwachung am letzten Tag sagte; das Älteste geht zuerst</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Dismiss incident</source>
        <translation>Incident verwerfen</translation>
    </message>
    <message>
        <source>Dismiss incident…</source>
        <translation>Incident verwerfen…</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Dispute ruled on</source>
        <translation>Streit entschieden</translation>
    </message>
    <message>
        <source>Diverged writes noted</source>
        <translation>Auseinandergelaufene Schreibvorgänge vermerkt</translation>
    </message>
    <message>
        <source>Diverged writes of {key} listed, or said to be none</source>
        <translation>Auseinandergelaufene Schreibvorgänge von {key} aufgelistet, oder als keine bestätigt</translation>
    </message>
    <message>
        <source>Diverged writes settled</source>
        <translation>Auseinandergelaufenes beigelegt</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Tun</translation>
    </message>
    <message>
        <source>Do both</source>
        <translation>Beides tun</translation>
    </message>
    <message>
        <source>Do it manually instead</source>
        <translation>Stattdessen von Hand tun</translation>
    </message>
    <message>
        <source>Do manually</source>
        <translation>Von Hand tun</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Done when</source>
        <translation>Erledigt, wenn</translation>
    </message>
    <message>
        <source>Done, with the value typed</source>
        <translation>Erledigt, mit dem eingegebenen Wert</translation>
    </message>
    <message>
        <source>Dotted outlines are not live. Everything else is live.</source>
        <translation>Gepunktete Umrisse sind nicht live. Alles andere ist live.</translation>
    </message>
    <message>
        <source>Doubt about sending settled</source>
        <translation>Ungewisses Senden geklärt</translation>
    </message>
    <message>
        <source>Down, degraded or at risk now.</source>
        <translation>Jetzt ausgefallen, beeinträchtigt oder gefährdet.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Draft begun</source>
        <translation>Entwurf begonnen</translation>
    </message>
    <message>
        <source>Draft copied</source>
        <translation>Entwurf kopiert</translation>
    </message>
    <message>
        <source>Draft handed on</source>
        <translation>Entwurf weitergegeben</translation>
    </message>
    <message>
        <source>Draft written</source>
        <translation>Entwurf geschrieben</translation>
    </message>
    <message>
        <source>Draft {revision} · {draft} words · {saved}</source>
        <translation>Entwurf {revision} · {draft} Wörter · {saved}</translation>
    </message>
    <message>
        <source>Drawing, SVG (*.svg)</source>
        <translation>Zeichnung, SVG (*.svg)</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Drill, not real</source>
        <translation>Übung, nicht echt</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Dry run {lasted}</source>
        <translation>Probelauf {lasted}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Durability</source>
        <translation>Haltbarkeit</translation>
    </message>
    <message>
        <source>During</source>
        <translation>Während</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>ELEVATED</source>
        <translation>ERWEITERT</translation>
    </message>
    <message>
        <source>EXPIRED</source>
        <translation>ABGELAUFEN</translation>
    </message>
    <message>
        <source>Each stage has its checklist.</source>
        <translation>Jede Stufe hat ihre Checkliste.</translation>
    </message>
    <message>
        <source>Each stands by itself again</source>
        <translation>Jeder steht wieder für sich</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Verstrichen</translation>
    </message>
    <message>
        <source>Elevated rights asked for</source>
        <translation>Erhöhte Rechte beantragt</translation>
    </message>
    <message>
        <source>Elevated rights ended</source>
        <translation>Erhöhte Rechte beendet</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End drill</source>
        <translation>Übung beenden</translation>
    </message>
    <message>
        <source>End elevated rights</source>
        <translation>Erweiterte Rechte beenden</translation>
    </message>
    <message>
        <source>End elevated rights…</source>
        <translation>Erweiterte Rechte beenden…</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>Den Durchgang beenden</translation>
    </message>
    <message>
        <source>End the run; reopen or undo its steps that were done.</source>
        <translation>Den Durchgang beenden; erledigte Schritte wieder öffnen oder rückgängig machen.</translation>
    </message>
    <message>
        <source>End the silence at Alertmanager, or have it noted by somebody who may.</source>
        <translation>Die Stummschaltung bei Alertmanager beenden, oder von jemandem, der darf, vermerken lassen.</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Endete</translation>
    </message>
    <message>
        <source>Ended {days:.0f} days ago.</source>
        <translation>Endete vor {days:.0f} Tagen.</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Ends in {days:.0f} days.</source>
        <translation>Endet in {days:.0f} Tagen.</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Enrol a person to sign here</source>
        <translation>Person zum Signieren hier aufnehmen</translation>
    </message>
    <message>
        <source>Enrol a person to sign here…</source>
        <translation>Person zum Signieren hier aufnehmen…</translation>
    </message>
    <message>
        <source>Enrol it again; what it signed counts for nobody.</source>
        <translation>Erneut eintragen; was er signierte, zählt für niemanden.</translation>
    </message>
    <message>
        <source>Enter a value…</source>
        <translation>Wert eingeben…</translation>
    </message>
    <message>
        <source>Enter an observed value</source>
        <translation>Beobachteten Wert eingeben</translation>
    </message>
    <message>
        <source>Enter goes there</source>
        <translation>Enter führt dorthin</translation>
    </message>
    <message>
        <source>Enter logs what came of it</source>
        <translation>Enter hält fest, was es ergab</translation>
    </message>
    <message>
        <source>Enter searches everything that was written, approved and sent.</source>
        <translation>Enter durchsucht alles, was geschrieben, freigegeben und gesendet wurde.</translation>
    </message>
    <message>
        <source>Enter starts</source>
        <translation>Enter beginnt</translation>
    </message>
    <message>
        <source>Enter: held now</source>
        <translation>Enter: jetzt gehalten</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Entries that go on there</source>
        <translation>Einträge, die dort weitergehen</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Entry corrected</source>
        <translation>Eintrag berichtigt</translation>
    </message>
    <message>
        <source>Entry logged</source>
        <translation>Eintrag festgehalten</translation>
    </message>
    <message>
        <source>Entry pinned or unpinned</source>
        <translation>Eintrag angeheftet oder gelöst</translation>
    </message>
    <message>
        <source>Erasure asked for</source>
        <translation>Löschung beantragt</translation>
    </message>
    <message>
        <source>Erasure ordered</source>
        <translation>Löschung angeordnet</translation>
    </message>
    <message>
        <source>Erasure withdrawn</source>
        <translation>Löschung zurückgezogen</translation>
    </message>
    <message>
        <source>Error-budget burn, times</source>
        <translation>Fehlerbudget-Verbrauch, -fach</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Esc clears the what-if</source>
        <translation>Esc verwirft das Was-wäre-wenn</translation>
    </message>
    <message>
        <source>Escalation acknowledged</source>
        <translation>Eskalation bestätigt</translation>
    </message>
    <message>
        <source>Escalation call noted</source>
        <translation>Anruf zur Eskalation vermerkt</translation>
    </message>
    <message>
        <source>Escalation skipped</source>
        <translation>Eskalation übersprungen</translation>
    </message>
    <message>
        <source>Escalation told</source>
        <translation>Eskalation gemeldet</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Every alert, first-out on top. Space acknowledges, Ctrl+Shift+S shelves for a while with a reason; nothing is ever deleted. In a flood they are grouped by service under one sound.</source>
        <translation>Jeder Alarm, der erste oben. Leertaste quittiert, Ctrl+Shift+S stellt mit Grund eine Weile zurück; nichts wird je gelöscht. In einer Flut sind sie nach Dienst unter einem Ton gruppiert.</translation>
    </message>
    <message>
        <source>Every call observed is declared: {confirmed} seen.{unsaid}</source>
        <translation>Jeder beobachtete Aufruf ist deklariert: {confirmed} gesehen.{unsaid}</translation>
    </message>
    <message>
        <source>Every change applies at once.</source>
        <translation>Jede Änderung gilt sofort.</translation>
    </message>
    <message>
        <source>Every hash and signature of the incident is checked first; the document says with what result.</source>
        <translation>Jeder Hash und jede Signatur des Incidents wird erst geprüft; das Dokument sagt, mit welchem Ergebnis.</translation>
    </message>
    <message>
        <source>Every key, by where it works. F1 shows them in the console, with a search.</source>
        <translation>Jede Taste, nach dem Ort, an dem sie wirkt. F1 zeigt sie in der Konsole, mit Suche.</translation>
    </message>
    <message>
        <source>Every sample, CSV (*.csv)</source>
        <translation>Jeder Messwert, CSV (*.csv)</translation>
    </message>
    <message>
        <source>Every service and what its record lacks</source>
        <translation>Jeder Dienst und was seinem Eintrag fehlt</translation>
    </message>
    <message>
        <source>Every service with its team, tier and dependencies, and what its record lacks.</source>
        <translation>Jeder Dienst mit Team, Tier und Abhängigkeiten, und was seinem Eintrag fehlt.</translation>
    </message>
    <message>
        <source>Every step before it on this way is settled.</source>
        <translation>Jeder Schritt davor auf diesem Weg ist abgeschlossen.</translation>
    </message>
    <message>
        <source>Every step is settled: say “checklist complete”</source>
        <translation>Jeder Schritt ist abgeschlossen: „Checkliste vollständig“ ansagen</translation>
    </message>
    <message>
        <source>Every step of triage is ticked.</source>
        <translation>Jeder Schritt der Triage ist abgehakt.</translation>
    </message>
    <message>
        <source>Every value with author and time</source>
        <translation>Jeder Wert mit Urheber und Zeit</translation>
    </message>
    <message>
        <source>Everything in the catalogue, hit or not</source>
        <translation>Alles im Katalog, getroffen oder nicht</translation>
    </message>
    <message>
        <source>Everything is saved already</source>
        <translation>Alles ist schon gespeichert</translation>
    </message>
    <message>
        <source>Everything that came is believed; no chain is forked; the hub's history holds.</source>
        <translation>Alles, was kam, wird geglaubt; keine Kette ist gegabelt; die Geschichte des Hubs hält.</translation>
    </message>
    <message>
        <source>Everything that happened, newest first</source>
        <translation>Alles, was geschah, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Everything that happened, newest first, in UTC. Nothing is edited: a correction supersedes visibly, with the old words still to be read. Ctrl+L logs a line, Ctrl+Shift+L a decision.</source>
        <translation>Alles, was geschah, das Neueste zuerst, in UTC. Nichts wird bearbeitet: eine Berichtigung löst sichtbar ab, die alten Worte bleiben lesbar. Ctrl+L hält eine Zeile fest, Ctrl+Shift+L eine Entscheidung.</translation>
    </message>
    <message>
        <source>Everything that was said; search, export</source>
        <translation>Alles, was gesagt wurde; suchen, exportieren</translation>
    </message>
    <message>
        <source>Everything works without a window, too. Each says more with --help.</source>
        <translation>Alles geht auch ohne Fenster. Jedes sagt mit --help mehr.</translation>
    </message>
    <message>
        <source>Everything written here has reached it. </source>
        <translation>Alles hier Geschriebene hat ihn erreicht. </translation>
    </message>
    <message>
        <source>Everything you record is signed by this workstation and carries this name. Both can be changed later.</source>
        <translation>Alles, was Sie festhalten, ist von diesem Arbeitsplatz signiert und trägt diesen Namen. Beides lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beweismittel</translation>
    </message>
    <message>
        <source>Evidence added to a hypothesis</source>
        <translation>Beleg zu einer Hypothese</translation>
    </message>
    <message>
        <source>Evidence checked</source>
        <translation>Beweis geprüft</translation>
    </message>
    <message>
        <source>Evidence collected</source>
        <translation>Beweis gesammelt</translation>
    </message>
    <message>
        <source>Evidence handed on</source>
        <translation>Beweis weitergegeben</translation>
    </message>
    <message>
        <source>Evidence in custody</source>
        <translation>Beweismittel in Verwahrung</translation>
    </message>
    <message>
        <source>Evidence in custody: A add, S seal, T hand over, V verify, X export, K keep state</source>
        <translation>Beweismittel in Verwahrung: A hinzufügen, S versiegeln, T übergeben, V prüfen, X exportieren, K Zustand sichern</translation>
    </message>
    <message>
        <source>Exactly one Incident Commander</source>
        <translation>Genau ein Incident Commander</translation>
    </message>
    <message>
        <source>Exactly one node of {key} is primary</source>
        <translation>Genau ein Knoten von {key} ist primär</translation>
    </message>
    <message>
        <source>Exchange with workstations of the same hub nearby, also while the hub is away</source>
        <translation>Mit Arbeitsplätzen desselben Hubs in der Nähe austauschen, auch wenn der Hub weg ist</translation>
    </message>
    <message>
        <source>Execs</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>Executive Liaison</source>
        <translation>Kontakt Führung</translation>
    </message>
    <message>
        <source>Executives</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>Exit criteria</source>
        <translation>Ausstiegskriterien</translation>
    </message>
    <message>
        <source>Expect</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Expect {expect}</source>
        <translation>Erwartet {expect}</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Expected a folder.</source>
        <translation>Erwartet wird ein Ordner.</translation>
    </message>
    <message>
        <source>Expected for example https://prometheus.example:9090, without a user, password or query.</source>
        <translation>Erwartet wird zum Beispiel https://prometheus.example:9090, ohne Benutzer, Passwort oder Abfrage.</translation>
    </message>
    <message>
        <source>Expected loss of data</source>
        <translation>Erwarteter Datenverlust</translation>
    </message>
    <message>
        <source>Expected {form}, in UTC.</source>
        <translation>Erwartet wird {form}, in UTC.</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export a bundle</source>
        <translation>Bündel exportieren</translation>
    </message>
    <message>
        <source>Export a bundle…</source>
        <translation>Bündel exportieren…</translation>
    </message>
    <message>
        <source>Export charts</source>
        <translation>Kurven exportieren</translation>
    </message>
    <message>
        <source>Export charts: open the charts of a service first, F4.</source>
        <translation>Kurven exportieren: erst die Kurven eines Dienstes öffnen, F4.</translation>
    </message>
    <message>
        <source>Export charts…</source>
        <translation>Kurven exportieren…</translation>
    </message>
    <message>
        <source>Export file or folder</source>
        <translation>Exportdatei oder -ordner</translation>
    </message>
    <message>
        <source>Export graph</source>
        <translation>Graph exportieren</translation>
    </message>
    <message>
        <source>Export graph: nothing is drawn. Import a catalogue, or show it with F5 first.</source>
        <translation>Graph exportieren: nichts ist gezeichnet. Erst einen Katalog importieren, oder ihn mit F5 zeigen.</translation>
    </message>
    <message>
        <source>Export graph…</source>
        <translation>Graph exportieren…</translation>
    </message>
    <message>
        <source>Export incident</source>
        <translation>Incident exportieren</translation>
    </message>
    <message>
        <source>Export incident…</source>
        <translation>Incident exportieren…</translation>
    </message>
    <message>
        <source>Export the archive</source>
        <translation>Archiv exportieren</translation>
    </message>
    <message>
        <source>Export what is selected, or all, to a bundle</source>
        <translation>Gewähltes oder alles in ein Bündel exportieren</translation>
    </message>
    <message>
        <source>Export {item}</source>
        <translation>{item} exportieren</translation>
    </message>
    <message>
        <source>Exported to {target}, but the record is not sound: {faults}. Verify the record.</source>
        <translation>Nach {target} exportiert, aber das Protokoll ist nicht unversehrt: {faults}. Bitte das Protokoll prüfen.</translation>
    </message>
    <message>
        <source>Exported to {target}; {events} events verified.</source>
        <translation>Nach {target} exportiert; {events} Ereignisse geprüft.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Exposure of data is suspected</source>
        <translation>Verdacht, dass Daten offengelegt sind</translation>
    </message>
    <message>
        <source>External SLA</source>
        <translation>Externe SLA</translation>
    </message>
    <message>
        <source>FAILED {age} ago</source>
        <translation>GESCHEITERT vor {age}</translation>
    </message>
    <message>
        <source>FAILING BACK</source>
        <translation>ZURÜCKSCHALTEN</translation>
    </message>
    <message>
        <source>FAILING, last good {age} ago</source>
        <translation>SCHEITERT, zuletzt gut vor {age}</translation>
    </message>
    <message>
        <source>FAILING, never good yet</source>
        <translation>SCHEITERT, noch nie gut</translation>
    </message>
    <message>
        <source>FENCED</source>
        <translation>ABGESCHOTTET</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>Fact changed</source>
        <translation>Fakt geändert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Failed, with a reason</source>
        <translation>Gescheitert, mit Grund</translation>
    </message>
    <message>
        <source>Failed…</source>
        <translation>Gescheitert…</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Failover moved on</source>
        <translation>Failover weitergeführt</translation>
    </message>
    <message>
        <source>Failover triggered</source>
        <translation>Failover ausgelöst</translation>
    </message>
    <message>
        <source>Failover {failover}</source>
        <translation>Failover {failover}</translation>
    </message>
    <message>
        <source>Fails from</source>
        <translation>Scheitert von</translation>
    </message>
    <message>
        <source>Failure mode</source>
        <translation>Fehlerbild</translation>
    </message>
    <message>
        <source>Failures are taken for independent: a common cause such as one zone, one deploy or one certificate isn't in the figure, and with one the truth is lower wherever redundancy is counted on.</source>
        <translation>Ausfälle gelten als unabhängig: eine gemeinsame Ursache wie eine Zone, ein Deployment oder ein Zertifikat steckt nicht in der Zahl, und mit einer liegt die Wahrheit tiefer, wo immer auf Redundanz gezählt wird.</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>Fallback</translation>
    </message>
    <message>
        <source>Fallback activated</source>
        <translation>Fallback aktiviert</translation>
    </message>
    <message>
        <source>Fallback declined</source>
        <translation>Fallback abgelehnt</translation>
    </message>
    <message>
        <source>Fallback proposed</source>
        <translation>Fallback vorgeschlagen</translation>
    </message>
    <message>
        <source>Fallback reversed</source>
        <translation>Fallback zurückgenommen</translation>
    </message>
    <message>
        <source>Fallback…</source>
        <translation>Fallback…</translation>
    </message>
    <message>
        <source>Fate</source>
        <translation>Verbleib</translation>
    </message>
    <message>
        <source>Faults travel {way}. Arrow keys walk the graph, Enter opens.</source>
        <translation>Fehler laufen {way}. Pfeiltasten gehen durch den Graphen, Enter öffnet.</translation>
    </message>
    <message>
        <source>Feed degraded</source>
        <translation>Zufluss gestört</translation>
    </message>
    <message>
        <source>Fell due meanwhile</source>
        <translation>Inzwischen fällig geworden</translation>
    </message>
    <message>
        <source>Fell due while this machine slept or was off. Enter: do it now, or skip it with a reason</source>
        <translation>Wurde fällig, als dieser Rechner schlief oder aus war. Enter: jetzt tun, oder mit Grund überspringen</translation>
    </message>
    <message>
        <source>Fencing of the old primary</source>
        <translation>Abschottung des alten Primären</translation>
    </message>
    <message>
        <source>Few</source>
        <translation>Wenige</translation>
    </message>
    <message>
        <source>Few events</source>
        <translation>Wenige Ereignisse</translation>
    </message>
    <message>
        <source>Few users are hit (under 5 %)</source>
        <translation>Wenige Nutzer sind betroffen (unter 5 %)</translation>
    </message>
    <message>
        <source>Fewer are no hidden coupling</source>
        <translation>Weniger sind keine versteckte Kopplung</translation>
    </message>
    <message>
        <source>Figures, a position, or the ruling on a dispute</source>
        <translation>Zahlen, eine Position oder die Entscheidung eines Streits</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File of sinks</source>
        <translation>Datei der Kanäle</translation>
    </message>
    <message>
        <source>Files of the bundle</source>
        <translation>Dateien des Bündels</translation>
    </message>
    <message>
        <source>Fill it in, or leave the sentence out.</source>
        <translation>Ausfüllen, oder den Satz weglassen.</translation>
    </message>
    <message>
        <source>Fills up</source>
        <translation>Füllt sich</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Financial exposure of {money} is above the limit of {limit:,}.</source>
        <translation>Das finanzielle Risiko von {money} liegt über der Grenze von {limit:,}.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find a connection</source>
        <translation>Verbindung suchen</translation>
    </message>
    <message>
        <source>Find a key, an action or a page of the manual</source>
        <translation>Taste, Aktion oder Handbuchseite suchen</translation>
    </message>
    <message>
        <source>Find a row by a word in it</source>
        <translation>Eine Zeile nach einem Wort darin suchen</translation>
    </message>
    <message>
        <source>Find a service</source>
        <translation>Einen Dienst suchen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Find help</source>
        <translation>Hilfe suchen</translation>
    </message>
    <message>
        <source>Find in the graph</source>
        <translation>Im Graphen suchen</translation>
    </message>
    <message>
        <source>Find in the graph by name or id</source>
        <translation>Im Graphen nach Name oder Id suchen</translation>
    </message>
    <message>
        <source>Find in timeline</source>
        <translation>In der Zeitleiste suchen</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Finden, tun</translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation>Alles finden und tun</translation>
    </message>
    <message>
        <source>Find or do anything, Ctrl+K</source>
        <translation>Alles finden und tun, Ctrl+K</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Finding overridden</source>
        <translation>Befund übergangen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Fingerprint {shown_fingerprint}</source>
        <translation>Fingerabdruck {shown_fingerprint}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>First out {clock_time}.{began_ms:03}Z{ahead}</source>
        <translation>Zuerst {clock_time}.{began_ms:03}Z{ahead}</translation>
    </message>
    <message>
        <source>First out {clock_time}Z</source>
        <translation>Zuerst {clock_time}Z</translation>
    </message>
    <message>
        <source>First out: </source>
        <translation>Zuerst: </translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>First steps…</source>
        <translation>Erste Schritte…</translation>
    </message>
    <message>
        <source>Flood mode</source>
        <translation>Flutmodus</translation>
    </message>
    <message>
        <source>Flood: {count} alerts{named}.</source>
        <translation>Flut: {count} Alarme{named}.</translation>
    </message>
    <message>
        <source>Focus goes round: banner, strip, main, side, log</source>
        <translation>Der Fokus macht die Runde: Banner, Leiste, Mitte, Seite, Protokollzeile</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>For an update that went out by other means: this records it, and restarts its countdown.</source>
        <translation>Für ein Update, das anders hinausging: dies hält es fest und startet seinen Countdown neu.</translation>
    </message>
    <message>
        <source>For example http://alertmanager.example:9093; empty: none</source>
        <translation>Zum Beispiel http://alertmanager.example:9093; leer: keine</translation>
    </message>
    <message>
        <source>For example http://jaeger.example:16686; empty: none</source>
        <translation>Zum Beispiel http://jaeger.example:16686; leer: keine</translation>
    </message>
    <message>
        <source>For example http://prometheus.example:9090; empty: none</source>
        <translation>Zum Beispiel http://prometheus.example:9090; leer: keine</translation>
    </message>
    <message>
        <source>For example https://argocd.example; empty: none</source>
        <translation>Zum Beispiel https://argocd.example; leer: keine</translation>
    </message>
    <message>
        <source>For example https://kiali.example/kiali; empty: none</source>
        <translation>Zum Beispiel https://kiali.example/kiali; leer: keine</translation>
    </message>
    <message>
        <source>For or against a hypothesis</source>
        <translation>Für oder gegen eine Hypothese</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>For {few} the SLO stands in, for no availability is declared.</source>
        <translation>Für {few} steht das SLO ein, denn keine Verfügbarkeit ist deklariert.</translation>
    </message>
    <message>
        <source>For {scope}: {reason}</source>
        <translation>Für {scope}: {reason}</translation>
    </message>
    <message>
        <source>Forked chain of origin {origin}</source>
        <translation>Gegabelte Kette von Ursprung {origin}</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Four live charts of one service. The grey band is what is usual; a triangle and a ribbon mark what is not. Alt+T shows the same as a table, Alt+P pins a snapshot to the incident.</source>
        <translation>Vier Live-Kurven eines Dienstes. Das graue Band ist das Übliche; Dreieck und Streifen markieren, was es nicht ist. Alt+T zeigt dasselbe als Tabelle, Alt+P heftet einen Schnappschuss an den Incident.</translation>
    </message>
    <message>
        <source>Four live charts of the selected service</source>
        <translation>Vier Live-Kurven des gewählten Dienstes</translation>
    </message>
    <message>
        <source>Freezes what is shown, its end too; data go on being recorded</source>
        <translation>Friert das Gezeigte samt Ende ein; Daten werden weiter aufgezeichnet</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From now on every look at it is to be written down.</source>
        <translation>Von jetzt an ist jeder Blick darauf festzuhalten.</translation>
    </message>
    <message>
        <source>From then on only that workstation puts it up for approval and sends it. What is queued goes with it.</source>
        <translation>Von da an legt nur jener Arbeitsplatz ihn zur Freigabe vor und sendet ihn. Was in der Warteschlange steht, geht mit.</translation>
    </message>
    <message>
        <source>From, UTC</source>
        <translation>Von, UTC</translation>
    </message>
    <message>
        <source>Full at</source>
        <translation>Voll um</translation>
    </message>
    <message>
        <source>Full in</source>
        <translation>Voll in</translation>
    </message>
    <message>
        <source>Further addresses of the same hub</source>
        <translation>Weitere Adressen desselben Hubs</translation>
    </message>
    <message>
        <source>GAPS</source>
        <translation>LÜCKEN</translation>
    </message>
    <message>
        <source>GLASS BROKEN</source>
        <translation>NOTFALLZUGRIFF</translation>
    </message>
    <message>
        <source>GLASS BROKEN by {name} for {scope}: {time} left</source>
        <translation>NOTFALLZUGRIFF von {name} für {scope}: noch {time}</translation>
    </message>
    <message>
        <source>GLASS BROKEN: {time} left</source>
        <translation>NOTFALLZUGRIFF: noch {time}</translation>
    </message>
    <message>
        <source>GLASS WAS BROKEN by {name} for {scope}: review owed</source>
        <translation>NOTFALLZUGRIFF GENOMMEN von {name} für {scope}: Nachprüfung geschuldet</translation>
    </message>
    <message>
        <source>GLASS WAS BROKEN: review owed</source>
        <translation>NOTFALLZUGRIFF GENOMMEN: Nachprüfung geschuldet</translation>
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
        <translation>ERTEILT</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Gaps and blind spots</source>
        <translation>Lücken und blinde Flecken</translation>
    </message>
    <message>
        <source>Gate: {lines} of {lines2} hold</source>
        <translation>Gate: {lines} von {lines2} halten</translation>
    </message>
    <message>
        <source>Gates</source>
        <translation>Gates</translation>
    </message>
    <message>
        <source>Gates appear once a failover is triggered.</source>
        <translation>Gates erscheinen, sobald ein Failover ausgelöst ist.</translation>
    </message>
    <message>
        <source>Gates before {name}</source>
        <translation>Gates vor {name}</translation>
    </message>
    <message>
        <source>GitHub address</source>
        <translation>GitHub-Adresse</translation>
    </message>
    <message>
        <source>GitHub environments</source>
        <translation>GitHub-Umgebungen</translation>
    </message>
    <message>
        <source>GitHub repositories</source>
        <translation>GitHub-Repositorys</translation>
    </message>
    <message>
        <source>GitHub secret</source>
        <translation>GitHub-Geheimnis</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>Zurückgeben…</translation>
    </message>
    <message>
        <source>Give it back, and tell both.</source>
        <translation>Zurückgeben, und beiden Bescheid geben.</translation>
    </message>
    <message>
        <source>Give it the right to read, or use another token.</source>
        <translation>Bitte das Leserecht geben, oder ein anderes Token nehmen.</translation>
    </message>
    <message>
        <source>Give the role back to whoever had it, and tell both.</source>
        <translation>Die Rolle zurückgeben, und beiden Bescheid geben.</translation>
    </message>
    <message>
        <source>Give them back, or revoke another's</source>
        <translation>Zurückgeben oder die eines anderen entziehen</translation>
    </message>
    <message>
        <source>Glass broken</source>
        <translation>Glas gebrochen</translation>
    </message>
    <message>
        <source>Go back by the failover's own way back, and check for a split brain.</source>
        <translation>Auf dem eigenen Rückweg des Failovers zurückgehen, und auf Split-Brain prüfen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go on so</source>
        <translation>So weitermachen</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Go to {name}</source>
        <translation>Weiter zu {name}</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Geht weiter</translation>
    </message>
    <message>
        <source>Goes to {goes_to}. It can't be taken back.</source>
        <translation>Geht an {goes_to}. Es lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Grant elevated rights</source>
        <translation>Erweiterte Rechte erteilen</translation>
    </message>
    <message>
        <source>Grant elevated rights…</source>
        <translation>Erweiterte Rechte erteilen…</translation>
    </message>
    <message>
        <source>Granted: retention carry-out erases it everywhere.</source>
        <translation>Gewährt: retention carry-out löscht es überall.</translation>
    </message>
    <message>
        <source>Grant…</source>
        <translation>Erteilen…</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Graph exported to {target}.</source>
        <translation>Graph nach {target} exportiert.</translation>
    </message>
    <message>
        <source>Graphviz, DOT (*.dot)</source>
        <translation>Graphviz, DOT (*.dot)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Group of approvers changed</source>
        <translation>Gruppe der Freigebenden geändert</translation>
    </message>
    <message>
        <source>Grouped by service, first-out pinned</source>
        <translation>Nach Dienst gruppiert, der Erste angeheftet</translation>
    </message>
    <message>
        <source>Groups, or one by one</source>
        <translation>Gruppen, oder einzeln</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Wachstum</translation>
    </message>
    <message>
        <source>HELD · </source>
        <translation>ANGEHALTEN · </translation>
    </message>
    <message>
        <source>HUB DEGRADED</source>
        <translation>HUB BEEINTRÄCHTIGT</translation>
    </message>
    <message>
        <source>Hand command back by an explicit handover, and say so on the bridge.</source>
        <translation>Die Führung in ausdrücklicher Übergabe zurückgeben, und es auf der Brücke sagen.</translation>
    </message>
    <message>
        <source>Hand command back, and say so on the bridge: two may believe they command.</source>
        <translation>Die Führung zurückgeben, und es auf der Brücke sagen: vielleicht glauben zwei zu führen.</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Hand on…</source>
        <translation>Weitergeben…</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>Hand over there first</source>
        <translation>Dort erst übergeben</translation>
    </message>
    <message>
        <source>Hand over {item}</source>
        <translation>{item} übergeben</translation>
    </message>
    <message>
        <source>Hand over {number} first</source>
        <translation>{number} erst übergeben</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Übergeben…</translation>
    </message>
    <message>
        <source>Hand step to…</source>
        <translation>Schritt übergeben an…</translation>
    </message>
    <message>
        <source>Hand the draft on</source>
        <translation>Den Entwurf weitergeben</translation>
    </message>
    <message>
        <source>Hand the step to somebody</source>
        <translation>Den Schritt jemandem übergeben</translation>
    </message>
    <message>
        <source>Hand {title} to</source>
        <translation>{title} übergeben an</translation>
    </message>
    <message>
        <source>Hand-off</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Hash chains and signatures of the local log</source>
        <translation>Hash-Ketten und Signaturen des lokalen Protokolls</translation>
    </message>
    <message>
        <source>Have it declared by somebody who may, and carry the timeline over; close this one.</source>
        <translation>Von jemandem, der darf, ausrufen lassen und die Zeitleiste übertragen; diesen schließen.</translation>
    </message>
    <message>
        <source>Have it placed by somebody who may, at once: elsewhere nothing is held.</source>
        <translation>Sofort von jemandem, der darf, verhängen lassen: anderswo ist nichts gesperrt.</translation>
    </message>
    <message>
        <source>Have it renewed by whoever runs the server. If it is new, set this workstation's clock.</source>
        <translation>Bitte vom Betreiber des Servers erneuern lassen. Ist es neu, bitte die Uhr dieses Arbeitsplatzes stellen.</translation>
    </message>
    <message>
        <source>Have its authority trusted on this workstation, or let the server send its whole chain.</source>
        <translation>Bitte der Zertifizierungsstelle an diesem Arbeitsplatz vertrauen lassen, oder den Server seine ganze Kette senden lassen.</translation>
    </message>
    <message>
        <source>Have somebody who may write it again, or let it go.</source>
        <translation>Von jemandem, der darf, neu schreiben lassen, oder es gut sein lassen.</translation>
    </message>
    <message>
        <source>Have somebody who reads the language check impact, guesses, promises and the next update.</source>
        <translation>Bitte jemanden, der die Sprache liest, Auswirkung, Vermutungen, Zusagen und nächstes Update prüfen lassen.</translation>
    </message>
    <message>
        <source>Header {name}</source>
        <translation>Header {name}</translation>
    </message>
    <message>
        <source>Health is unknown after (s)</source>
        <translation>Gesundheit unbekannt nach (s)</translation>
    </message>
    <message>
        <source>Health of services</source>
        <translation>Gesundheit der Dienste</translation>
    </message>
    <message>
        <source>Health of the primary</source>
        <translation>Gesundheit des Primären</translation>
    </message>
    <message>
        <source>Health turns stale after (s)</source>
        <translation>Gesundheit veraltet nach (s)</translation>
    </message>
    <message>
        <source>Heartbeat {standing}, {state}. {sentence}</source>
        <translation>Heartbeat {standing}, {state}. {sentence}</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Held at {place}: it is put up for approval there, and sent from there.</source>
        <translation>Liegt bei: {place}. Dort wird er zur Freigabe vorgelegt und von dort gesendet.</translation>
    </message>
    <message>
        <source>Held by {matters}.</source>
        <translation>Gesperrt durch {matters}.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Help ▸ First steps comes back here.</source>
        <translation>Hilfe ▸ Erste Schritte führt hierher zurück.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Hidden coupling</source>
        <translation>Versteckte Kopplung</translation>
    </message>
    <message>
        <source>Hidden coupling is judged by so long</source>
        <translation>So lange zählt, was über versteckte Kopplung urteilt</translation>
    </message>
    <message>
        <source>Hidden coupling: observed, not declared</source>
        <translation>Versteckte Kopplung: beobachtet, nicht deklariert</translation>
    </message>
    <message>
        <source>Hidden dependency judged</source>
        <translation>Versteckte Abhängigkeit beurteilt</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Hide protected</source>
        <translation>Geschützte verbergen</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Getroffen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Hold sending</source>
        <translation>Senden anhalten</translation>
    </message>
    <message>
        <source>Hold sending, or go on</source>
        <translation>Senden anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Hold the run, or go on</source>
        <translation>Den Durchgang anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Holding statement</source>
        <translation>Erstmeldung</translation>
    </message>
    <message>
        <source>Holding statement agreed to</source>
        <translation>Erster Erklärung zugestimmt</translation>
    </message>
    <message>
        <source>Holds and erasure</source>
        <translation>Sperren und Löschung</translation>
    </message>
    <message>
        <source>Holds for</source>
        <translation>Gilt für</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Sprünge</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Hours after the hub's last answer; then only the hub lets somebody in. From the next start on</source>
        <translation>Stunden nach der letzten Antwort des Hubs; dann lässt nur noch der Hub jemanden ein. Ab dem nächsten Start</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>How busy they are is not known.</source>
        <translation>Wie beschäftigt sie sind, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>How do you know</source>
        <translation>Woher ist das bekannt</translation>
    </message>
    <message>
        <source>How far it may spread</source>
        <translation>Wie weit es sich verbreiten darf</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Wie es läuft</translation>
    </message>
    <message>
        <source>How it goes, and when next</source>
        <translation>Wie es läuft, und wann das nächste Mal</translation>
    </message>
    <message>
        <source>How long ago somebody said that the plan is right</source>
        <translation>Wie lange es her ist, dass jemand den Plan für richtig erklärte</translation>
    </message>
    <message>
        <source>How long ago this was last measured</source>
        <translation>Wie lange die letzte Messung her ist</translation>
    </message>
    <message>
        <source>How many of the last runs were not well, and how many decide</source>
        <translation>Wie viele der letzten Läufe nicht gut waren, und wie viele entscheiden</translation>
    </message>
    <message>
        <source>How many times faster than allowed, over the window that is nearest to its line</source>
        <translation>Wievielmal schneller als erlaubt, über das Fenster, das seiner Grenze am nächsten ist</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Hub unreachable since</source>
        <translation>Hub nicht erreichbar seit</translation>
    </message>
    <message>
        <source>Hub {time}</source>
        <translation>Hub {time}</translation>
    </message>
    <message>
        <source>Hub, in full</source>
        <translation>Hub, in Gänze</translation>
    </message>
    <message>
        <source>Hue, shape and word always say the same. Learn the shapes; hues may fail you.</source>
        <translation>Farbe, Form und Wort sagen immer dasselbe. Bitte die Formen lernen; Farben können versagen.</translation>
    </message>
    <message>
        <source>Hypotheses</source>
        <translation>Hypothesen</translation>
    </message>
    <message>
        <source>Hypothesis</source>
        <translation>Hypothese</translation>
    </message>
    <message>
        <source>Hypothesis added</source>
        <translation>Hypothese hinzugefügt</translation>
    </message>
    <message>
        <source>Hypothesis given to somebody</source>
        <translation>Hypothese jemandem gegeben</translation>
    </message>
    <message>
        <source>Hypothesis judged</source>
        <translation>Hypothese beurteilt</translation>
    </message>
    <message>
        <source>Hypothesis: {each}</source>
        <translation>Hypothese: {each}</translation>
    </message>
    <message>
        <source>I/O</source>
        <translation>I/O</translation>
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
        <source>ICS forms also as .pdf</source>
        <translation>ICS-Formulare auch als .pdf</translation>
    </message>
    <message>
        <source>IMPACTED</source>
        <translation>BETROFFEN</translation>
    </message>
    <message>
        <source>IN DOUBT since {age}</source>
        <translation>ZWEIFELHAFT seit {age}</translation>
    </message>
    <message>
        <source>INTERNAL</source>
        <translation>INTERN</translation>
    </message>
    <message>
        <source>IRREVERSIBLE</source>
        <translation>UNUMKEHRBAR</translation>
    </message>
    <message>
        <source>Id of the change</source>
        <translation>Id der Änderung</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identifiziert</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>Wenn es scheitert</translation>
    </message>
    <message>
        <source>If the server is meant to be asked without encryption, begin the address with http://.</source>
        <translation>Soll der Server ohne Verschlüsselung gefragt werden, die Adresse mit http:// beginnen.</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Impact, decisions, facts, people of the incident</source>
        <translation>Auswirkung, Entscheidungen, Fakten, Personen des Incidents</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import 1 message</source>
        <translation>1 Nachricht importieren</translation>
    </message>
    <message>
        <source>Import a bundle</source>
        <translation>Bündel importieren</translation>
    </message>
    <message>
        <source>Import a bundle…</source>
        <translation>Bündel importieren…</translation>
    </message>
    <message>
        <source>Import catalogue</source>
        <translation>Katalog importieren</translation>
    </message>
    <message>
        <source>Import catalogue…</source>
        <translation>Katalog importieren…</translation>
    </message>
    <message>
        <source>Import chat</source>
        <translation>Chat importieren</translation>
    </message>
    <message>
        <source>Import chat…</source>
        <translation>Chat importieren…</translation>
    </message>
    <message>
        <source>Import takes in what is new and judges it like everything that comes. Nothing is taken yet.</source>
        <translation>Importieren übernimmt Neues und beurteilt es wie alles, was kommt. Noch ist nichts übernommen.</translation>
    </message>
    <message>
        <source>Import {new} messages</source>
        <translation>{new} Nachrichten importieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>In a drill nothing may be sent that does not say DRILL</source>
        <translation>In einer Übung darf nichts hinaus, das nicht DRILL sagt</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>In wenigen Worten</translation>
    </message>
    <message>
        <source>In chat it rings for everybody.</source>
        <translation>Im Chat klingelt es bei allen.</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>In Gänze</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>In the form: shelve, cancel</source>
        <translation>Im Formular: zurückstellen, abbrechen</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Incident Commander</source>
        <translation>Incident Commander</translation>
    </message>
    <message>
        <source>Incident end</source>
        <translation>Incident-Ende</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Incidents, or the whole record, as one file</source>
        <translation>Incidents oder das ganze Protokoll als eine Datei</translation>
    </message>
    <message>
        <source>Incidents; none ticked: the whole record</source>
        <translation>Incidents; keiner angehakt: das ganze Protokoll</translation>
    </message>
    <message>
        <source>Incoming commander</source>
        <translation>Übernehmender Commander</translation>
    </message>
    <message>
        <source>Instance {instance} of {service}, {condition}. {sentence}</source>
        <translation>Instanz {instance} von {service}, {condition}. {sentence}</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Internal Liaison</source>
        <translation>Kontakt intern</translation>
    </message>
    <message>
        <source>Internal error, nothing recorded was lost: {kind}: {error}</source>
        <translation>Interner Fehler, nichts Festgehaltenes ging verloren: {kind}: {error}</translation>
    </message>
    <message>
        <source>Internal name</source>
        <translation>Interner Name</translation>
    </message>
    <message>
        <source>Investigating</source>
        <translation>In Untersuchung</translation>
    </message>
    <message>
        <source>Is it there?</source>
        <translation>Ist es dort?</translation>
    </message>
    <message>
        <source>Is this the hub you mean?</source>
        <translation>Ist dies der gemeinte Hub?</translation>
    </message>
    <message>
        <source>Istio metric</source>
        <translation>Istio-Metrik</translation>
    </message>
    <message>
        <source>It began here: nothing it needs is broken.</source>
        <translation>Es begann hier: nichts, was er braucht, ist gestört.</translation>
    </message>
    <message>
        <source>It came to</source>
        <translation>Es ergab</translation>
    </message>
    <message>
        <source>It can't be taken back: press Done once more to confirm.</source>
        <translation>Es lässt sich nicht zurücknehmen: noch einmal Erledigt drücken, um zu bestätigen.</translation>
    </message>
    <message>
        <source>It counts as settled, and the record says why.</source>
        <translation>Er zählt als abgeschlossen, und das Protokoll sagt, warum.</translation>
    </message>
    <message>
        <source>It denies that data were exposed: legal has not agreed to that yet.</source>
        <translation>Es bestreitet, dass Daten offengelegt wurden: die Rechtsabteilung hat dem noch nicht zugestimmt.</translation>
    </message>
    <message>
        <source>It does not say what customers notice.</source>
        <translation>Es sagt nicht, was Kunden bemerken.</translation>
    </message>
    <message>
        <source>It does not say when the next update comes.</source>
        <translation>Es sagt nicht, wann das nächste Update kommt.</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Es ist</translation>
    </message>
    <message>
        <source>It is a label of our own and means nothing outside.</source>
        <translation>Es ist eine Bezeichnung von uns und sagt außen nichts.</translation>
    </message>
    <message>
        <source>It is answered already.</source>
        <translation>Es ist schon beantwortet.</translation>
    </message>
    <message>
        <source>It is granted already</source>
        <translation>Es ist schon erteilt</translation>
    </message>
    <message>
        <source>It is hashed first; what is BROKEN is not given out.</source>
        <translation>Es wird erst gehasht; was BESCHÄDIGT ist, wird nicht herausgegeben.</translation>
    </message>
    <message>
        <source>It is logged.{offer}</source>
        <translation>Es ist festgehalten.{offer}</translation>
    </message>
    <message>
        <source>It is longer than most people read.</source>
        <translation>Es ist länger, als die meisten lesen.</translation>
    </message>
    <message>
        <source>It is looked at once a minute, for 15 minutes.</source>
        <translation>Es wird 15 Minuten lang einmal je Minute angesehen.</translation>
    </message>
    <message>
        <source>It is noted in {file} and sent nowhere; Help ▸ Support bundle packs it.</source>
        <translation>Es ist in {file} notiert und wird nirgendwohin gesendet; Hilfe ▸ Support-Bündel packt es ein.</translation>
    </message>
    <message>
        <source>It is of tier 0 or 1 itself.</source>
        <translation>Er ist selbst von Tier 0 oder 1.</translation>
    </message>
    <message>
        <source>It is out: retract or correct it where it stands.</source>
        <translation>Es ist draußen: dort zurücknehmen oder berichtigen, wo es steht.</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>Es ist vorbei</translation>
    </message>
    <message>
        <source>It is recorded, and later rankings take it into account.</source>
        <translation>Es wird festgehalten, und spätere Rangfolgen berücksichtigen es.</translation>
    </message>
    <message>
        <source>It is somebody's handle in chat.</source>
        <translation>Es ist der Chatname von jemandem.</translation>
    </message>
    <message>
        <source>It is still to come: it goes off by itself.</source>
        <translation>Es kommt noch: es geht von selbst los.</translation>
    </message>
    <message>
        <source>It is the address of a person.</source>
        <translation>Es ist die Adresse einer Person.</translation>
    </message>
    <message>
        <source>It is the name of a machine or service of ours that customers don't know.</source>
        <translation>Es ist der Name einer Maschine oder eines Dienstes von uns, den Kunden nicht kennen.</translation>
    </message>
    <message>
        <source>It is tried again by itself</source>
        <translation>Es wird von selbst erneut versucht</translation>
    </message>
    <message>
        <source>It is worked through by two: one reads, another one answers.</source>
        <translation>Zu zweit durchgehen: eine Person liest, eine andere antwortet.</translation>
    </message>
    <message>
        <source>It is {label}</source>
        <translation>Es ist {label}</translation>
    </message>
    <message>
        <source>It is {state}</source>
        <translation>Es ist {state}</translation>
    </message>
    <message>
        <source>It looks like {what}. Treat it as leaked: change it.</source>
        <translation>Es sieht aus wie {what}. Als durchgesickert behandeln: ändern.</translation>
    </message>
    <message>
        <source>It may be the number of one customer.</source>
        <translation>Es kann die Nummer eines Kunden sein.</translation>
    </message>
    <message>
        <source>It names a cause before one is confirmed.</source>
        <translation>Es nennt eine Ursache, bevor eine bestätigt ist.</translation>
    </message>
    <message>
        <source>It names a cause, and nobody recorded the decision to disclose it.</source>
        <translation>Es nennt eine Ursache, und niemand hat die Entscheidung festgehalten, sie offenzulegen.</translation>
    </message>
    <message>
        <source>It opens in a window of its own. Close that window to come back here.</source>
        <translation>Es öffnet sich in einem eigenen Fenster. Dieses zu schließen führt hierher zurück.</translation>
    </message>
    <message>
        <source>It promises an update without a time.</source>
        <translation>Es sagt ein Update ohne Zeit zu.</translation>
    </message>
    <message>
        <source>It promises when this will be over; no estimate with a basis is recorded.</source>
        <translation>Es sagt zu, wann dies vorbei ist; keine begründete Schätzung ist festgehalten.</translation>
    </message>
    <message>
        <source>It ran: look at what it did, and run its reverse by hand.</source>
        <translation>Sie lief: ansehen, was sie tat, und ihre Umkehrung von Hand ausführen.</translation>
    </message>
    <message>
        <source>It says who is at fault.</source>
        <translation>Es sagt, wer schuld ist.</translation>
    </message>
    <message>
        <source>It shall</source>
        <translation>Es soll</translation>
    </message>
    <message>
        <source>It unlocks this console for {facts}: after idle minutes, at Ctrl+Alt+L and when the console starts. It can't be looked up; whoever forgets it joins the hub again with a new code.</source>
        <translation>Sie entsperrt diese Konsole für {facts}: nach Minuten Ruhe, bei Ctrl+Alt+L und beim Start der Konsole. Nachschlagen lässt sie sich nicht; wer sie vergisst, tritt dem Hub mit einem neuen Code wieder bei.</translation>
    </message>
    <message>
        <source>It waited for more than 10 minutes: it needs approval anew</source>
        <translation>Es wartete länger als 10 Minuten: es braucht erneute Freigabe</translation>
    </message>
    <message>
        <source>It waits for something outside; it may still become done.</source>
        <translation>Er wartet auf etwas von außen; er kann noch erledigt werden.</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>Es war</translation>
    </message>
    <message>
        <source>It was never filled in.</source>
        <translation>Es wurde nie ausgefüllt.</translation>
    </message>
    <message>
        <source>It was none; needs a reason</source>
        <translation>Es war keiner; braucht einen Grund</translation>
    </message>
    <message>
        <source>It was not sent: it is not there</source>
        <translation>Es wurde nicht gesendet: es ist nicht dort</translation>
    </message>
    <message>
        <source>It was opened just now</source>
        <translation>Gerade erst geöffnet</translation>
    </message>
    <message>
        <source>It was sent: it is there</source>
        <translation>Es wurde gesendet: es ist dort</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Item of a failover signed</source>
        <translation>Punkt eines Failovers abgezeichnet</translation>
    </message>
    <message>
        <source>Items, hashes, custody, and the state that is kept</source>
        <translation>Stücke, Hashes, Verwahrung und der gesicherte Zustand</translation>
    </message>
    <message>
        <source>Its credential holds for {age} more.</source>
        <translation>Die Zugangsdaten gelten noch {age}.</translation>
    </message>
    <message>
        <source>Its credential is not in the keyring; Renew puts it there.</source>
        <translation>Die Zugangsdaten sind nicht im Schlüsselbund; Erneuern legt sie hinein.</translation>
    </message>
    <message>
        <source>Its credential ran out {age} ago.</source>
        <translation>Die Zugangsdaten liefen vor {age} ab.</translation>
    </message>
    <message>
        <source>Its credential runs out in {age}.</source>
        <translation>Die Zugangsdaten laufen in {age} ab.</translation>
    </message>
    <message>
        <source>Its dependencies, one by one</source>
        <translation>Seine Abhängigkeiten, eine nach der anderen</translation>
    </message>
    <message>
        <source>Its finding goes to the timeline</source>
        <translation>Sein Befund geht in die Zeitleiste</translation>
    </message>
    <message>
        <source>Its id there</source>
        <translation>Id dort</translation>
    </message>
    <message>
        <source>Its limit about {day}.</source>
        <translation>Seine Grenze etwa {day}.</translation>
    </message>
    <message>
        <source>Its page in the manual</source>
        <translation>Seine Seite im Handbuch</translation>
    </message>
    <message>
        <source>Its status page was not read yet.</source>
        <translation>Seine Statusseite wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Its {layer} layer is silent, last heard {last}: {by}.{path}</source>
        <translation>Seine Ebene {layer} ist stumm, zuletzt gehört {last}: {by}.{path}</translation>
    </message>
    <message>
        <source>Jaeger address</source>
        <translation>Jaeger-Adresse</translation>
    </message>
    <message>
        <source>Jaeger secret</source>
        <translation>Jaeger-Geheimnis</translation>
    </message>
    <message>
        <source>Join a hub</source>
        <translation>Einem Hub beitreten</translation>
    </message>
    <message>
        <source>Join a hub, leave it</source>
        <translation>Einem Hub beitreten, ihn verlassen</translation>
    </message>
    <message>
        <source>Join a hub…</source>
        <translation>Einem Hub beitreten…</translation>
    </message>
    <message>
        <source>Joined {urls} as {role}. The console opens anew.</source>
        <translation>{urls} als {role} beigetreten. Die Konsole öffnet sich neu.</translation>
    </message>
    <message>
        <source>Join…</source>
        <translation>Beitreten…</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Judge a hypothesis</source>
        <translation>Hypothese beurteilen</translation>
    </message>
    <message>
        <source>Judge a hypothesis…</source>
        <translation>Hypothese beurteilen…</translation>
    </message>
    <message>
        <source>Keep all of them</source>
        <translation>Alle behalten</translation>
    </message>
    <message>
        <source>Keep and test</source>
        <translation>Behalten und testen</translation>
    </message>
    <message>
        <source>Keep draft</source>
        <translation>Entwurf behalten</translation>
    </message>
    <message>
        <source>Keep first</source>
        <translation>Ersten behalten</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>Keep second</source>
        <translation>Zweiten behalten</translation>
    </message>
    <message>
        <source>Keep state, or waive it</source>
        <translation>Zustand sichern oder verzichten</translation>
    </message>
    <message>
        <source>Keep state, or waive it…</source>
        <translation>Zustand sichern oder verzichten…</translation>
    </message>
    <message>
        <source>Keep state…</source>
        <translation>Zustand sichern…</translation>
    </message>
    <message>
        <source>Keep the state that a destructive step needs, or waive it</source>
        <translation>Den Zustand sichern, den ein zerstörender Schritt braucht, oder verzichten</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Deren behalten</translation>
    </message>
    <message>
        <source>Keep this only</source>
        <translation>Nur diesen behalten</translation>
    </message>
    <message>
        <source>Keep {name}'s only</source>
        <translation>Nur den von {name} behalten</translation>
    </message>
    <message>
        <source>Keep {safer_word}, {short}</source>
        <translation>{safer_word}, {short} behalten</translation>
    </message>
    <message>
        <source>Keep {short}</source>
        <translation>{short} behalten</translation>
    </message>
    <message>
        <source>Keep {word}</source>
        <translation>{word} behalten</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>Bewahrt</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>Getrennt gehalten</translation>
    </message>
    <message>
        <source>Kept from paging</source>
        <translation>Ruft niemanden</translation>
    </message>
    <message>
        <source>Kept from paging by {reasons}</source>
        <translation>Ruft niemanden wegen {reasons}</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Hier behalten</translation>
    </message>
    <message>
        <source>Kept here: it works offline.</source>
        <translation>Hier behalten: es geht offline.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key of a second person enrolled</source>
        <translation>Schlüssel einer zweiten Person eingetragen</translation>
    </message>
    <message>
        <source>Key {keys}</source>
        <translation>Taste {keys}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys 1 to 5, [ shorter, ] longer, + and − zoom, 0 back to the present</source>
        <translation>Tasten 1 bis 5, [ kürzer, ] länger, + und − zoomen, 0 zurück zur Gegenwart</translation>
    </message>
    <message>
        <source>Keys 1 to 8 · Enter opens charts</source>
        <translation>Tasten 1 bis 8 · Enter öffnet die Diagramme</translation>
    </message>
    <message>
        <source>Keys B and W</source>
        <translation>Tasten B und W</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>Tasten und Hilfe</translation>
    </message>
    <message>
        <source>Kiali address</source>
        <translation>Kiali-Adresse</translation>
    </message>
    <message>
        <source>Kiali namespaces</source>
        <translation>Kiali-Namespaces</translation>
    </message>
    <message>
        <source>Kiali secret</source>
        <translation>Kiali-Geheimnis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>LOCKED: {unmet} not kept</source>
        <translation>GESPERRT: {unmet} nicht gesichert</translation>
    </message>
    <message>
        <source>Label it</source>
        <translation>Kennzeichnen</translation>
    </message>
    <message>
        <source>Labels that name this alert and no other</source>
        <translation>Labels, die diesen Alarm nennen und keinen anderen</translation>
    </message>
    <message>
        <source>Lag of {key} within its RPO</source>
        <translation>Rückstand von {key} innerhalb seines RPO</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Last 7 d, newest first</source>
        <translation>Letzte 7 d, Neuestes zuerst</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Last hour. Grey band: what is usual.</source>
        <translation>Letzte Stunde. Graues Band: das Übliche.</translation>
    </message>
    <message>
        <source>Last incident</source>
        <translation>Letzter Incident</translation>
    </message>
    <message>
        <source>Last known {was}. That is past and says nothing of now.</source>
        <translation>Zuletzt bekannt {was}. Das ist vergangen und sagt nichts über jetzt.</translation>
    </message>
    <message>
        <source>Last measured {rough} ago; what happens now is not known.</source>
        <translation>Zuletzt gemessen vor {rough}; was jetzt geschieht, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Last pulse</source>
        <translation>Letzter Puls</translation>
    </message>
    <message>
        <source>Last said</source>
        <translation>Zuletzt gesagt</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Last seen {age_words} ago</source>
        <translation>Zuletzt gesehen vor {age_words}</translation>
    </message>
    <message>
        <source>Last sent {minute}</source>
        <translation>Zuletzt gesendet {minute}</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Last week can't be shown: {reason}.</source>
        <translation>Letzte Woche lässt sich nicht zeigen: {reason}.</translation>
    </message>
    <message>
        <source>Last {hours} h, newest first</source>
        <translation>Letzte {hours} h, Neuestes zuerst</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Latency {slow} ms is over the promised {slow2} ms</source>
        <translation>Latenz {slow} ms liegt über den zugesagten {slow2} ms</translation>
    </message>
    <message>
        <source>Latency, ms</source>
        <translation>Latenz, ms</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Layout saved for {roles}.</source>
        <translation>Anordnung für {roles} gespeichert.</translation>
    </message>
    <message>
        <source>Layout: Incident Commander</source>
        <translation>Anordnung: Incident Commander</translation>
    </message>
    <message>
        <source>Layout: Operator</source>
        <translation>Anordnung: Operator</translation>
    </message>
    <message>
        <source>Layout: Scribe</source>
        <translation>Anordnung: Protokollant</translation>
    </message>
    <message>
        <source>Layout: {roles}</source>
        <translation>Anordnung: {roles}</translation>
    </message>
    <message>
        <source>Leading alert</source>
        <translation>Führender Alarm</translation>
    </message>
    <message>
        <source>Leave it out until the disclosure is decided.</source>
        <translation>Weglassen, bis über die Offenlegung entschieden ist.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Weglassen.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Leave the hub</source>
        <translation>Hub verlassen</translation>
    </message>
    <message>
        <source>Leave the hub…</source>
        <translation>Hub verlassen…</translation>
    </message>
    <message>
        <source>Leave them there</source>
        <translation>Dort belassen</translation>
    </message>
    <message>
        <source>Leave {urls}?</source>
        <translation>{urls} verlassen?</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Verlassen…</translation>
    </message>
    <message>
        <source>Left and Right move the cursor, Ctrl with them goes from mark to mark, Home and End to the ends. Shift with Left or Right selects a stretch, Esc lets go of it, Z zooms to it.</source>
        <translation>Links und Rechts bewegen den Cursor, mit Ctrl geht es von Marke zu Marke, Home und End gehen an die Enden. Shift mit Links oder Rechts wählt einen Abschnitt, Esc lässt ihn los, Z zoomt hinein.</translation>
    </message>
    <message>
        <source>Left and Right move the cursor, Shift with them selects a stretch, Esc lets go of it.</source>
        <translation>Links und Rechts bewegen den Cursor, Shift dazu wählt einen Abschnitt, Esc lässt ihn los.</translation>
    </message>
    <message>
        <source>Left expands</source>
        <translation>Links klappt auf</translation>
    </message>
    <message>
        <source>Left out or cut ({problems}):</source>
        <translation>Ausgelassen oder gekürzt ({problems}):</translation>
    </message>
    <message>
        <source>Left out, for a stored answer or another provider stands in: {edges}.{without}</source>
        <translation>Nicht gezählt, denn eine gespeicherte Antwort oder ein anderer Anbieter springt ein: {edges}.{without}</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Recht</translation>
    </message>
    <message>
        <source>Legal Liaison</source>
        <translation>Kontakt Recht</translation>
    </message>
    <message>
        <source>Legal hold placed</source>
        <translation>Löschsperre verhängt</translation>
    </message>
    <message>
        <source>Legal hold released</source>
        <translation>Löschsperre aufgehoben</translation>
    </message>
    <message>
        <source>Legal hold {matter}, {word}: {covers}.</source>
        <translation>Löschsperre {matter}, {word}: {covers}.</translation>
    </message>
    <message>
        <source>Let go of what is selected</source>
        <translation>Gewähltes loslassen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Level {level} ({notify}) for {service}: {what} not acknowledged</source>
        <translation>Stufe {level} ({notify}) für {service}: {what} nicht bestätigt</translation>
    </message>
    <message>
        <source>Level {level} has not acknowledged within {within}.</source>
        <translation>Stufe {level} hat nicht innerhalb von {within} bestätigt.</translation>
    </message>
    <message>
        <source>Lies</source>
        <translation>Liegt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Likely causes</source>
        <translation>Wahrscheinliche Ursachen</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Link a child incident</source>
        <translation>Kind-Incident verknüpfen</translation>
    </message>
    <message>
        <source>Link a child incident…</source>
        <translation>Kind-Incident verknüpfen…</translation>
    </message>
    <message>
        <source>Link to the open incident</source>
        <translation>Mit dem offenen Incident verknüpfen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Auflisten</translation>
    </message>
    <message>
        <source>List diverged writes</source>
        <translation>Auseinandergelaufene Schreibvorgänge auflisten</translation>
    </message>
    <message>
        <source>List diverged writes…</source>
        <translation>Auseinandergelaufenes auflisten…</translation>
    </message>
    <message>
        <source>List for erasure made</source>
        <translation>Löschliste erstellt</translation>
    </message>
    <message>
        <source>Listener's secret</source>
        <translation>Geheimnis des Lauschers</translation>
    </message>
    <message>
        <source>Live values</source>
        <translation>Live-Werte</translation>
    </message>
    <message>
        <source>Live {age}</source>
        <translation>Live {age}</translation>
    </message>
    <message>
        <source>Live {age}, SIMULATED</source>
        <translation>Live {age}, SIMULIERT</translation>
    </message>
    <message>
        <source>Live {time}</source>
        <translation>Live {time}</translation>
    </message>
    <message>
        <source>Loading what the sources bring.</source>
        <translation>Lädt, was die Quellen bringen.</translation>
    </message>
    <message>
        <source>Loading what the sources bring: {waiting:,} series to go.</source>
        <translation>Lädt, was die Quellen bringen: noch {waiting:,} Reihen.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Lock after idle minutes</source>
        <translation>Sperren nach Minuten Ruhe</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Locked by {data}</source>
        <translation>Gesperrt von {data}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Log a call</source>
        <translation>Anruf festhalten</translation>
    </message>
    <message>
        <source>Log a call…</source>
        <translation>Anruf festhalten…</translation>
    </message>
    <message>
        <source>Log a decision</source>
        <translation>Entscheidung festhalten</translation>
    </message>
    <message>
        <source>Log a decision…</source>
        <translation>Entscheidung festhalten…</translation>
    </message>
    <message>
        <source>Log a line</source>
        <translation>Zeile festhalten</translation>
    </message>
    <message>
        <source>Log it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Log update</source>
        <translation>Update festhalten</translation>
    </message>
    <message>
        <source>Log {kind}</source>
        <translation>{kind} festhalten</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Eingetragen</translation>
    </message>
    <message>
        <source>Logs that an update went out by other means; restarts its countdown</source>
        <translation>Hält fest, dass ein Update anders hinausging; startet seinen Countdown neu</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Look again, and settle it by somebody who may.</source>
        <translation>Erneut nachsehen, und von jemandem, der darf, klären lassen.</translation>
    </message>
    <message>
        <source>Look at what it did; note how it ended by somebody who may.</source>
        <translation>Ansehen, was sie tat; von jemandem, der darf, vermerken lassen, wie sie endete.</translation>
    </message>
    <message>
        <source>Look into a bundle and import it</source>
        <translation>In ein Bündel sehen und es importieren</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>Look whether it ended there.</source>
        <translation>Nachsehen, ob sie dort endete.</translation>
    </message>
    <message>
        <source>Look whether it went out after all, and send it anew.</source>
        <translation>Nachsehen, ob es doch hinausging, und neu senden.</translation>
    </message>
    <message>
        <source>Look whether it went out, and settle it.</source>
        <translation>Nachsehen, ob es hinausging, und klären.</translation>
    </message>
    <message>
        <source>Look whether it went out; retract it or note it again.</source>
        <translation>Nachsehen, ob es hinausging; zurücknehmen oder neu vermerken.</translation>
    </message>
    <message>
        <source>Looked</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>Looked at up to {clock_time}Z.</source>
        <translation>Angesehen bis {clock_time}Z.</translation>
    </message>
    <message>
        <source>Looking at this workstation and measuring the record…</source>
        <translation>Sieht sich diesen Arbeitsplatz an und vermisst das Protokoll…</translation>
    </message>
    <message>
        <source>Looking for causes: a moment after the first figures.</source>
        <translation>Ursachen werden gesucht: einen Moment nach den ersten Werten.</translation>
    </message>
    <message>
        <source>Looking for causes…</source>
        <translation>Ursachen werden gesucht…</translation>
    </message>
    <message>
        <source>Looking for signs: a moment after the first figures.</source>
        <translation>Anzeichen werden gesucht: einen Moment nach den ersten Werten.</translation>
    </message>
    <message>
        <source>Lower to {severity}</source>
        <translation>Auf {severity} senken</translation>
    </message>
    <message>
        <source>Lowering asks a reason</source>
        <translation>Senken verlangt einen Grund</translation>
    </message>
    <message>
        <source>MAY HAVE BEEN SENT – somebody must look</source>
        <translation>VIELLEICHT GESENDET – jemand muss nachsehen</translation>
    </message>
    <message>
        <source>MERGED names the other incident</source>
        <translation>MERGED nennt den anderen Incident</translation>
    </message>
    <message>
        <source>MISSING</source>
        <translation>FEHLT</translation>
    </message>
    <message>
        <source>MONITORING BLIND</source>
        <translation>ÜBERWACHUNG BLIND</translation>
    </message>
    <message>
        <source>MONITORING BLIND · {meta}</source>
        <translation>ÜBERWACHUNG BLIND · {meta}</translation>
    </message>
    <message>
        <source>MONITORING BLIND. {what} No service is known without it: {action}.</source>
        <translation>ÜBERWACHUNG BLIND. {what} Ohne sie ist kein Dienst bekannt: {action}.</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Maintenance window cancelled</source>
        <translation>Wartungsfenster abgesagt</translation>
    </message>
    <message>
        <source>Maintenance window extended</source>
        <translation>Wartungsfenster verlängert</translation>
    </message>
    <message>
        <source>Maintenance window opened</source>
        <translation>Wartungsfenster eröffnet</translation>
    </message>
    <message>
        <source>Major outage</source>
        <translation>Schwerer Ausfall</translation>
    </message>
    <message>
        <source>Make it two or three.</source>
        <translation>Zwei oder drei daraus machen.</translation>
    </message>
    <message>
        <source>Makes the public text. The technical words stay in this draft's history; the log names rule and place only.</source>
        <translation>Macht den öffentlichen Text. Die technischen Worte bleiben in der Geschichte dieses Entwurfs; das Protokoll nennt nur Regel und Stelle.</translation>
    </message>
    <message>
        <source>Making the manual…</source>
        <translation>Das Handbuch wird gemacht…</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Manual: {page}</source>
        <translation>Handbuch: {page}</translation>
    </message>
    <message>
        <source>Many users are hit (25 % or more)</source>
        <translation>Viele Nutzer sind betroffen (25 % oder mehr)</translation>
    </message>
    <message>
        <source>Many, 25 % +</source>
        <translation>Viele, 25 % +</translation>
    </message>
    <message>
        <source>Markdown, JSON or CSV</source>
        <translation>Markdown, JSON oder CSV</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Sache</translation>
    </message>
    <message>
        <source>May send</source>
        <translation>Darf senden</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>Solange gilt</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>Mitglied seit</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Members: stale after (h)</source>
        <translation>Mitglieder: veraltet nach (h)</translation>
    </message>
    <message>
        <source>Members: unknown after (h)</source>
        <translation>Mitglieder: unbekannt nach (h)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge incidents</source>
        <translation>Incidents zusammenführen</translation>
    </message>
    <message>
        <source>Merge incidents…</source>
        <translation>Incidents zusammenführen…</translation>
    </message>
    <message>
        <source>Merge what was split off back.</source>
        <translation>Das Abgeteilte wieder zusammenführen.</translation>
    </message>
    <message>
        <source>Merge with {number}</source>
        <translation>Mit {number} zusammenführen</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Merged in</source>
        <translation>Hierher zusammengeführt</translation>
    </message>
    <message>
        <source>Merged into another</source>
        <translation>In einem anderen aufgegangen</translation>
    </message>
    <message>
        <source>Mermaid (*.mmd)</source>
        <translation>Mermaid (*.mmd)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Minutes to the first check-in</source>
        <translation>Minuten bis zum ersten Check-in</translation>
    </message>
    <message>
        <source>Minutes to the next check-in</source>
        <translation>Minuten bis zum nächsten Check-in</translation>
    </message>
    <message>
        <source>Minutes to the ruling</source>
        <translation>Minuten bis zur Entscheidung</translation>
    </message>
    <message>
        <source>Mirror back</source>
        <translation>Zurückspiegeln</translation>
    </message>
    <message>
        <source>Mirror to callers</source>
        <translation>Zu Aufrufern spiegeln</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Ausgeblieben</translation>
    </message>
    <message>
        <source>Missed timers, calls to log, targets that passed</source>
        <translation>Verpasste Termine, Anrufe zum Nachtragen, verstrichene Ziele</translation>
    </message>
    <message>
        <source>Mitigating</source>
        <translation>In Eindämmung</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Monitoring data</source>
        <translation>Messdaten</translation>
    </message>
    <message>
        <source>Monitoring is asked from here, and only read. Without any, the console still commands, logs and tells. Sample data opens a second console on a simulated company; nothing of it comes into your record.</source>
        <translation>Die Überwachung wird von hier aus gefragt und nur gelesen. Auch ohne sie führt, protokolliert und informiert die Konsole. Beispieldaten öffnen eine zweite Konsole auf einer simulierten Firma; nichts davon kommt in Ihr Protokoll.</translation>
    </message>
    <message>
        <source>Monitoring is blind: {failing} can't be reached. </source>
        <translation>Die Überwachung ist blind: {failing} nicht erreichbar. </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More of the war room</source>
        <translation>Mehr vom War Room</translation>
    </message>
    <message>
        <source>More screens</source>
        <translation>Weitere Bereiche</translation>
    </message>
    <message>
        <source>Most likely {clock_time}Z, {lead} after the change.</source>
        <translation>Am ehesten {clock_time}Z, {lead} nach der Änderung.</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Das Bild bewegen</translation>
    </message>
    <message>
        <source>Mute 10 min</source>
        <translation>10 min stumm</translation>
    </message>
    <message>
        <source>Mute 10 min more</source>
        <translation>Noch 10 min stumm</translation>
    </message>
    <message>
        <source>Mute sounds 10 min</source>
        <translation>Töne 10 min stumm</translation>
    </message>
    <message>
        <source>Mute the sounds for 10 min</source>
        <translation>Töne 10 min stumm</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>NO CURRENT DATA</source>
        <translation>KEINE AKTUELLEN DATEN</translation>
    </message>
    <message>
        <source>NO CURRENT DATA (age not known)</source>
        <translation>KEINE AKTUELLEN DATEN (Alter nicht bekannt)</translation>
    </message>
    <message>
        <source>NO CURRENT DATA (last {when})</source>
        <translation>KEINE AKTUELLEN DATEN (zuletzt {when})</translation>
    </message>
    <message>
        <source>NO CURRENT DATA ({age})</source>
        <translation>KEINE AKTUELLEN DATEN ({age})</translation>
    </message>
    <message>
        <source>NO CURRENT DATA on any service</source>
        <translation>KEINE AKTUELLEN DATEN zu irgendeinem Dienst</translation>
    </message>
    <message>
        <source>NO DATA</source>
        <translation>KEINE DATEN</translation>
    </message>
    <message>
        <source>NO DATA YET</source>
        <translation>NOCH KEINE DATEN</translation>
    </message>
    <message>
        <source>NO HUB</source>
        <translation>KEIN HUB</translation>
    </message>
    <message>
        <source>NO HUB since {time}</source>
        <translation>KEIN HUB seit {time}</translation>
    </message>
    <message>
        <source>NO IMPACT</source>
        <translation>KEINE AUSWIRKUNG</translation>
    </message>
    <message>
        <source>NO OBJECTION</source>
        <translation>KEIN EINWAND</translation>
    </message>
    <message>
        <source>NO OBJECTIONS</source>
        <translation>KEINE EINWÄNDE</translation>
    </message>
    <message>
        <source>NO ON-CALL SCHEDULE</source>
        <translation>KEIN BEREITSCHAFTSPLAN</translation>
    </message>
    <message>
        <source>NO OWNER</source>
        <translation>KEIN VERANTWORTLICHER</translation>
    </message>
    <message>
        <source>NO-GO</source>
        <translation>NO-GO</translation>
    </message>
    <message>
        <source>NOBODY</source>
        <translation>NIEMAND</translation>
    </message>
    <message>
        <source>NOT CONFIRMED</source>
        <translation>NICHT BESTÄTIGT</translation>
    </message>
    <message>
        <source>NOT JOINED</source>
        <translation>NICHT BEIGETRETEN</translation>
    </message>
    <message>
        <source>NOT SENT</source>
        <translation>NICHT GESENDET</translation>
    </message>
    <message>
        <source>NOT SENT yet: queued {since} for {waiting}</source>
        <translation>Noch NICHT GESENDET: eingereiht {since} für {waiting}</translation>
    </message>
    <message>
        <source>NOT SENT – waited too long, needs approval anew</source>
        <translation>NICHT GESENDET – zu lange gewartet, braucht erneute Freigabe</translation>
    </message>
    <message>
        <source>NOT SENT, too late</source>
        <translation>NICHT GESENDET, zu spät</translation>
    </message>
    <message>
        <source>NOT to {listed}</source>
        <translation>NICHT an {listed}</translation>
    </message>
    <message>
        <source>NXDOMAIN</source>
        <translation>NXDOMAIN</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name and point, or “none heard”</source>
        <translation>Name und Punkt, oder „keine gehört“</translation>
    </message>
    <message>
        <source>Name in the keyring; needed beyond loopback</source>
        <translation>Name im Schlüsselbund; jenseits von Loopback nötig</translation>
    </message>
    <message>
        <source>Name of the token in the keyring</source>
        <translation>Name des Tokens im Schlüsselbund</translation>
    </message>
    <message>
        <source>Name of the token in the keyring; empty: none</source>
        <translation>Name des Tokens im Schlüsselbund; leer: keines</translation>
    </message>
    <message>
        <source>Name services, zones or rules</source>
        <translation>Bitte Dienste, Zonen oder Regeln nennen</translation>
    </message>
    <message>
        <source>Name the file.</source>
        <translation>Bitte die Datei nennen.</translation>
    </message>
    <message>
        <source>Name the file: the zip that Slack wrote, or the JSON of Teams.</source>
        <translation>Bitte die Datei nennen: die ZIP von Slack, oder das JSON von Teams.</translation>
    </message>
    <message>
        <source>Name the former one, and tell both.</source>
        <translation>Die frühere Person wieder benennen, und beiden Bescheid geben.</translation>
    </message>
    <message>
        <source>Name {name} and {others} more by blast radius: {others2}</source>
        <translation>{name} und {others} weitere nach Blast Radius nennen: {others2}</translation>
    </message>
    <message>
        <source>Names or files, separated by commas; empty: found by themselves</source>
        <translation>Namen oder Dateien, durch Kommas getrennt; leer: werden von selbst gefunden</translation>
    </message>
    <message>
        <source>Naming a supplier tells a cause, and may break the contract with them.</source>
        <translation>Einen Zulieferer zu nennen verrät eine Ursache und kann den Vertrag mit ihm brechen.</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Gebraucht von</translation>
    </message>
    <message>
        <source>Needed for</source>
        <translation>Gebraucht für</translation>
    </message>
    <message>
        <source>Needed in {number} ({severity})</source>
        <translation>Gebraucht in {number} ({severity})</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>Braucht einen Menschen</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Needs review, {at} of {count}</source>
        <translation>Zu prüfen, {at} von {count}</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Neighbours are workstations of one hub: join one first (J).</source>
        <translation>Nachbarn sind Arbeitsplätze eines Hubs: erst einem beitreten (J).</translation>
    </message>
    <message>
        <source>Neighbours on or off</source>
        <translation>Nachbarn ein oder aus</translation>
    </message>
    <message>
        <source>Neighbours on the local network</source>
        <translation>Nachbarn im lokalen Netz</translation>
    </message>
    <message>
        <source>Neighbours on the local network on or off</source>
        <translation>Nachbarn im lokalen Netz ein oder aus</translation>
    </message>
    <message>
        <source>Neighbours: switched off.</source>
        <translation>Nachbarn: ausgeschaltet.</translation>
    </message>
    <message>
        <source>Neighbours: switched on.</source>
        <translation>Nachbarn: eingeschaltet.</translation>
    </message>
    <message>
        <source>Never measured over its own window of {length}.</source>
        <translation>Nie gemessen über sein eigenes Fenster von {length}.</translation>
    </message>
    <message>
        <source>Never measured over the last {length}.</source>
        <translation>Nie gemessen über die letzten {length}.</translation>
    </message>
    <message>
        <source>Never measured over {name}.</source>
        <translation>Nie über {name} gemessen.</translation>
    </message>
    <message>
        <source>Never share what was recorded here before</source>
        <translation>Früher hier Festgehaltenes nie teilen</translation>
    </message>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Neuer Eintrag</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Neues Token</translation>
    </message>
    <message>
        <source>Newest run</source>
        <translation>Neuester Lauf</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next due, UTC</source>
        <translation>Nächste fällig, UTC</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Next shorter, next longer range</source>
        <translation>Nächstkürzerer, nächstlängerer Zeitraum</translation>
    </message>
    <message>
        <source>Next state</source>
        <translation>Nächster Zustand</translation>
    </message>
    <message>
        <source>Next theme</source>
        <translation>Nächstes Design</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächstes Update</translation>
    </message>
    <message>
        <source>Next update promised</source>
        <translation>Nächstes Update zugesagt</translation>
    </message>
    <message>
        <source>Next update to {audience}</source>
        <translation>Nächstes Update an {audience}</translation>
    </message>
    <message>
        <source>Next update {time}, commander {name}</source>
        <translation>Nächstes Update {time}, Commander {name}</translation>
    </message>
    <message>
        <source>Next update {utc}</source>
        <translation>Nächstes Update {utc}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>No SLO on record for {service}. Import OpenSLO or Sloth: see docs/slo.md</source>
        <translation>Kein SLO für {service} erfasst. OpenSLO oder Sloth importieren: siehe docs/slo.md</translation>
    </message>
    <message>
        <source>No SLO on record.</source>
        <translation>Kein SLO erfasst.</translation>
    </message>
    <message>
        <source>No SLO on record. Put OpenSLO or Sloth files into Settings → Watching → SLO files, Ctrl+comma, or give a service of the catalogue an slo (docs/slo.md).</source>
        <translation>Kein SLO erfasst. OpenSLO- oder Sloth-Dateien in Einstellungen → Beobachtung → SLO-Dateien, Ctrl+Komma, nennen, oder einem Dienst des Katalogs ein slo geben (docs/slo.md).</translation>
    </message>
    <message>
        <source>No alert fires for this service.</source>
        <translation>Für diesen Dienst feuert kein Alarm.</translation>
    </message>
    <message>
        <source>No alert fires.</source>
        <translation>Kein Alarm feuert.</translation>
    </message>
    <message>
        <source>No alert in the last 30 minutes.</source>
        <translation>Kein Alarm in den letzten 30 Minuten.</translation>
    </message>
    <message>
        <source>No alert source is connected, so nothing can be said of alerts. {connect}.</source>
        <translation>Keine Alarmquelle ist verbunden, also lässt sich über Alarme nichts sagen. {connect}.</translation>
    </message>
    <message>
        <source>No alert was known when the source was last heard. What fires now is unknown.</source>
        <translation>Kein Alarm war bekannt, als zuletzt von der Quelle zu hören war. Was jetzt feuert, ist unbekannt.</translation>
    </message>
    <message>
        <source>No alerts. {sources} has nothing that fires. F3 shows the estate.</source>
        <translation>Keine Alarme. Bei {sources} feuert nichts. F3 zeigt die Landschaft.</translation>
    </message>
    <message>
        <source>No alerts. {sources} have nothing that fires. F3 shows the estate.</source>
        <translation>Keine Alarme. Bei {sources} feuert nichts. F3 zeigt die Landschaft.</translation>
    </message>
    <message>
        <source>No bridge is set: nobody can be told where to dial in.</source>
        <translation>Keine Bridge ist gesetzt: niemandem lässt sich sagen, wo er sich einwählt.</translation>
    </message>
    <message>
        <source>No browser could be opened. Open this address in a browser on this machine; it is waited for {left} more.</source>
        <translation>Es ließ sich kein Browser öffnen. Bitte diese Adresse in einem Browser auf diesem Rechner öffnen; gewartet wird noch {left}.</translation>
    </message>
    <message>
        <source>No browser could be opened. The manual lies at {file}.</source>
        <translation>Kein Browser ließ sich öffnen. Das Handbuch liegt unter {file}.</translation>
    </message>
    <message>
        <source>No burn rate is measured.</source>
        <translation>Keine Verbrauchsrate wird gemessen.</translation>
    </message>
    <message>
        <source>No calls between services were observed yet: name a Jaeger, a Kiali or a service graph in Settings (Ctrl+,).</source>
        <translation>Noch wurden keine Aufrufe zwischen Diensten beobachtet: bitte in den Einstellungen (Ctrl+,) Jaeger, Kiali oder einen Dienstgraphen nennen.</translation>
    </message>
    <message>
        <source>No catalogue is in force, so nobody knows what ought to be watched. Ctrl+K, then “import”, takes one up.</source>
        <translation>Kein Katalog ist in Kraft, also weiß niemand, was überwacht sein sollte. Ctrl+K, dann „importieren“, übernimmt einen.</translation>
    </message>
    <message>
        <source>No catalogue yet. Import one that says what services need: Ctrl+K, Import catalogue.</source>
        <translation>Noch kein Katalog. Bitte einen importieren, der sagt, was Dienste brauchen: Ctrl+K, Katalog importieren.</translation>
    </message>
    <message>
        <source>No catalogue yet. Import one: own YAML, Backstage catalog-info.yaml, or a plain edge list.</source>
        <translation>Noch kein Katalog. Bitte einen importieren: eigenes YAML, Backstage catalog-info.yaml oder eine einfache Kantenliste.</translation>
    </message>
    <message>
        <source>No change was reported yet. Name GitHub repositories, Argo CD, a file or a listener in Settings → Watching, Ctrl+comma (docs/changes.md).</source>
        <translation>Noch wurde keine Änderung gemeldet. Bitte in Einstellungen → Beobachtung, Ctrl+Komma, GitHub-Repositorys, Argo CD, eine Datei oder einen Lauscher nennen (docs/changes.md).</translation>
    </message>
    <message>
        <source>No changes reported in the last {hours} h.</source>
        <translation>Keine Änderungen in den letzten {hours} h gemeldet.</translation>
    </message>
    <message>
        <source>No channel is connected: nothing of this drill leaves the workstation</source>
        <translation>Kein Kanal ist verbunden: nichts von dieser Übung verlässt den Arbeitsplatz</translation>
    </message>
    <message>
        <source>No channel is set up. The setting “comms.sinks” names the file of sinks.</source>
        <translation>Kein Kanal ist eingerichtet. Die Einstellung „comms.sinks“ nennt die Datei der Kanäle.</translation>
    </message>
    <message>
        <source>No components</source>
        <translation>Keine Komponenten</translation>
    </message>
    <message>
        <source>No conflicts: every field has one value.</source>
        <translation>Keine Konflikte: jedes Feld hat einen Wert.</translation>
    </message>
    <message>
        <source>No connection fits. Fewer letters find more.</source>
        <translation>Keine Verbindung passt. Weniger Buchstaben finden mehr.</translation>
    </message>
    <message>
        <source>No current data</source>
        <translation>Keine aktuellen Daten</translation>
    </message>
    <message>
        <source>No current data on any service</source>
        <translation>Keine aktuellen Daten zu irgendeinem Dienst</translation>
    </message>
    <message>
        <source>No current data; nothing may rely on it</source>
        <translation>Keine aktuellen Daten; nichts darf sich darauf verlassen</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
    <message>
        <source>No decisions yet.</source>
        <translation>Noch keine Entscheidungen.</translation>
    </message>
    <message>
        <source>No diverged writes of {service}</source>
        <translation>Keine auseinandergelaufenen Schreibvorgänge von {service}</translation>
    </message>
    <message>
        <source>No draft for this audience yet.</source>
        <translation>Noch kein Entwurf für diese Zielgruppe.</translation>
    </message>
    <message>
        <source>No error series</source>
        <translation>Keine Fehler-Reihe</translation>
    </message>
    <message>
        <source>No estimate yet</source>
        <translation>Noch keine Schätzung</translation>
    </message>
    <message>
        <source>No estimate yet: give the time of the next update instead.</source>
        <translation>Noch keine Schätzung: stattdessen die Zeit des nächsten Updates nennen.</translation>
    </message>
    <message>
        <source>No failover</source>
        <translation>Kein Failover</translation>
    </message>
    <message>
        <source>No failover in this incident. T begins one.</source>
        <translation>Kein Failover in diesem Incident. T beginnt einen.</translation>
    </message>
    <message>
        <source>No fallback fits this incident. A runbook with the key “fallback” is one: see F8, L.</source>
        <translation>Kein Fallback passt zu diesem Incident. Ein Runbook mit dem Schlüssel „fallback“ ist einer: siehe F8, L.</translation>
    </message>
    <message>
        <source>No fallback for the vendor {vendor}, on which {services} rely.</source>
        <translation>Kein Fallback für den Anbieter {vendor}, auf den sich {services} verlassen.</translation>
    </message>
    <message>
        <source>No fallback for {service}, tier {tier}.</source>
        <translation>Kein Fallback für {service}, Tier {tier}.</translation>
    </message>
    <message>
        <source>No figure for {few}: taken for perfect, so the composite is an upper bound. Declare availability to get the truth.</source>
        <translation>Kein Wert für {few}: als fehlerfrei genommen, die Gesamtzahl ist also eine Obergrenze. Bitte Verfügbarkeit deklarieren, um die Wahrheit zu sehen.</translation>
    </message>
    <message>
        <source>No gap in the next {days} days.</source>
        <translation>Keine Lücke in den nächsten {days} Tagen.</translation>
    </message>
    <message>
        <source>No gap: every layer that ought to be watched delivers, and no change has silenced anything.</source>
        <translation>Keine Lücke: jede Ebene, die überwacht sein sollte, liefert, und keine Änderung hat etwas zum Schweigen gebracht.</translation>
    </message>
    <message>
        <source>No health data yet</source>
        <translation>Noch keine Gesundheitsdaten</translation>
    </message>
    <message>
        <source>No hypotheses. Ctrl+K “hypothesis” adds one.</source>
        <translation>Keine Hypothesen. Ctrl+K „Hypothese“ fügt eine hinzu.</translation>
    </message>
    <message>
        <source>No incident is open any more: choose a length of time.</source>
        <translation>Kein Incident ist mehr offen: bitte eine Dauer wählen.</translation>
    </message>
    <message>
        <source>No incident is open to link to. F2 declares one.</source>
        <translation>Kein Incident ist offen, mit dem zu verknüpfen wäre. F2 ruft einen aus.</translation>
    </message>
    <message>
        <source>No incident is open.</source>
        <translation>Kein Incident ist offen.</translation>
    </message>
    <message>
        <source>No incident is open. F2 declares.</source>
        <translation>Kein Incident ist offen. F2 ruft einen aus.</translation>
    </message>
    <message>
        <source>No incident is open: there is nothing to tell. F2 declares.</source>
        <translation>Kein Incident ist offen: es gibt nichts zu sagen. F2 ruft einen aus.</translation>
    </message>
    <message>
        <source>No incident. F2 declares.</source>
        <translation>Kein Incident. F2 ruft einen aus.</translation>
    </message>
    <message>
        <source>No incidents. F2 declares.</source>
        <translation>Keine Incidents. F2 ruft einen aus.</translation>
    </message>
    <message>
        <source>No legal hold, and nothing is put up for erasure.</source>
        <translation>Keine Löschsperre, und nichts ist zur Löschung vorgelegt.</translation>
    </message>
    <message>
        <source>No lines here.</source>
        <translation>Hier sind keine Zeilen.</translation>
    </message>
    <message>
        <source>No live value is named by these steps.</source>
        <translation>Diese Schritte nennen keinen Live-Wert.</translation>
    </message>
    <message>
        <source>No next update</source>
        <translation>Kein nächstes Update</translation>
    </message>
    <message>
        <source>No objections</source>
        <translation>Keine Einwände</translation>
    </message>
    <message>
        <source>No on-call plan is in force. Import one: oncall import PLAN.yaml CALENDAR.ics (docs/oncall.md).</source>
        <translation>Kein Bereitschaftsplan ist in Kraft. Einen importieren: oncall import PLAN.yaml CALENDAR.ics (docs/oncall.md).</translation>
    </message>
    <message>
        <source>No open incident</source>
        <translation>Kein offener Incident</translation>
    </message>
    <message>
        <source>No open incident known</source>
        <translation>Kein offener Incident bekannt</translation>
    </message>
    <message>
        <source>No open incident to export. F2 declares.</source>
        <translation>Kein offener Incident zu exportieren. F2 ruft einen aus.</translation>
    </message>
    <message>
        <source>No open incident to hand over. F2 declares.</source>
        <translation>Kein offener Incident zu übergeben. F2 ruft einen aus.</translation>
    </message>
    <message>
        <source>No open incident to log to. F2 declares; the line stays here.</source>
        <translation>Kein offener Incident zum Festhalten. F2 ruft einen aus; die Zeile bleibt hier.</translation>
    </message>
    <message>
        <source>No open incident. F2 declares</source>
        <translation>Kein offener Incident. F2 ruft einen aus</translation>
    </message>
    <message>
        <source>No open incident. F2 declares.</source>
        <translation>Kein offener Incident. F2 ruft einen aus.</translation>
    </message>
    <message>
        <source>No open poll to close.</source>
        <translation>Keine offene Abfrage zu schließen.</translation>
    </message>
    <message>
        <source>No open poll. Ctrl+K “poll” asks one.</source>
        <translation>Keine offene Abfrage. Ctrl+K „Abfrage“ stellt eine.</translation>
    </message>
    <message>
        <source>No other incident that could be a child. F2 declares one.</source>
        <translation>Kein anderer Incident, der ein Kind sein könnte. F2 ruft einen aus.</translation>
    </message>
    <message>
        <source>No other incident to merge with.</source>
        <translation>Kein anderer Incident zum Zusammenführen.</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Niemand verantwortlich</translation>
    </message>
    <message>
        <source>No parent and no children. Ctrl+K “link” makes a cascade.</source>
        <translation>Keine Eltern und keine Kinder. Ctrl+K „verknüpfen“ macht eine Kaskade.</translation>
    </message>
    <message>
        <source>No period applies to {count}: they are kept.</source>
        <translation>Für {count} gilt keine Frist: sie bleiben.</translation>
    </message>
    <message>
        <source>No person's name belongs into an update.</source>
        <translation>In ein Update gehört kein Name einer Person.</translation>
    </message>
    <message>
        <source>No pinned facts. Alt+P pins the selected entry.</source>
        <translation>Keine angehefteten Fakten. Alt+P heftet den gewählten Eintrag an.</translation>
    </message>
    <message>
        <source>No probe speaks for a service yet, so there is nothing to hold against real users and the backend.</source>
        <translation>Noch spricht keine Sonde für einen Dienst, also gibt es nichts an echten Nutzern und Backend zu messen.</translation>
    </message>
    <message>
        <source>No queue grows and nothing drifts, as far as is known. A drift shows from two weeks of history on.</source>
        <translation>Keine Warteschlange wächst und nichts driftet, soweit bekannt. Eine Drift zeigt sich ab zwei Wochen Vergangenheit.</translation>
    </message>
    <message>
        <source>No region</source>
        <translation>Keine Region</translation>
    </message>
    <message>
        <source>No review is owed: nobody broke the glass without one.</source>
        <translation>Keine Nachprüfung ist geschuldet: niemand nahm ohne sie Notfallzugriff.</translation>
    </message>
    <message>
        <source>No run yet. Enter on a runbook starts one.</source>
        <translation>Noch kein Durchgang. Enter auf einem Runbook beginnt einen.</translation>
    </message>
    <message>
        <source>No runbook fits: choose one of all, at the right.</source>
        <translation>Kein Runbook passt: rechts eines aus allen wählen.</translation>
    </message>
    <message>
        <source>No runbook for the failure mode {mode}.</source>
        <translation>Kein Runbook für den Fehlermodus {mode}.</translation>
    </message>
    <message>
        <source>No runbook for {service}, tier {tier}{named}.</source>
        <translation>Kein Runbook für {service}, Tier {tier}{named}.</translation>
    </message>
    <message>
        <source>No saturation figure is known of any service. Connect Prometheus in Settings → Sources, Ctrl+comma; which series count as saturation is told in docs/capacity.md.</source>
        <translation>Von keinem Dienst ist ein Sättigungswert bekannt. Bitte Prometheus in Einstellungen → Quellen, Ctrl+Komma, verbinden; welche Reihen als Sättigung zählen, steht in docs/capacity.md.</translation>
    </message>
    <message>
        <source>No schedule is in force: nothing is ever due, everything is kept. retention schedule FILE sets one (docs/retention.md).</source>
        <translation>Kein Fristenplan ist in Kraft: nichts wird je fällig, alles bleibt. retention schedule FILE setzt einen (docs/retention.md).</translation>
    </message>
    <message>
        <source>No series of errors is known of this service.</source>
        <translation>Von diesem Dienst ist keine Fehlerreihe bekannt.</translation>
    </message>
    <message>
        <source>No service</source>
        <translation>Kein Dienst</translation>
    </message>
    <message>
        <source>No service has a gap.</source>
        <translation>Kein Dienst hat eine Lücke.</translation>
    </message>
    <message>
        <source>No service of this incident has a public name: there is no component to tell of.</source>
        <translation>Kein Dienst dieses Incidents hat einen öffentlichen Namen: es gibt keine Komponente zu nennen.</translation>
    </message>
    <message>
        <source>No service's failure alone would hit another.</source>
        <translation>Der Ausfall keines einzelnen Dienstes träfe einen anderen.</translation>
    </message>
    <message>
        <source>No services to show.</source>
        <translation>Keine Dienste zu zeigen.</translation>
    </message>
    <message>
        <source>No services yet: import a catalogue or connect a source in Settings.</source>
        <translation>Noch keine Dienste: Katalog importieren oder in den Einstellungen eine Quelle verbinden.</translation>
    </message>
    <message>
        <source>No services yet: no catalogue is in force and no source has answered. {action}, Ctrl+comma connects a source.</source>
        <translation>Noch keine Dienste: kein Katalog ist in Kraft und keine Quelle hat geantwortet. {action}, Ctrl+Komma verbindet eine Quelle.</translation>
    </message>
    <message>
        <source>No services. Ctrl+K imports a catalogue.</source>
        <translation>Keine Dienste. Ctrl+K importiert einen Katalog.</translation>
    </message>
    <message>
        <source>No setting fits. Fewer letters find more.</source>
        <translation>Keine Einstellung passt. Weniger Buchstaben finden mehr.</translation>
    </message>
    <message>
        <source>No split-brain seen</source>
        <translation>Kein Split-Brain zu sehen</translation>
    </message>
    <message>
        <source>No such series is reported for this service.</source>
        <translation>Für diesen Dienst wird keine solche Reihe gemeldet.</translation>
    </message>
    <message>
        <source>No tasks. Ctrl+T assigns one: a named owner and minutes.</source>
        <translation>Keine Aufgaben. Ctrl+T weist eine zu: ein Name und Minuten.</translation>
    </message>
    <message>
        <source>No text belongs to this.</source>
        <translation>Kein Text gehört dazu.</translation>
    </message>
    <message>
        <source>No text was given: only the hash is approved.</source>
        <translation>Kein Text wurde gegeben: nur der Hash wird freigegeben.</translation>
    </message>
    <message>
        <source>No time of the next update.</source>
        <translation>Keine Zeit des nächsten Updates.</translation>
    </message>
    <message>
        <source>No transcript. Ctrl+K “import chat” reads an export of Slack or Teams.</source>
        <translation>Kein Mitschnitt. Ctrl+K „Chat importieren“ liest einen Export aus Slack oder Teams.</translation>
    </message>
    <message>
        <source>No trouble that both of us saw is on record.</source>
        <translation>Keine Störung, die wir beide sahen, ist erfasst.</translation>
    </message>
    <message>
        <source>No users are hit</source>
        <translation>Keine Nutzer sind betroffen</translation>
    </message>
    <message>
        <source>No users hit</source>
        <translation>Keine Nutzer getroffen</translation>
    </message>
    <message>
        <source>No vendor on record. Name vendors with their status_url in the catalogue (docs/catalog.md) or under vendors in the probe file (docs/probes.md).</source>
        <translation>Kein Anbieter erfasst. Bitte Anbieter mit ihrer status_url im Katalog (docs/catalog.md) oder unter vendors in der Sondendatei (docs/probes.md) nennen.</translation>
    </message>
    <message>
        <source>No workstreams. Ctrl+K “workstream” opens one.</source>
        <translation>Keine Arbeitsstränge. Ctrl+K „Arbeitsstrang“ öffnet einen.</translation>
    </message>
    <message>
        <source>No, it did not arrive</source>
        <translation>Nein, es kam nicht an</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
    </message>
    <message>
        <source>Nobody asks for elevated rights.</source>
        <translation>Niemand beantragt erweiterte Rechte.</translation>
    </message>
    <message>
        <source>Nobody can promise that.</source>
        <translation>Das kann niemand versprechen.</translation>
    </message>
    <message>
        <source>Nobody commands this incident</source>
        <translation>Niemand führt diesen Incident</translation>
    </message>
    <message>
        <source>Nobody else can sign here: Ctrl+K “enrol” gives a person a passphrase of their own.</source>
        <translation>Sonst kann hier niemand signieren: Ctrl+K „aufnehmen“ gibt einer Person eine eigene Passphrase.</translation>
    </message>
    <message>
        <source>Nobody found yet. Others must be switched on, too, and in the same network.</source>
        <translation>Noch niemand gefunden. Andere müssen ebenfalls eingeschaltet und im selben Netz sein.</translation>
    </message>
    <message>
        <source>Nobody has a current view.</source>
        <translation>Niemand hat eine aktuelle Sicht.</translation>
    </message>
    <message>
        <source>Nobody has elevated rights, and nobody asked for any.</source>
        <translation>Niemand hat erweiterte Rechte, und niemand beantragte welche.</translation>
    </message>
    <message>
        <source>Nobody has named a possible cause yet. Say what would settle it, then collect what speaks for and against.</source>
        <translation>Noch hat niemand eine mögliche Ursache genannt. Bitte sagen, was sie klären würde, dann sammeln, was dafür und dagegen spricht.</translation>
    </message>
    <message>
        <source>Nobody is expected at this severity, and nobody was asked.</source>
        <translation>Bei diesem Schweregrad wird niemand erwartet, und niemand wurde gefragt.</translation>
    </message>
    <message>
        <source>Nobody is on record as {notify}</source>
        <translation>Niemand ist als {notify} verzeichnet</translation>
    </message>
    <message>
        <source>Nobody knows how it ended</source>
        <translation>Niemand weiß, wie es endete</translation>
    </message>
    <message>
        <source>Nobody was asked yet. Editing voids what was given.</source>
        <translation>Noch niemand wurde gefragt. Bearbeiten macht Erteiltes ungültig.</translation>
    </message>
    <message>
        <source>Nobody was asked yet: Ctrl+K “join” asks somebody.</source>
        <translation>Noch niemand wurde gefragt: Ctrl+K „dazubitten“ fragt jemanden.</translation>
    </message>
    <message>
        <source>Nodes that say they are primary</source>
        <translation>Knoten, die sich primär nennen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None is known for it.</source>
        <translation>Keine ist dafür bekannt.</translation>
    </message>
    <message>
        <source>None is loaded: type and failure mode name one</source>
        <translation>Keines ist geladen: Art und Fehlerbild nennen eines</translation>
    </message>
    <message>
        <source>None of these is on the shelf</source>
        <translation>Keiner davon liegt beiseite</translation>
    </message>
    <message>
        <source>None on record for this service.</source>
        <translation>Für diesen Dienst keine erfasst.</translation>
    </message>
    <message>
        <source>None was compared yet.</source>
        <translation>Noch wurde keines verglichen.</translation>
    </message>
    <message>
        <source>None within five weeks.</source>
        <translation>Keine innerhalb von fünf Wochen.</translation>
    </message>
    <message>
        <source>Not asked yet: the hub is being asked…</source>
        <translation>Noch nicht gefragt: der Hub wird gefragt…</translation>
    </message>
    <message>
        <source>Not asked: {detail}.</source>
        <translation>Nicht gefragt: {detail}.</translation>
    </message>
    <message>
        <source>Not before {rfc3339}</source>
        <translation>Nicht vor {rfc3339}</translation>
    </message>
    <message>
        <source>Not believed</source>
        <translation>Nicht geglaubt</translation>
    </message>
    <message>
        <source>Not believed, forked, in doubt</source>
        <translation>Nicht geglaubt, gegabelt, zweifelhaft</translation>
    </message>
    <message>
        <source>Not carried out at this workstation yet.</source>
        <translation>An diesem Arbeitsplatz noch nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Not confirmed: nobody else sees it fail. Check the probe before you call it down.</source>
        <translation>Nicht bestätigt: sonst sieht es niemand scheitern. Bitte die Sonde prüfen, bevor es als ausgefallen gilt.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Nicht abgedeckt</translation>
    </message>
    <message>
        <source>Not covered, {days} days ahead</source>
        <translation>Nicht abgedeckt, {days} Tage voraus</translation>
    </message>
    <message>
        <source>Not determined: nobody gave figures or a position</source>
        <translation>Nicht bestimmt: niemand gab Zahlen oder eine Position</translation>
    </message>
    <message>
        <source>Not expected of a service of this kind.</source>
        <translation>Bei einem Dienst dieser Art nicht erwartet.</translation>
    </message>
    <message>
        <source>Not exported: {error}</source>
        <translation>Nicht exportiert: {error}</translation>
    </message>
    <message>
        <source>Not imported, nothing changed. {problems}{more}</source>
        <translation>Nicht importiert, nichts wurde geändert. {problems}{more}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Not known: too little of the window was measured.</source>
        <translation>Nicht bekannt: zu wenig des Fensters wurde gemessen.</translation>
    </message>
    <message>
        <source>Not known: {listed}</source>
        <translation>Nicht bekannt: {listed}</translation>
    </message>
    <message>
        <source>Not logged: {sentence}</source>
        <translation>Nicht festgehalten: {sentence}</translation>
    </message>
    <message>
        <source>Not looked at yet.</source>
        <translation>Noch nicht angesehen.</translation>
    </message>
    <message>
        <source>Not measured: {reason}.</source>
        <translation>Nicht gemessen: {reason}.</translation>
    </message>
    <message>
        <source>Not named</source>
        <translation>Nicht genannt</translation>
    </message>
    <message>
        <source>Not on this workstation, or damaged: {missing}.</source>
        <translation>Nicht an diesem Arbeitsplatz, oder beschädigt: {missing}.</translation>
    </message>
    <message>
        <source>Not pasted: {reason}.</source>
        <translation>Nicht eingefügt: {reason}.</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Not saved: {sentence}. What was typed stays in the field.</source>
        <translation>Nicht gespeichert: {sentence}. Das Geschriebene bleibt im Feld.</translation>
    </message>
    <message>
        <source>Not searched: {words}</source>
        <translation>Nicht gesucht: {words}</translation>
    </message>
    <message>
        <source>Not settled: {field}</source>
        <translation>Nicht geklärt: {field}</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note them again by somebody who may, before they are settled.</source>
        <translation>Von jemandem, der darf, neu vermerken, bevor sie beigelegt werden.</translation>
    </message>
    <message>
        <source>Nothing at the other end answered at all.</source>
        <translation>Am anderen Ende antwortete überhaupt nichts.</translation>
    </message>
    <message>
        <source>Nothing broken that it is known to need explains it.</source>
        <translation>Nichts Gestörtes, das er bekanntlich braucht, erklärt es.</translation>
    </message>
    <message>
        <source>Nothing but its checklist stands before {name}.</source>
        <translation>Vor {name} steht nur seine Checkliste.</translation>
    </message>
    <message>
        <source>Nothing can be supposed without a catalogue.</source>
        <translation>Ohne Katalog lässt sich nichts annehmen.</translation>
    </message>
    <message>
        <source>Nothing differs in any incident.</source>
        <translation>Nichts weicht in irgendeinem Incident ab.</translation>
    </message>
    <message>
        <source>Nothing drafted for {label} yet. Alt+H takes the holding statement, Alt+D the template for the present state.</source>
        <translation>Noch nichts für {label} entworfen. Alt+H nimmt die Erstmeldung, Alt+D die Vorlage für den jetzigen Zustand.</translation>
    </message>
    <message>
        <source>Nothing fits. Esc closes, fewer letters find more.</source>
        <translation>Nichts passt. Esc schließt, weniger Buchstaben finden mehr.</translation>
    </message>
    <message>
        <source>Nothing fits. Fewer letters find more.</source>
        <translation>Nichts passt. Weniger Buchstaben finden mehr.</translation>
    </message>
    <message>
        <source>Nothing found; it says what the record says.</source>
        <translation>Nichts gefunden; er sagt, was die Fakten sagen.</translation>
    </message>
    <message>
        <source>Nothing had to be left out.</source>
        <translation>Nichts musste ausgelassen werden.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Nothing has left this machine</source>
        <translation>Nichts hat diesen Rechner verlassen</translation>
    </message>
    <message>
        <source>Nothing has left this machine.</source>
        <translation>Nichts hat diesen Rechner verlassen.</translation>
    </message>
    <message>
        <source>Nothing has run at this step.</source>
        <translation>Bei diesem Schritt ist nichts gelaufen.</translation>
    </message>
    <message>
        <source>Nothing heard yet of the catalogue's one service: no source has answered. Ctrl+comma connects one.</source>
        <translation>Vom einen Dienst des Katalogs ist noch nichts zu hören: keine Quelle hat geantwortet. Ctrl+Komma verbindet eine.</translation>
    </message>
    <message>
        <source>Nothing heard yet of the catalogue's {services:,} services: no source has answered. Ctrl+comma connects one.</source>
        <translation>Von den {services:,} Diensten des Katalogs ist noch nichts zu hören: keine Quelle hat geantwortet. Ctrl+Komma verbindet eine.</translation>
    </message>
    <message>
        <source>Nothing here changes the severity.</source>
        <translation>Nichts hier ändert den Schweregrad.</translation>
    </message>
    <message>
        <source>Nothing here is left to acknowledge.</source>
        <translation>Hier ist nichts mehr zu quittieren.</translation>
    </message>
    <message>
        <source>Nothing here is left to link to {number}.</source>
        <translation>Hier ist nichts mehr mit {number} zu verknüpfen.</translation>
    </message>
    <message>
        <source>Nothing is broken: no cause to look for.</source>
        <translation>Nichts ist gestört: keine Ursache zu suchen.</translation>
    </message>
    <message>
        <source>Nothing is connected yet.</source>
        <translation>Noch ist nichts verbunden.</translation>
    </message>
    <message>
        <source>Nothing is due at this severity.</source>
        <translation>Bei diesem Schweregrad ist nichts fällig.</translation>
    </message>
    <message>
        <source>Nothing is due, and nothing is to come. Levels, windows of alerts and targets stand here once they run.</source>
        <translation>Nichts ist fällig, und nichts steht an. Stufen, Fristen von Alarmen und Ziele stehen hier, sobald sie laufen.</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Nichts ist fällig.</translation>
    </message>
    <message>
        <source>Nothing is hit: there is nothing to restore.</source>
        <translation>Nichts ist getroffen: es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Nothing is in custody yet. A takes a file in, with its hash and who collected it.</source>
        <translation>Noch ist nichts in Verwahrung. A nimmt eine Datei auf, mit Hash und wer sie erhob.</translation>
    </message>
    <message>
        <source>Nothing is known of any service now.</source>
        <translation>Von keinem Dienst ist jetzt etwas bekannt.</translation>
    </message>
    <message>
        <source>Nothing is left to sign.</source>
        <translation>Nichts ist mehr abzuzeichnen.</translation>
    </message>
    <message>
        <source>Nothing is on record yet. {rules}</source>
        <translation>Noch ist nichts aufgezeichnet. {rules}</translation>
    </message>
    <message>
        <source>Nothing is owed for this one.</source>
        <translation>Hierfür ist nichts geschuldet.</translation>
    </message>
    <message>
        <source>Nothing is probed from here. Name a probe file in Settings → Watching → Probe file, Ctrl+comma; docs/probes.md shows one with journeys and heartbeats.</source>
        <translation>Von hier wird nichts geprüft. Bitte eine Sondendatei in Einstellungen → Beobachtung → Sondendatei, Ctrl+Komma, nennen; docs/probes.md zeigt eine mit Journeys und Heartbeats.</translation>
    </message>
    <message>
        <source>Nothing is queued.</source>
        <translation>Nichts ist eingereiht.</translation>
    </message>
    <message>
        <source>Nothing is recorded yet: the next page says what the file holds.</source>
        <translation>Noch wird nichts festgehalten: die nächste Seite sagt, was die Datei enthält.</translation>
    </message>
    <message>
        <source>Nothing is released elsewhere: have it released by somebody who may.</source>
        <translation>Anderswo ist nichts aufgehoben: von jemandem, der darf, aufheben lassen.</translation>
    </message>
    <message>
        <source>Nothing is shelved. Ctrl+Shift+S shelves the current alert, with a reason and an end.</source>
        <translation>Nichts ist zurückgestellt. Ctrl+Shift+S stellt den jetzigen Alarm zurück, mit Grund und Ende.</translation>
    </message>
    <message>
        <source>Nothing is to be restored: all that the incident hit is healthy.</source>
        <translation>Nichts ist wiederherzustellen: alles, was der Incident traf, ist gesund.</translation>
    </message>
    <message>
        <source>Nothing is watched yet</source>
        <translation>Noch wird nichts überwacht</translation>
    </message>
    <message>
        <source>Nothing needs a person: all that was written is accepted, nothing differs, nothing is in doubt.</source>
        <translation>Nichts braucht einen Menschen: alles Geschriebene ist angenommen, nichts weicht ab, nichts ist zweifelhaft.</translation>
    </message>
    <message>
        <source>Nothing of it is erased, whatever the rules say. What is over stands as held.</source>
        <translation>Nichts davon wird gelöscht, was immer die Regeln sagen. Was abgelaufen ist, steht als gesperrt da.</translation>
    </message>
    <message>
        <source>Nothing of it is erased.</source>
        <translation>Nichts davon wird gelöscht.</translation>
    </message>
    <message>
        <source>Nothing on record that it depends on.</source>
        <translation>Es ist nichts erfasst, wovon er abhängt.</translation>
    </message>
    <message>
        <source>Nothing outside is touched by it: it opens the stages, gates and checklists.</source>
        <translation>Außen wird dadurch nichts berührt: es öffnet Stufen, Gates und Checklisten.</translation>
    </message>
    <message>
        <source>Nothing passes these filters. Hops All, Tier All and All zones show everything.</source>
        <translation>Nichts passt durch diese Filter. Sprünge Alle, Tier Alle und Alle Zonen zeigen alles.</translation>
    </message>
    <message>
        <source>Nothing runs by itself.</source>
        <translation>Nichts läuft von selbst.</translation>
    </message>
    <message>
        <source>Nothing to mend was found.</source>
        <translation>Nichts auszubessern gefunden.</translation>
    </message>
    <message>
        <source>Nothing to redact: no names, hosts, addresses, secrets or customer numbers were found.</source>
        <translation>Nichts zu schwärzen: keine Namen, Hosts, Adressen, Geheimnisse oder Kundennummern gefunden.</translation>
    </message>
    <message>
        <source>Nothing to roll back</source>
        <translation>Nichts zurückzurollen</translation>
    </message>
    <message>
        <source>Nothing typed here is lost.</source>
        <translation>Nichts hier Geschriebenes geht verloren.</translation>
    </message>
    <message>
        <source>Nothing was asked aloud yet. “Any strong objections?” before a risky step; GO / NO-GO before a change of course.</source>
        <translation>Noch wurde nichts laut gefragt. „Schwere Einwände?“ vor einem riskanten Schritt; GO / NO-GO vor einem Kurswechsel.</translation>
    </message>
    <message>
        <source>Nothing was ever received</source>
        <translation>Es kam noch nie etwas an</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing was measured for {rough}; before that: {clause}</source>
        <translation>Seit {rough} wurde nichts gemessen; davor: {clause}</translation>
    </message>
    <message>
        <source>Nothing was put to approval in this incident. Updates, failbacks and overrides come here.</source>
        <translation>In diesem Incident wurde nichts zur Freigabe gegeben. Updates, Zurückschalten und Ausnahmen kommen hierher.</translation>
    </message>
    <message>
        <source>Nothing was queued. Updates come here when they are sent from the composer (F9).</source>
        <translation>Nichts wurde eingereiht. Updates kommen hierher, wenn sie aus dem Editor (F9) gesendet werden.</translation>
    </message>
    <message>
        <source>Nothing was read yet. R enters an observed value with its source.</source>
        <translation>Noch wurde nichts gelesen. R nimmt einen beobachteten Wert mit Quelle auf.</translation>
    </message>
    <message>
        <source>Nothing was said that fits. Fewer words or a longer time find more.</source>
        <translation>Es wurde nichts gesagt, das passt. Weniger Wörter oder eine längere Zeit finden mehr.</translation>
    </message>
    <message>
        <source>Nothing was taken.</source>
        <translation>Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>Nothing watches it.</source>
        <translation>Nichts überwacht es.</translation>
    </message>
    <message>
        <source>Nothing watches its {layer} layer.{path}</source>
        <translation>Nichts überwacht seine Ebene {layer}.{path}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>OBJECTION</source>
        <translation>EINWAND</translation>
    </message>
    <message>
        <source>OBJECTIONS</source>
        <translation>EINWÄNDE</translation>
    </message>
    <message>
        <source>OFF</source>
        <translation>AUS</translation>
    </message>
    <message>
        <source>OFFLINE</source>
        <translation>OFFLINE</translation>
    </message>
    <message>
        <source>OFFLINE {age}</source>
        <translation>OFFLINE {age}</translation>
    </message>
    <message>
        <source>OFFLINE {age}{queued}</source>
        <translation>OFFLINE {age}{queued}</translation>
    </message>
    <message>
        <source>OFFLINE {old}</source>
        <translation>OFFLINE {old}</translation>
    </message>
    <message>
        <source>OFFLINE, answered {age} ago</source>
        <translation>OFFLINE, antwortete vor {age}</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>OK {age} ago</source>
        <translation>OK vor {age}</translation>
    </message>
    <message>
        <source>OK · SEV4</source>
        <translation>OK · SEV4</translation>
    </message>
    <message>
        <source>ON</source>
        <translation>EIN</translation>
    </message>
    <message>
        <source>ON PRIMARY</source>
        <translation>AUF PRIMÄR</translation>
    </message>
    <message>
        <source>ON SECONDARY</source>
        <translation>AUF SEKUNDÄR</translation>
    </message>
    <message>
        <source>ONLINE</source>
        <translation>ONLINE</translation>
    </message>
    <message>
        <source>OUTAGE</source>
        <translation>AUSFALL</translation>
    </message>
    <message>
        <source>OUTAGE CONFIRMED</source>
        <translation>AUSFALL BESTÄTIGT</translation>
    </message>
    <message>
        <source>OUTDATED</source>
        <translation>ÜBERHOLT</translation>
    </message>
    <message>
        <source>OVERDUE {left}</source>
        <translation>ÜBERFÄLLIG {left}</translation>
    </message>
    <message>
        <source>OVERDUE, asked {minute}</source>
        <translation>ÜBERFÄLLIG, gefragt {minute}</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Einwand</translation>
    </message>
    <message>
        <source>Objection to “{text}”: {objections}</source>
        <translation>Einwand gegen „{text}“: {objections}</translation>
    </message>
    <message>
        <source>Objections heard</source>
        <translation>Gehörte Einwände</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Objectives, probes, vendors, saturation, coverage, changes: what shows before users tell</source>
        <translation>Ziele, Sonden, Anbieter, Sättigung, Abdeckung, Änderungen: was sich zeigt, bevor Nutzer es melden</translation>
    </message>
    <message>
        <source>Observed calls</source>
        <translation>Beobachtete Aufrufe</translation>
    </message>
    <message>
        <source>Observed values, with source and age.</source>
        <translation>Beobachtete Werte, mit Quelle und Alter.</translation>
    </message>
    <message>
        <source>Occurred</source>
        <translation>Geschehen</translation>
    </message>
    <message>
        <source>Occurred, UTC</source>
        <translation>Geschehen, UTC</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Of a GitHub Enterprise: https://HOST/api/v3</source>
        <translation>Eines GitHub Enterprise: https://HOST/api/v3</translation>
    </message>
    <message>
        <source>Of the windows; what is written into the record stays as it was written. From the next start on</source>
        <translation>Der Fenster; was ins Protokoll geschrieben wird, bleibt, wie es geschrieben wurde. Ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Von wem</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Off. W switches it on: workstations of the same hub nearby then exchange, also while the hub is away.</source>
        <translation>Aus. W schaltet es ein: Arbeitsplätze desselben Hubs in der Nähe tauschen dann aus, auch wenn der Hub weg ist.</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Erneut anbieten</translation>
    </message>
    <message>
        <source>Offer command</source>
        <translation>Führung anbieten</translation>
    </message>
    <message>
        <source>Offer command again.</source>
        <translation>Die Führung erneut anbieten.</translation>
    </message>
    <message>
        <source>Offer command with a briefing, or take what was offered</source>
        <translation>Führung mit Briefing anbieten oder Angebotenes übernehmen</translation>
    </message>
    <message>
        <source>Offer of command</source>
        <translation>Angebot der Führung</translation>
    </message>
    <message>
        <source>Offer of command withdrawn</source>
        <translation>Angebot der Führung zurückgezogen</translation>
    </message>
    <message>
        <source>Offer the hub again what it did not take</source>
        <translation>Dem Hub erneut anbieten, was er nicht nahm</translation>
    </message>
    <message>
        <source>Offering the hub again what it did not take…</source>
        <translation>Dem Hub wird erneut angeboten, was er nicht nahm…</translation>
    </message>
    <message>
        <source>Often a sign-in page. Use the address of the server itself, or one that takes a token.</source>
        <translation>Oft eine Anmeldeseite. Bitte die Adresse des Servers selbst nehmen, oder eine, die ein Token annimmt.</translation>
    </message>
    <message>
        <source>Old primary of {key} fenced</source>
        <translation>Alter Primärer von {key} abgeschottet</translation>
    </message>
    <message>
        <source>Older than 5 min counts as no data.</source>
        <translation>Älter als 5 min zählt als keine Daten.</translation>
    </message>
    <message>
        <source>Older than a month: confirm it with oncall confirm.</source>
        <translation>Älter als ein Monat: mit oncall confirm bestätigen.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>On call now</source>
        <translation>Jetzt in Bereitschaft</translation>
    </message>
    <message>
        <source>On the next screen, or on this one; F11 or Esc gives it back</source>
        <translation>Auf dem nächsten Bildschirm oder auf diesem; F11 oder Esc gibt ihn zurück</translation>
    </message>
    <message>
        <source>On the shelf: take it off</source>
        <translation>Zurückgestelltes: zurückholen</translation>
    </message>
    <message>
        <source>On {severity} the Comms lead is not the Incident Commander</source>
        <translation>Bei {severity} ist die Leitung Kommunikation nicht der Incident Commander</translation>
    </message>
    <message>
        <source>On-call plan</source>
        <translation>Bereitschaftsplan</translation>
    </message>
    <message>
        <source>On-call plan confirmed</source>
        <translation>Bereitschaftsplan bestätigt</translation>
    </message>
    <message>
        <source>On-call plan put in force</source>
        <translation>Bereitschaftsplan in Kraft gesetzt</translation>
    </message>
    <message>
        <source>On-call plan: stale after (h)</source>
        <translation>Bereitschaftsplan: veraltet nach (h)</translation>
    </message>
    <message>
        <source>On-call plan: unknown after (h)</source>
        <translation>Bereitschaftsplan: unbekannt nach (h)</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>One by one, first-out pinned</source>
        <translation>Einzeln, der Erste angeheftet</translation>
    </message>
    <message>
        <source>One call at {chain} may become {much} at {chain2} when that fails: {hops} (limit {most_attempts:g}).</source>
        <translation>Aus einem Aufruf bei {chain} können {much} bei {chain2} werden, wenn das ausfällt: {hops} (Grenze {most_attempts:g}).</translation>
    </message>
    <message>
        <source>One file for whoever helps you: how this Watchfloor is, and nothing of what anybody wrote, of names, addresses or secrets. Read it here first. It is only saved; giving it to somebody is up to you.</source>
        <translation>Eine Datei für alle, die Ihnen helfen: wie es diesem Watchfloor geht, und nichts davon, was jemand schrieb, keine Namen, Adressen oder Geheimnisse. Bitte erst hier lesen. Sie wird nur gesichert; weitergeben müssen Sie sie selbst.</translation>
    </message>
    <message>
        <source>One file for whoever helps: no content, no names, no secrets</source>
        <translation>Eine Datei für alle, die helfen: kein Inhalt, keine Namen, keine Geheimnisse</translation>
    </message>
    <message>
        <source>One is under way</source>
        <translation>Einer läuft</translation>
    </message>
    <message>
        <source>One long, low. Seen as well: the count at Approve in the banner.</source>
        <translation>Ein langer, tief. Auch zu sehen: die Zahl bei Freigeben im Banner.</translation>
    </message>
    <message>
        <source>One named owner, minutes</source>
        <translation>Ein namentlich Verantwortlicher, Minuten</translation>
    </message>
    <message>
        <source>One named owner, who is asked to acknowledge.</source>
        <translation>Eine namentlich verantwortliche Person, die um Quittierung gebeten wird.</translation>
    </message>
    <message>
        <source>One parent at most, no circles; a drill and a real incident stay apart.</source>
        <translation>Höchstens ein Elternteil, keine Kreise; Übung und echter Incident bleiben getrennt.</translation>
    </message>
    <message>
        <source>One reads a step aloud, another one answers with what is seen.</source>
        <translation>Eine Person liest einen Schritt vor, eine andere antwortet mit dem, was zu sehen ist.</translation>
    </message>
    <message>
        <source>One truth, five audiences</source>
        <translation>Eine Wahrheit, fünf Zielgruppen</translation>
    </message>
    <message>
        <source>One truth, five audiences. The checks at the right say what is missing or promised too much; what was approved is bound to its very words, and editing voids it.</source>
        <translation>Eine Wahrheit, fünf Zielgruppen. Die Prüfungen rechts sagen, was fehlt oder zu viel verspricht; Freigegebenes ist an genau seine Worte gebunden, und Bearbeiten macht es ungültig.</translation>
    </message>
    <message>
        <source>One's own, or as heard</source>
        <translation>Die eigene, oder wie gehört</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Only a title is required; everything can change later</source>
        <translation>Nur ein Titel ist nötig; alles lässt sich später ändern</translation>
    </message>
    <message>
        <source>Only abnormal</source>
        <translation>Nur Auffälliges</translation>
    </message>
    <message>
        <source>Only after a rollback</source>
        <translation>Nur nach einem Rollback</translation>
    </message>
    <message>
        <source>Only before the promotion</source>
        <translation>Nur vor dem Hochstufen</translation>
    </message>
    <message>
        <source>Only from the secondary</source>
        <translation>Nur vom Sekundären</translation>
    </message>
    <message>
        <source>Only the first {max_checked:,} signs were checked.</source>
        <translation>Nur die ersten {max_checked:,} Zeichen wurden geprüft.</translation>
    </message>
    <message>
        <source>Only the workstation that holds the draft sends it</source>
        <translation>Nur der Arbeitsplatz, der den Entwurf hält, sendet ihn</translation>
    </message>
    <message>
        <source>Only what is near it, or all</source>
        <translation>Nur die Nähe, oder alles</translation>
    </message>
    <message>
        <source>Only {budget} of its own window of {length} is known.</source>
        <translation>Nur {budget} seines eigenen Fensters von {length} sind bekannt.</translation>
    </message>
    <message>
        <source>Only {budget} of the error budget is left: {said}.</source>
        <translation>Nur {budget} des Fehlerbudgets sind übrig: {said}.</translation>
    </message>
    <message>
        <source>Only {budget} of the last {length} is known.</source>
        <translation>Nur {budget} der letzten {length} sind bekannt.</translation>
    </message>
    <message>
        <source>Only {budget} of the last {name} is known.</source>
        <translation>Nur {budget} der letzten {name} sind bekannt.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open a coupling again</source>
        <translation>Eine Kopplung wieder öffnen</translation>
    </message>
    <message>
        <source>Open a poll</source>
        <translation>Abfrage öffnen</translation>
    </message>
    <message>
        <source>Open a poll…</source>
        <translation>Abfrage öffnen…</translation>
    </message>
    <message>
        <source>Open a workstream</source>
        <translation>Arbeitsstrang öffnen</translation>
    </message>
    <message>
        <source>Open a workstream…</source>
        <translation>Arbeitsstrang öffnen…</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>Wieder öffnen…</translation>
    </message>
    <message>
        <source>Open charts</source>
        <translation>Kurven öffnen</translation>
    </message>
    <message>
        <source>Open for {seconds}.</source>
        <translation>Offen seit {seconds}.</translation>
    </message>
    <message>
        <source>Open it again if it is still needed.</source>
        <translation>Wieder eröffnen, wenn es noch gebraucht wird.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open or close a cluster</source>
        <translation>Ein Cluster öffnen oder schließen</translation>
    </message>
    <message>
        <source>Open or close a group</source>
        <translation>Gruppe öffnen oder schließen</translation>
    </message>
    <message>
        <source>Open the first link</source>
        <translation>Den ersten Link öffnen</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>Open {number} and its timeline at once, saved here</source>
        <translation>{number} und seine Zeitleiste sofort öffnen, hier gespeichert</translation>
    </message>
    <message>
        <source>OpenSLO or Sloth files or folders, separated by commas; measured by Prometheus</source>
        <translation>OpenSLO- oder Sloth-Dateien oder -Ordner, durch Kommas getrennt; von Prometheus gemessen</translation>
    </message>
    <message>
        <source>Opens without the hub for another {left}.</source>
        <translation>Öffnet sich ohne den Hub noch {left}.</translation>
    </message>
    <message>
        <source>Operational</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Operations lead</source>
        <translation>Leitung Betrieb</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Möglichkeiten</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Angeordnet</translation>
    </message>
    <message>
        <source>Our probe</source>
        <translation>Unsere Sonde</translation>
    </message>
    <message>
        <source>Our probes</source>
        <translation>Unsere Sonden</translation>
    </message>
    <message>
        <source>Outage or degradation</source>
        <translation>Ausfall oder Beeinträchtigung</translation>
    </message>
    <message>
        <source>Outage or degradation, from figures</source>
        <translation>Ausfall oder Beeinträchtigung, aus Zahlen</translation>
    </message>
    <message>
        <source>Outage or degradation: figures</source>
        <translation>Ausfall oder Beeinträchtigung: Zahlen</translation>
    </message>
    <message>
        <source>Outage or degradation: figures…</source>
        <translation>Ausfall oder Beeinträchtigung: Zahlen…</translation>
    </message>
    <message>
        <source>Outage or degradation: next question</source>
        <translation>Ausfall oder Beeinträchtigung: nächste Frage</translation>
    </message>
    <message>
        <source>Outage or degradation: next question…</source>
        <translation>Ausfall oder Beeinträchtigung: nächste Frage…</translation>
    </message>
    <message>
        <source>Outage or degradation: rule</source>
        <translation>Ausfall oder Beeinträchtigung: entscheiden</translation>
    </message>
    <message>
        <source>Outage or degradation: rule…</source>
        <translation>Ausfall oder Beeinträchtigung: entscheiden…</translation>
    </message>
    <message>
        <source>Outage or degradation: take a position</source>
        <translation>Ausfall oder Beeinträchtigung: Position beziehen</translation>
    </message>
    <message>
        <source>Outage or degradation: take a position…</source>
        <translation>Ausfall oder Beeinträchtigung: Position beziehen…</translation>
    </message>
    <message>
        <source>Outage or degradation: {verdict}</source>
        <translation>Ausfall oder Beeinträchtigung: {verdict}</translation>
    </message>
    <message>
        <source>Outage type</source>
        <translation>Ausfallart</translation>
    </message>
    <message>
        <source>Outage type, failure mode, tags; loads a protocol</source>
        <translation>Ausfallart, Fehlerbild, Tags; lädt ein Protokoll</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Outbox in short</source>
        <translation>Ausgang in Kürze</translation>
    </message>
    <message>
        <source>Outbox, archive</source>
        <translation>Ausgang, Archiv</translation>
    </message>
    <message>
        <source>Outbox, while a list has the focus</source>
        <translation>Ausgang, solange eine Liste den Fokus hat</translation>
    </message>
    <message>
        <source>Outbox: </source>
        <translation>Ausgang: </translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Over was too soon; needs a reason</source>
        <translation>Zu früh beendet; braucht einen Grund</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Übergehen</translation>
    </message>
    <message>
        <source>Override: {rule}</source>
        <translation>Übergehen: {rule}</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Overview and charts first</source>
        <translation>Übersicht und Kurven zuerst</translation>
    </message>
    <message>
        <source>Own YAML, Backstage, or a plain edge list</source>
        <translation>Eigenes YAML, Backstage oder eine einfache Kantenliste</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Verantwortlich</translation>
    </message>
    <message>
        <source>P1 alarm</source>
        <translation>P1-Alarm</translation>
    </message>
    <message>
        <source>PENDING</source>
        <translation>AUSSTEHEND</translation>
    </message>
    <message>
        <source>PERFORMANCE ISSUE</source>
        <translation>LEISTUNGSPROBLEM</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PRACTICE DONE</source>
        <translation>ÜBUNG FERTIG</translation>
    </message>
    <message>
        <source>PRACTICE {number} of {count}</source>
        <translation>ÜBUNG {number} VON {count}</translation>
    </message>
    <message>
        <source>PRECHECK</source>
        <translation>VORPRÜFUNG</translation>
    </message>
    <message>
        <source>PREVIEW, not sent</source>
        <translation>VORSCHAU, nicht gesendet</translation>
    </message>
    <message>
        <source>PROMOTED</source>
        <translation>HOCHGESTUFT</translation>
    </message>
    <message>
        <source>PROTECTED</source>
        <translation>GESCHÜTZT</translation>
    </message>
    <message>
        <source>PUBLIC</source>
        <translation>ÖFFENTLICH</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page skipped</source>
        <translation>Page übersprungen</translation>
    </message>
    <message>
        <source>Page told</source>
        <translation>Page gemeldet</translation>
    </message>
    <message>
        <source>Page: objectives to retention</source>
        <translation>Seite: Ziele bis Aufbewahrung</translation>
    </message>
    <message>
        <source>Panes and sizes as they are now</source>
        <translation>Bereiche und Größen, wie sie jetzt sind</translation>
    </message>
    <message>
        <source>Parameter {name}</source>
        <translation>Parameter {name}</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Eltern</translation>
    </message>
    <message>
        <source>Parent incident set</source>
        <translation>Eltern-Incident gesetzt</translation>
    </message>
    <message>
        <source>Parent {number}</source>
        <translation>Eltern {number}</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Partial outage</source>
        <translation>Teilweiser Ausfall</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Passing of a failover's gates asked for</source>
        <translation>Passieren der Gates eines Failovers beantragt</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passphrase for signing in</source>
        <translation>Passphrase für die Anmeldung</translation>
    </message>
    <message>
        <source>Passphrase for signing in…</source>
        <translation>Passphrase für die Anmeldung…</translation>
    </message>
    <message>
        <source>Passphrase in use</source>
        <translation>Bisherige Passphrase</translation>
    </message>
    <message>
        <source>Passphrase in use, to change it</source>
        <translation>Bisherige Passphrase, zum Ändern</translation>
    </message>
    <message>
        <source>Passphrase of whoever signs</source>
        <translation>Passphrase der Person, die signiert</translation>
    </message>
    <message>
        <source>Passphrase to unlock</source>
        <translation>Passphrase zum Entsperren</translation>
    </message>
    <message>
        <source>Passphrase, 10 characters or more</source>
        <translation>Passphrase, 10 Zeichen oder mehr</translation>
    </message>
    <message>
        <source>Paste the new token. It goes into the keyring of this workstation as {secret} and is used from the next question on; settings, record and log never hold it. Then the connection is tested.</source>
        <translation>Das neue Token einfügen. Es kommt als {secret} in den Schlüsselbund dieses Arbeitsplatzes und gilt ab der nächsten Frage; Einstellungen, Protokoll und Log enthalten es nie. Dann wird die Verbindung getestet.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause what is shown; data go on</source>
        <translation>Gezeigtes anhalten; Daten laufen weiter</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>People: {said}</source>
        <translation>Personen: {said}</translation>
    </message>
    <message>
        <source>Perhaps “{plain}”.</source>
        <translation>Vielleicht „{plain}“.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Period of retention set</source>
        <translation>Aufbewahrungsfrist gesetzt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Personal data is unavailable</source>
        <translation>Persönliche Daten sind nicht verfügbar</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Picture at double size, PNG (*.png)</source>
        <translation>Bild in doppelter Größe, PNG (*.png)</translation>
    </message>
    <message>
        <source>Picture: {entry}</source>
        <translation>Bild: {entry}</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Pin or unpin</source>
        <translation>Anheften oder lösen</translation>
    </message>
    <message>
        <source>Pin snapshot</source>
        <translation>Schnappschuss anheften</translation>
    </message>
    <message>
        <source>Pin to facts</source>
        <translation>An Fakten heften</translation>
    </message>
    <message>
        <source>Pin: needs an open incident and a blast radius.</source>
        <translation>Anheften: braucht einen offenen Incident und einen Blast Radius.</translation>
    </message>
    <message>
        <source>Pin: needs an open incident and the charts of a service.</source>
        <translation>Anheften: braucht einen offenen Incident und die Kurven eines Dienstes.</translation>
    </message>
    <message>
        <source>Pinned facts</source>
        <translation>Angeheftete Fakten</translation>
    </message>
    <message>
        <source>Pinned only</source>
        <translation>Nur angeheftet</translation>
    </message>
    <message>
        <source>Pinned to the incident, with {kept}.</source>
        <translation>An den Incident geheftet, mit {kept}.</translation>
    </message>
    <message>
        <source>Place in a runbook marked</source>
        <translation>Stelle in einem Runbook markiert</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Verhängt</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play {sound}</source>
        <translation>{sound} abspielen</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Poll closed</source>
        <translation>Abstimmung geschlossen</translation>
    </message>
    <message>
        <source>Poll every (s)</source>
        <translation>Abfragen alle (s)</translation>
    </message>
    <message>
        <source>Poll opened</source>
        <translation>Abstimmung eröffnet</translation>
    </message>
    <message>
        <source>Polls</source>
        <translation>Abfragen</translation>
    </message>
    <message>
        <source>Port for neighbours</source>
        <translation>Port für Nachbarn</translation>
    </message>
    <message>
        <source>Post-mortem</source>
        <translation>Postmortem</translation>
    </message>
    <message>
        <source>Practice could not be started. From a terminal: {program} demo</source>
        <translation>Die Übung konnte nicht beginnen. Von einem Terminal: {program} demo</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Präsenz</translation>
    </message>
    <message>
        <source>Preservation settled</source>
        <translation>Sicherung abgeschlossen</translation>
    </message>
    <message>
        <source>Preservation waived</source>
        <translation>Auf Sicherung verzichtet</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Presets</translation>
    </message>
    <message>
        <source>Press 1 to 4. Ties choose the higher.</source>
        <translation>1 bis 4 drücken. Im Zweifel der höhere.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview: a dry run of the step's action</source>
        <translation>Vorschau: ein Probelauf der Aktion des Schritts</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Printed with `incident bridge`; exports hide the PIN.</source>
        <translation>Ausgegeben mit `incident bridge`; Exporte verbergen die PIN.</translation>
    </message>
    <message>
        <source>Probe file</source>
        <translation>Sondendatei</translation>
    </message>
    <message>
        <source>Probes and heartbeats</source>
        <translation>Sonden und Heartbeats</translation>
    </message>
    <message>
        <source>Prometheus address</source>
        <translation>Prometheus-Adresse</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusagen</translation>
    </message>
    <message>
        <source>Promise exceeds composite: {percent} was promised, {percent2} is what the parts give.</source>
        <translation>Zusage über der Gesamtzahl: {percent} wurde zugesagt, {percent2} geben die Teile her.</translation>
    </message>
    <message>
        <source>Promised availability, %</source>
        <translation>Zugesagte Verfügbarkeit, %</translation>
    </message>
    <message>
        <source>Promised latency, ms</source>
        <translation>Zugesagte Latenz, ms</translation>
    </message>
    <message>
        <source>Promises and protections</source>
        <translation>Zusagen und Schutz</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Promote a chat message</source>
        <translation>Chat-Nachricht übernehmen</translation>
    </message>
    <message>
        <source>Promote a chat message…</source>
        <translation>Chat-Nachricht übernehmen…</translation>
    </message>
    <message>
        <source>Promote a message</source>
        <translation>Nachricht übernehmen</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Proposed by the console from what it sees now. Leave empty what nobody can tell: it clears nobody.</source>
        <translation>Von der Konsole vorgeschlagen nach dem, was sie jetzt sieht. Leer lassen, was niemand sagen kann: es entlastet niemanden.</translation>
    </message>
    <message>
        <source>Proposed from live data; rule and inputs are stored</source>
        <translation>Aus Live-Daten vorgeschlagen; Regel und Eingaben werden gespeichert</translation>
    </message>
    <message>
        <source>Proposed runbooks</source>
        <translation>Vorgeschlagene Runbooks</translation>
    </message>
    <message>
        <source>Proposed: hard, as the safer of both until its owners say that the caller can do without</source>
        <translation>Vorschlag: hart, als das Sicherere von beiden, bis seine Besitzer sagen, dass der Aufrufer ohne ihn auskommt</translation>
    </message>
    <message>
        <source>Proposed: soft, asynchronous, since it is called through a queue and the caller does not wait</source>
        <translation>Vorschlag: weich, asynchron, denn er wird über eine Warteschlange aufgerufen und der Aufrufer wartet nicht</translation>
    </message>
    <message>
        <source>Proposed: {strength}</source>
        <translation>Vorschlag: {strength}</translation>
    </message>
    <message>
        <source>Proposed: {words}</source>
        <translation>Vorgeschlagen: {words}</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Protocol: {protocol}</source>
        <translation>Protokoll: {protocol}</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Pull changes into draft</source>
        <translation>Änderungen in den Entwurf holen</translation>
    </message>
    <message>
        <source>Put it in force again here.</source>
        <translation>Hier wieder in Kraft setzen.</translation>
    </message>
    <message>
        <source>Put the former catalogue in force here, so that all count the same.</source>
        <translation>Den früheren Katalog hier in Kraft setzen, damit alle gleich zählen.</translation>
    </message>
    <message>
        <source>Put the former plan in force here: others page by that one.</source>
        <translation>Den früheren Plan hier in Kraft setzen: andere rufen nach jenem.</translation>
    </message>
    <message>
        <source>Put the former policy in force here, so that all rate the same.</source>
        <translation>Die frühere Richtlinie hier in Kraft setzen, damit alle gleich einstufen.</translation>
    </message>
    <message>
        <source>Put the former version in force here.</source>
        <translation>Die frühere Fassung hier in Kraft setzen.</translation>
    </message>
    <message>
        <source>Put to approval. Alt+A shows who is asked.</source>
        <translation>Zur Freigabe gegeben. Alt+A zeigt, wer gefragt ist.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Questions answered</source>
        <translation>Fragen beantwortet</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Queue it again</source>
        <translation>Erneut einreihen</translation>
    </message>
    <message>
        <source>Queue it again if it is still right.</source>
        <translation>Erneut einreihen, wenn es noch stimmt.</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Queued updates wait meanwhile</source>
        <translation>Eingereihte Updates warten solange</translation>
    </message>
    <message>
        <source>Queues and slow drifts</source>
        <translation>Warteschlangen und langsame Drift</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>READ-DO</source>
        <translation>READ-DO</translation>
    </message>
    <message>
        <source>READ-DO or challenge-response</source>
        <translation>READ-DO oder Challenge-Response</translation>
    </message>
    <message>
        <source>READ-DO · one person reads and does</source>
        <translation>READ-DO · eine Person liest und tut</translation>
    </message>
    <message>
        <source>REAL INCIDENT</source>
        <translation>ECHTER INCIDENT</translation>
    </message>
    <message>
        <source>RECONCILE</source>
        <translation>ABGLEICH</translation>
    </message>
    <message>
        <source>RECORD CLOSED</source>
        <translation>PROTOKOLL GESCHLOSSEN</translation>
    </message>
    <message>
        <source>RECORD CLOSED since {time}</source>
        <translation>PROTOKOLL GESCHLOSSEN seit {time}</translation>
    </message>
    <message>
        <source>RECORD LOST</source>
        <translation>PROTOKOLL VERLOREN</translation>
    </message>
    <message>
        <source>RECORD LOST since {time}</source>
        <translation>PROTOKOLL VERLOREN seit {time}</translation>
    </message>
    <message>
        <source>RECORD SILENT</source>
        <translation>PROTOKOLL STUMM</translation>
    </message>
    <message>
        <source>RECORD SILENT since {time}</source>
        <translation>PROTOKOLL STUMM seit {time}</translation>
    </message>
    <message>
        <source>RECORD TAMPERED OR DAMAGED</source>
        <translation>PROTOKOLL VERFÄLSCHT ODER BESCHÄDIGT</translation>
    </message>
    <message>
        <source>REFUSED</source>
        <translation>REFUSED</translation>
    </message>
    <message>
        <source>RESTRICTED</source>
        <translation>EINGESCHRÄNKT</translation>
    </message>
    <message>
        <source>RIGHTS ASKED</source>
        <translation>RECHTE BEANTRAGT</translation>
    </message>
    <message>
        <source>ROLLBACK</source>
        <translation>ROLLBACK</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>LÄUFT</translation>
    </message>
    <message>
        <source>Raising is one key</source>
        <translation>Anheben ist eine Taste</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Range 15 min, 1 h, 6 h, 24 h, 7 d</source>
        <translation>Zeitraum 15 min, 1 h, 6 h, 24 h, 7 d</translation>
    </message>
    <message>
        <source>Rank {rank}</source>
        <translation>Rang {rank}</translation>
    </message>
    <message>
        <source>Rate and causes</source>
        <translation>Rate und Ursachen</translation>
    </message>
    <message>
        <source>Rated {severity}: {rule}</source>
        <translation>Eingestuft als {severity}: {rule}</translation>
    </message>
    <message>
        <source>Re-open it: evidence may be lost by what follows.</source>
        <translation>Wieder öffnen: durch das Folgende kann Beweis verloren gehen.</translation>
    </message>
    <message>
        <source>Re-open the step, and undo in the world what was done for it.</source>
        <translation>Den Schritt wieder öffnen, und rückgängig machen, was dafür getan wurde.</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Reaches</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Reaches its limit</source>
        <translation>Erreicht seine Grenze</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurückgelesen</translation>
    </message>
    <message>
        <source>Read the pages that the catalogue and the probe file name, once a minute</source>
        <translation>Liest einmal je Minute die Seiten, die Katalog und Sondendatei nennen</translation>
    </message>
    <message>
        <source>Read-back</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Vorleser</translation>
    </message>
    <message>
        <source>Readers in other time zones can't tell when that is.</source>
        <translation>Leser in anderen Zeitzonen wissen nicht, wann das ist.</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Reading for a failover</source>
        <translation>Messung für einen Failover</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>Die Bibliothek wird gelesen…</translation>
    </message>
    <message>
        <source>Reading the plan…</source>
        <translation>Der Plan wird gelesen…</translation>
    </message>
    <message>
        <source>Reading the record</source>
        <translation>Liest das Protokoll</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Das Protokoll wird gelesen…</translation>
    </message>
    <message>
        <source>Ready to work alone</source>
        <translation>Bereit, allein zu arbeiten</translation>
    </message>
    <message>
        <source>Real users</source>
        <translation>Echte Nutzer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Reason or note</source>
        <translation>Grund oder Notiz</translation>
    </message>
    <message>
        <source>Reason to do both</source>
        <translation>Grund, beides zu tun</translation>
    </message>
    <message>
        <source>Reason to take command without handover</source>
        <translation>Grund, die Führung ohne Übergabe zu nehmen</translation>
    </message>
    <message>
        <source>Reason, required, shown to all</source>
        <translation>Grund, nötig, für alle sichtbar</translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation>Letzte Änderungen</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Record a voice</source>
        <translation>Stimme festhalten</translation>
    </message>
    <message>
        <source>Record a voice…</source>
        <translation>Stimme festhalten…</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>Records that are over and under a legal hold</source>
        <translation>Aufzeichnungen, deren Frist um ist und die gesperrt sind</translation>
    </message>
    <message>
        <source>Records whose period is over</source>
        <translation>Aufzeichnungen, deren Frist um ist</translation>
    </message>
    <message>
        <source>Recovery inventory</source>
        <translation>Wiederherstellungs-Inventar</translation>
    </message>
    <message>
        <source>Redact</source>
        <translation>Schwärzen</translation>
    </message>
    <message>
        <source>Redacted</source>
        <translation>Geschwärzt</translation>
    </message>
    <message>
        <source>Redact…</source>
        <translation>Schwärzen…</translation>
    </message>
    <message>
        <source>Reduced: nothing flashes or slides; shape, hue and word say the same. System: as the desktop asks</source>
        <translation>Reduziert: nichts blitzt oder gleitet; Form, Farbe und Wort sagen dasselbe. System: wie der Desktop es wünscht</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Registered actions</source>
        <translation>Registrierte Aktionen</translation>
    </message>
    <message>
        <source>Regulator</source>
        <translation>Aufsicht</translation>
    </message>
    <message>
        <source>Related incidents</source>
        <translation>Verwandte Incidents</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Aufgehoben</translation>
    </message>
    <message>
        <source>Released: {why}</source>
        <translation>Aufgehoben: {why}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message>
        <source>Renew puts it there.</source>
        <translation>Erneuern legt es hinein.</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Erneuern…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Reopen incident</source>
        <translation>Incident wieder öffnen</translation>
    </message>
    <message>
        <source>Reopen incident…</source>
        <translation>Incident wieder öffnen…</translation>
    </message>
    <message>
        <source>Reopen {title}</source>
        <translation>{title} wieder öffnen</translation>
    </message>
    <message>
        <source>Reopen: {label}</source>
        <translation>Wieder öffnen: {label}</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Wieder öffnen…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replication back</source>
        <translation>Replikation zurück</translation>
    </message>
    <message>
        <source>Replication lag</source>
        <translation>Replikationsrückstand</translation>
    </message>
    <message>
        <source>Replication of {key} back caught up</source>
        <translation>Replikation von {key} zurück aufgeholt</translation>
    </message>
    <message>
        <source>Request for approval taken back</source>
        <translation>Bitte um Freigabe zurückgenommen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Resolvers</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Responder asked</source>
        <translation>Jemand gebeten zu helfen</translation>
    </message>
    <message>
        <source>Responder asked again</source>
        <translation>Erneut gebeten zu helfen</translation>
    </message>
    <message>
        <source>Responder called</source>
        <translation>Helfende angerufen</translation>
    </message>
    <message>
        <source>Responder's answer noted</source>
        <translation>Antwort der Helfenden vermerkt</translation>
    </message>
    <message>
        <source>Response policy put in force</source>
        <translation>Reaktionsrichtlinie in Kraft gesetzt</translation>
    </message>
    <message>
        <source>Response policy: stale after (h)</source>
        <translation>Reaktionsrichtlinie: veraltet nach (h)</translation>
    </message>
    <message>
        <source>Response policy: unknown after (h)</source>
        <translation>Reaktionsrichtlinie: unbekannt nach (h)</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore order</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Restore order as a checklist</source>
        <translation>Reihenfolge der Wiederherstellung als Checkliste</translation>
    </message>
    <message>
        <source>Restored by</source>
        <translation>Wiederhergestellt bis</translation>
    </message>
    <message>
        <source>Restricted incident</source>
        <translation>Eingeschränkter Incident</translation>
    </message>
    <message>
        <source>Restricted: see the console</source>
        <translation>Eingeschränkt: siehe Konsole</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Retract or correct it where it was posted.</source>
        <translation>Dort zurücknehmen oder berichtigen, wo es steht.</translation>
    </message>
    <message>
        <source>Retries go round in a circle: {chain}. Each round repeats the calls, so that their number has no bound while the circle fails.</source>
        <translation>Wiederholungen gehen im Kreis: {chain}. Jede Runde wiederholt die Aufrufe, so dass ihre Zahl keine Grenze hat, solange der Kreis ausfällt.</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Retry what was not taken</source>
        <translation>Nicht Angenommenes erneut versuchen</translation>
    </message>
    <message>
        <source>Retry…</source>
        <translation>Erneut…</translation>
    </message>
    <message>
        <source>Revenue / min</source>
        <translation>Umsatz / min</translation>
    </message>
    <message>
        <source>Revenue loss is 1,000 a minute or more</source>
        <translation>Umsatzverlust von 1,000 pro Minute oder mehr</translation>
    </message>
    <message>
        <source>Revenue loss is 10,000 a minute or more</source>
        <translation>Umsatzverlust von 10,000 pro Minute oder mehr</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Reverse the credit or write that was kept wrongly, one by one.</source>
        <translation>Was falsch behalten wurde, Stück für Stück zurückbuchen.</translation>
    </message>
    <message>
        <source>Reverse the fallback, or have it activated by somebody who may.</source>
        <translation>Den Fallback zurücknehmen, oder von jemandem, der darf, aktivieren lassen.</translation>
    </message>
    <message>
        <source>Review a broken glass</source>
        <translation>Notfallzugriff nachprüfen</translation>
    </message>
    <message>
        <source>Review a broken glass…</source>
        <translation>Notfallzugriff nachprüfen…</translation>
    </message>
    <message>
        <source>Review approvals</source>
        <translation>Freigaben prüfen</translation>
    </message>
    <message>
        <source>Review asked for</source>
        <translation>Durchsicht erbeten</translation>
    </message>
    <message>
        <source>Review of breaking the glass</source>
        <translation>Prüfung des gebrochenen Glases</translation>
    </message>
    <message>
        <source>Review what was done by it; have it recorded by somebody who may.</source>
        <translation>Prüfen, was damit getan wurde; von jemandem, der darf, festhalten lassen.</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Nachprüfen…</translation>
    </message>
    <message>
        <source>Revision {revision} for {audience}</source>
        <translation>Fassung {revision} für {audience}</translation>
    </message>
    <message>
        <source>Revisit</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Revisit in</source>
        <translation>Überprüfen in</translation>
    </message>
    <message>
        <source>Revisit {minute}</source>
        <translation>Überprüfen {minute}</translation>
    </message>
    <message>
        <source>Revisit {minute}, due now</source>
        <translation>Überprüfen {minute}, jetzt fällig</translation>
    </message>
    <message>
        <source>Right expands</source>
        <translation>Rechts klappt auf</translation>
    </message>
    <message>
        <source>Rights taken away</source>
        <translation>Rechte entzogen</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>Risiken</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Role assigned</source>
        <translation>Rolle zugewiesen</translation>
    </message>
    <message>
        <source>Role layout</source>
        <translation>Rollen-Anordnung</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>Roll back the failover</source>
        <translation>Failover zurückrollen</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurückrollen…</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>Roots</source>
        <translation>Ursprünge</translation>
    </message>
    <message>
        <source>Round of the bridge</source>
        <translation>Runde der Brücke</translation>
    </message>
    <message>
        <source>Rows; Home, End to the ends</source>
        <translation>Zeilen; Home, End an die Enden</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rule again, by somebody who may.</source>
        <translation>Neu entscheiden, durch jemanden, der darf.</translation>
    </message>
    <message>
        <source>Rule on the dispute</source>
        <translation>Den Streit entscheiden</translation>
    </message>
    <message>
        <source>Rule out</source>
        <translation>Ausschließen</translation>
    </message>
    <message>
        <source>Rule out…</source>
        <translation>Ausschließen…</translation>
    </message>
    <message>
        <source>Ruled</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Ruled out</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Ruled {severity}: {rule}</source>
        <translation>Festgelegt {severity}: {rule}</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rules that fired: </source>
        <translation>Regeln, die griffen: </translation>
    </message>
    <message>
        <source>Run goes on</source>
        <translation>Durchgang läuft weiter</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>Runbook  {title}</source>
        <translation>Runbook  {title}</translation>
    </message>
    <message>
        <source>Runbook ended</source>
        <translation>Runbook beendet</translation>
    </message>
    <message>
        <source>Runbook held or let go on</source>
        <translation>Runbook angehalten oder fortgesetzt</translation>
    </message>
    <message>
        <source>Runbook library: stale after (h)</source>
        <translation>Runbook-Bibliothek: veraltet nach (h)</translation>
    </message>
    <message>
        <source>Runbook library: unknown after (h)</source>
        <translation>Runbook-Bibliothek: unbekannt nach (h)</translation>
    </message>
    <message>
        <source>Runbook put in force</source>
        <translation>Runbook in Kraft gesetzt</translation>
    </message>
    <message>
        <source>Runbook retired</source>
        <translation>Runbook zurückgezogen</translation>
    </message>
    <message>
        <source>Runbook started</source>
        <translation>Runbook begonnen</translation>
    </message>
    <message>
        <source>Runbook step given to somebody</source>
        <translation>Runbook-Schritt jemandem gegeben</translation>
    </message>
    <message>
        <source>Runbook step moved</source>
        <translation>Runbook-Schritt geändert</translation>
    </message>
    <message>
        <source>Runbook, while its steps have the focus</source>
        <translation>Runbook, solange seine Schritte den Fokus haben</translation>
    </message>
    <message>
        <source>Runbooks</source>
        <translation>Runbooks</translation>
    </message>
    <message>
        <source>Running {lasted}</source>
        <translation>Läuft {lasted}</translation>
    </message>
    <message>
        <source>Runs by itself once you start it</source>
        <translation>Läuft von selbst, sobald Sie es starten</translation>
    </message>
    <message>
        <source>Runs of this incident</source>
        <translation>Durchgänge dieses Incidents</translation>
    </message>
    <message>
        <source>SENDING IS HELD</source>
        <translation>SENDEN IST ANGEHALTEN</translation>
    </message>
    <message>
        <source>SERVFAIL</source>
        <translation>SERVFAIL</translation>
    </message>
    <message>
        <source>SEV{severity}, {number}, {title}, open for {elapsed}</source>
        <translation>SEV{severity}, {number}, {title}, offen seit {elapsed}</translation>
    </message>
    <message>
        <source>SEV{severity}, {number}, {title}, {over} after {elapsed}</source>
        <translation>SEV{severity}, {number}, {title}, {over} nach {elapsed}</translation>
    </message>
    <message>
        <source>SEV{severity}, {title}, open for {elapsed}</source>
        <translation>SEV{severity}, {title}, offen seit {elapsed}</translation>
    </message>
    <message>
        <source>SHELVED</source>
        <translation>ZURÜCKGESTELLT</translation>
    </message>
    <message>
        <source>SHOWN, NOT PAGED</source>
        <translation>GEZEIGT, KEIN PAGE</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>SIMULIERT</translation>
    </message>
    <message>
        <source>SIMULATED </source>
        <translation>SIMULIERT </translation>
    </message>
    <message>
        <source>SIMULATED {time}</source>
        <translation>SIMULIERT {time}</translation>
    </message>
    <message>
        <source>SIMULATED · </source>
        <translation>SIMULIERT · </translation>
    </message>
    <message>
        <source>SIMULATED: {words}</source>
        <translation>SIMULIERT: {words}</translation>
    </message>
    <message>
        <source>SLA {percent} is broken: {percent2} achieved</source>
        <translation>SLA {percent} ist verletzt: {percent2} erreicht</translation>
    </message>
    <message>
        <source>SLA {percent}: what was achieved is not known</source>
        <translation>SLA {percent}: was erreicht wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>SLA {percent}: {budget} of what it allows is left</source>
        <translation>SLA {percent}: {budget} dessen, was es erlaubt, sind übrig</translation>
    </message>
    <message>
        <source>SLA {sla} BROKEN, {room}</source>
        <translation>SLA {sla} VERLETZT, {room}</translation>
    </message>
    <message>
        <source>SLA {sla} kept, {room}</source>
        <translation>SLA {sla} gehalten, {room}</translation>
    </message>
    <message>
        <source>SLA {target} BROKEN</source>
        <translation>SLA {target} VERLETZT</translation>
    </message>
    <message>
        <source>SLA {target} kept</source>
        <translation>SLA {target} eingehalten</translation>
    </message>
    <message>
        <source>SLA {target} unknown</source>
        <translation>SLA {target} unbekannt</translation>
    </message>
    <message>
        <source>SLAs at risk</source>
        <translation>Gefährdete SLAs</translation>
    </message>
    <message>
        <source>SLO burn</source>
        <translation>SLO-Verbrauch</translation>
    </message>
    <message>
        <source>SLO files</source>
        <translation>SLO-Dateien</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>SPLIT-BRAIN</source>
        <translation>SPLIT-BRAIN</translation>
    </message>
    <message>
        <source>SPLIT-BRAIN: several nodes of {split} say they are primary</source>
        <translation>SPLIT-BRAIN: mehrere Knoten von {split} nennen sich primär</translation>
    </message>
    <message>
        <source>STALE since {time}</source>
        <translation>VERALTET seit {time}</translation>
    </message>
    <message>
        <source>STALE {age}</source>
        <translation>VERALTET {age}</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>STARTET</translation>
    </message>
    <message>
        <source>SUPPRESSED</source>
        <translation>UNTERDRÜCKT</translation>
    </message>
    <message>
        <source>SVG, PNG, JSON, DOT or Mermaid of the blast radius</source>
        <translation>SVG, PNG, JSON, DOT oder Mermaid des Blast Radius</translation>
    </message>
    <message>
        <source>Safe for {max_safe_minutes} min.{limits} To reverse: {reversal}.</source>
        <translation>Sicher für {max_safe_minutes} min.{limits} Zurücknehmen: {reversal}.</translation>
    </message>
    <message>
        <source>Safe on so many further devices</source>
        <translation>Sicher auf so vielen weiteren Geräten</translation>
    </message>
    <message>
        <source>Said beside UTC in read-outs: a name such as Europe/Berlin; UTC: none</source>
        <translation>Neben UTC genannt: ein Name wie Europe/Berlin; UTC: keine</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>Samples kept (MiB)</source>
        <translation>Behaltene Messwerte (MiB)</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Sichern als</translation>
    </message>
    <message>
        <source>Save layout for this role</source>
        <translation>Anordnung für diese Rolle speichern</translation>
    </message>
    <message>
        <source>Save to folder</source>
        <translation>In Ordner sichern</translation>
    </message>
    <message>
        <source>Save to folder…</source>
        <translation>In Ordner sichern…</translation>
    </message>
    <message>
        <source>Saved as {file}. Nothing was sent.</source>
        <translation>Als {file} gesichert. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Hier gespeichert</translation>
    </message>
    <message>
        <source>Saved here {clock_time}Z</source>
        <translation>Hier gespeichert {clock_time}Z</translation>
    </message>
    <message>
        <source>Saved here. Nothing has left this machine.</source>
        <translation>Hier gespeichert. Nichts hat diesen Rechner verlassen.</translation>
    </message>
    <message>
        <source>Saw</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Say how far it is: Ctrl+Shift+T, choose, Ctrl+Enter.</source>
        <translation>Sagen, wie weit es ist: Ctrl+Shift+T, wählen, Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Say it in a few words</source>
        <translation>Bitte in wenigen Worten sagen</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>Bitte in wenigen Worten.</translation>
    </message>
    <message>
        <source>Say what customers notice; the cause follows once it is confirmed and cleared for them.</source>
        <translation>Sagen, was Kunden bemerken; die Ursache folgt, sobald sie bestätigt und für sie freigegeben ist.</translation>
    </message>
    <message>
        <source>Say what happened to the system, not who did it.</source>
        <translation>Sagen, was mit dem System geschah, nicht wer es tat.</translation>
    </message>
    <message>
        <source>Say what is being done.</source>
        <translation>Sagen, was getan wird.</translation>
    </message>
    <message>
        <source>Say what is seen, or that the cause is still being investigated.</source>
        <translation>Sagen, was zu sehen ist, oder dass die Ursache noch untersucht wird.</translation>
    </message>
    <message>
        <source>Say what was done…</source>
        <translation>Sagen, was getan wurde…</translation>
    </message>
    <message>
        <source>Say what you see: Ctrl+L, one line, Enter.</source>
        <translation>Sagen, was zu sehen ist: Ctrl+L, eine Zeile, Enter.</translation>
    </message>
    <message>
        <source>Say who can't do what: “About a third of card payments fail.”</source>
        <translation>Sagen, wer was nicht kann: „About a third of card payments fail.“</translation>
    </message>
    <message>
        <source>Say why it is skipped.</source>
        <translation>Bitte sagen, warum es übersprungen wird.</translation>
    </message>
    <message>
        <source>Say why, in a sentence</source>
        <translation>Bitte in einem Satz sagen, warum</translation>
    </message>
    <message>
        <source>Say why: everybody sees it, and the next shift needs it.</source>
        <translation>Bitte sagen, warum: jeder sieht es, und die nächste Schicht braucht es.</translation>
    </message>
    <message>
        <source>Say {missing}</source>
        <translation>Bitte sagen: {missing}</translation>
    </message>
    <message>
        <source>Say “No data was lost”, once that is confirmed, or what was lost.</source>
        <translation>„No data was lost“ sagen, sobald das bestätigt ist, oder was verloren ist.</translation>
    </message>
    <message>
        <source>Say: “{closing}”</source>
        <translation>Sagen: „{closing}“</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Scribe</source>
        <translation>Protokollant</translation>
    </message>
    <message>
        <source>Script confirmed</source>
        <translation>Skript bestätigt</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Versiegeln</translation>
    </message>
    <message>
        <source>Seal {item}</source>
        <translation>{item} versiegeln</translation>
    </message>
    <message>
        <source>Seal…</source>
        <translation>Versiegeln…</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Sucht…</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Zweite Person</translation>
    </message>
    <message>
        <source>Second time zone</source>
        <translation>Zweite Zeitzone</translation>
    </message>
    <message>
        <source>Seconds between two questions</source>
        <translation>Sekunden zwischen zwei Fragen</translation>
    </message>
    <message>
        <source>See approvals</source>
        <translation>Freigaben ansehen</translation>
    </message>
    <message>
        <source>Select a row with the arrow keys.</source>
        <translation>Mit den Pfeiltasten eine Zeile wählen.</translation>
    </message>
    <message>
        <source>Select a service in the overview, F3.</source>
        <translation>In der Übersicht einen Dienst wählen, F3.</translation>
    </message>
    <message>
        <source>Select a service with the arrow keys.</source>
        <translation>Mit den Pfeiltasten einen Dienst wählen.</translation>
    </message>
    <message>
        <source>Select a stretch of time</source>
        <translation>Einen Zeitabschnitt wählen</translation>
    </message>
    <message>
        <source>Select an alert to shelve first.</source>
        <translation>Erst einen Alarm zum Zurückstellen wählen.</translation>
    </message>
    <message>
        <source>Select an entry with the arrow keys.</source>
        <translation>Mit den Pfeiltasten einen Eintrag wählen.</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Selected entry</source>
        <translation>Gewählter Eintrag</translation>
    </message>
    <message>
        <source>Selected time only</source>
        <translation>Nur gewählte Zeit</translation>
    </message>
    <message>
        <source>Selected {span_words}, {long}: {inside} of {entries} entries</source>
        <translation>Gewählt {span_words}, {long}: {inside} von {entries} Einträgen</translation>
    </message>
    <message>
        <source>Selected, in full</source>
        <translation>Gewählt, in Gänze</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Weiter senden</translation>
    </message>
    <message>
        <source>Send both</source>
        <translation>Beide senden</translation>
    </message>
    <message>
        <source>Send this one, too…</source>
        <translation>Auch diesen senden…</translation>
    </message>
    <message>
        <source>Send update {revision} to {label}</source>
        <translation>Update {revision} an {label} senden</translation>
    </message>
    <message>
        <source>Send {name}'s, too…</source>
        <translation>Auch den von {name} senden…</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Sending again needs a reason</source>
        <translation>Erneut zu senden braucht einen Grund</translation>
    </message>
    <message>
        <source>Sending begun</source>
        <translation>Senden begonnen</translation>
    </message>
    <message>
        <source>Sending failed</source>
        <translation>Senden gescheitert</translation>
    </message>
    <message>
        <source>Sending goes on.</source>
        <translation>Senden geht weiter.</translation>
    </message>
    <message>
        <source>Sending handed over</source>
        <translation>Senden übergeben</translation>
    </message>
    <message>
        <source>Sending in doubt</source>
        <translation>Senden ungewiss</translation>
    </message>
    <message>
        <source>Sending is held: what is queued stays queued, and after 10 minutes it needs approval anew.</source>
        <translation>Senden ist angehalten: Eingereihtes bleibt eingereiht, und nach 10 Minuten braucht es erneut Freigabe.</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Senden…</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Vertraulichkeit</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Sent beside another update</source>
        <translation>Neben einem anderen Update gesendet</translation>
    </message>
    <message>
        <source>Sent {minute}, in the incident's record.</source>
        <translation>Gesendet {minute}, im Protokoll des Incidents.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Service graph metric</source>
        <translation>Metrik des Dienstgraphen</translation>
    </message>
    <message>
        <source>Service graph: stale after (h)</source>
        <translation>Dienstgraph: veraltet nach (h)</translation>
    </message>
    <message>
        <source>Service graph: unknown after (h)</source>
        <translation>Dienstgraph: unbekannt nach (h)</translation>
    </message>
    <message>
        <source>Service label</source>
        <translation>Dienst-Label</translation>
    </message>
    <message>
        <source>Service level objective</source>
        <translation>Service-Level-Ziel</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Services DEGRADED</source>
        <translation>Dienste BEEINTRÄCHTIGT</translation>
    </message>
    <message>
        <source>Services DOWN</source>
        <translation>Dienste AUSGEFALLEN</translation>
    </message>
    <message>
        <source>Services hit</source>
        <translation>Getroffene Dienste</translation>
    </message>
    <message>
        <source>Services hit that customers were promised an SLA for.</source>
        <translation>Getroffene Dienste, für die Kunden eine SLA zugesagt ist.</translation>
    </message>
    <message>
        <source>Services of tier 0 and 1 that are down or degraded.</source>
        <translation>Dienste von Tier 0 und 1, die ausgefallen oder beeinträchtigt sind.</translation>
    </message>
    <message>
        <source>Services: {counted}</source>
        <translation>Dienste: {counted}</translation>
    </message>
    <message>
        <source>Services: {services}</source>
        <translation>Dienste: {services}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Set it back, and tell whoever works through it.</source>
        <translation>Zurücksetzen, und allen Bescheid geben, die es abarbeiten.</translation>
    </message>
    <message>
        <source>Set its end back.</source>
        <translation>Das Ende zurücksetzen.</translation>
    </message>
    <message>
        <source>Set the former bridge again, and fetch who went to the other one.</source>
        <translation>Die frühere Brücke wieder setzen, und holen, wer zur anderen ging.</translation>
    </message>
    <message>
        <source>Set the former promise again; what others were told still stands.</source>
        <translation>Die frühere Zusage wieder setzen; was anderen gesagt wurde, steht weiter.</translation>
    </message>
    <message>
        <source>Set the former services again.</source>
        <translation>Die früheren Dienste wieder setzen.</translation>
    </message>
    <message>
        <source>Set the former severity again, or have it set by somebody who may.</source>
        <translation>Den früheren Schweregrad wieder setzen, oder von jemandem, der darf, setzen lassen.</translation>
    </message>
    <message>
        <source>Set the former state again.</source>
        <translation>Den früheren Zustand wieder setzen.</translation>
    </message>
    <message>
        <source>Set the group back: approvals are counted by the hub's.</source>
        <translation>Die Gruppe zurücksetzen: Freigaben zählen nach der des Hubs.</translation>
    </message>
    <message>
        <source>Set the task back to what it was, and tell its owner.</source>
        <translation>Die Aufgabe zurücksetzen, und der zuständigen Person Bescheid geben.</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Set {claims} times without hearing each other. Meanwhile {meanwhile} counts. What you don't keep stays in the timeline.</source>
        <translation>{claims}-mal gesetzt, ohne voneinander zu hören. Solange gilt {meanwhile}. Was nicht behalten wird, bleibt in der Zeitleiste.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Klären</translation>
    </message>
    <message>
        <source>Settle conflicts</source>
        <translation>Konflikte klären</translation>
    </message>
    <message>
        <source>Settle conflicts…</source>
        <translation>Konflikte klären…</translation>
    </message>
    <message>
        <source>Settle: it was sent, or it was not</source>
        <translation>Klären: es wurde gesendet, oder nicht</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>Geklärt von</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>Klären…</translation>
    </message>
    <message>
        <source>Settling needs a reason: where did you look?</source>
        <translation>Beizulegen braucht einen Grund: wo wurde nachgesehen?</translation>
    </message>
    <message>
        <source>Several go on as one, in one go</source>
        <translation>Mehrere gehen als einer weiter, in einem Zug</translation>
    </message>
    <message>
        <source>Several nodes of {names} say they are primary ({failover}). Stop writes; fence one; roll back.</source>
        <translation>Mehrere Knoten von {names} sagen, sie seien primär ({failover}). Schreiben anhalten; einen abschotten; zurückrollen.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Severity SEV1</source>
        <translation>Schweregrad SEV1</translation>
    </message>
    <message>
        <source>Severity SEV2</source>
        <translation>Schweregrad SEV2</translation>
    </message>
    <message>
        <source>Severity SEV3</source>
        <translation>Schweregrad SEV3</translation>
    </message>
    <message>
        <source>Severity SEV4</source>
        <translation>Schweregrad SEV4</translation>
    </message>
    <message>
        <source>Severity changed</source>
        <translation>Schweregrad geändert</translation>
    </message>
    <message>
        <source>Severity: SEV{severity}, {words}{tail}</source>
        <translation>Schweregrad: SEV{severity}, {words}{tail}</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Share of the error budget that is left; below 0 it is overspent</source>
        <translation>Anteil des Fehlerbudgets, der übrig ist; unter 0 ist es überzogen</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Sharing in short</source>
        <translation>Teilen in Kürze</translation>
    </message>
    <message>
        <source>Sharing, waiting, not believed, conflicts, journal, readiness, members</source>
        <translation>Teilen, Wartendes, nicht Geglaubtes, Konflikte, Journal, Bereitschaft, Mitglieder</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Shelve alert</source>
        <translation>Alarm zurückstellen</translation>
    </message>
    <message>
        <source>Shelve alert or group</source>
        <translation>Alarm oder Gruppe zurückstellen</translation>
    </message>
    <message>
        <source>Shelve alert…</source>
        <translation>Alarm zurückstellen…</translation>
    </message>
    <message>
        <source>Shelve it again.</source>
        <translation>Wieder beiseitelegen.</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Ruhend</translation>
    </message>
    <message>
        <source>Shelved 0</source>
        <translation>Zurückgestellt 0</translation>
    </message>
    <message>
        <source>Shelved {count}</source>
        <translation>Zurückgestellt {count}</translation>
    </message>
    <message>
        <source>Shelved {rows}</source>
        <translation>Zurückgestellt {rows}</translation>
    </message>
    <message>
        <source>Shorten it: an update fits on one screen.</source>
        <translation>Kürzen: ein Update passt auf einen Bildschirm.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show its fingerprint</source>
        <translation>Seinen Fingerabdruck zeigen</translation>
    </message>
    <message>
        <source>Shown with its age from then on</source>
        <translation>Von da an mit Alter gezeigt</translation>
    </message>
    <message>
        <source>Shown {span_words} · 0 goes back to the present</source>
        <translation>Gezeigt {span_words} · 0 geht zurück zur Gegenwart</translation>
    </message>
    <message>
        <source>Shows the number to call</source>
        <translation>Zeigt die Nummer für den Anruf</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Abzeichnen</translation>
    </message>
    <message>
        <source>Sign in in the browser</source>
        <translation>Im Browser anmelden</translation>
    </message>
    <message>
        <source>Sign in with the organisation's provider, without a code</source>
        <translation>Beim Anbieter der Organisation anmelden, ohne Code</translation>
    </message>
    <message>
        <source>Sign in with your organisation's provider in the browser that opens. Waiting for {left} more.</source>
        <translation>Bitte im Browser, der sich öffnet, beim Anbieter der Organisation anmelden. Gewartet wird noch {left}.</translation>
    </message>
    <message>
        <source>Sign in without the hub (h)</source>
        <translation>Anmelden ohne den Hub (h)</translation>
    </message>
    <message>
        <source>Sign: {word}</source>
        <translation>Signieren: {word}</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>Signed by {name}, who signed in with the organisation's provider.</source>
        <translation>Signiert von {name}, beim Anbieter der Organisation angemeldet.</translation>
    </message>
    <message>
        <source>Signed with their own key. The passphrase is used for this signature and kept nowhere.</source>
        <translation>Mit eigenem Schlüssel signiert. Die Passphrase dient nur dieser Signatur und wird nirgends behalten.</translation>
    </message>
    <message>
        <source>Signed with this workstation's key; no passphrase.</source>
        <translation>Mit dem Schlüssel dieses Arbeitsplatzes signiert; keine Passphrase.</translation>
    </message>
    <message>
        <source>Signing in was broken off. Nothing was changed.</source>
        <translation>Die Anmeldung wurde abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Anzeichen</translation>
    </message>
    <message>
        <source>Signs, while a table has the focus</source>
        <translation>Anzeichen, solange eine Tabelle den Fokus hat</translation>
    </message>
    <message>
        <source>Silence ended at Alertmanager</source>
        <translation>Stummschaltung bei Alertmanager beendet</translation>
    </message>
    <message>
        <source>Silence is never counted as consent.</source>
        <translation>Schweigen zählt nie als Zustimmung.</translation>
    </message>
    <message>
        <source>Silence it at Alertmanager, too</source>
        <translation>Auch am Alertmanager stummschalten</translation>
    </message>
    <message>
        <source>Silenced at Alertmanager</source>
        <translation>Bei Alertmanager stummgeschaltet</translation>
    </message>
    <message>
        <source>Silent, last heard {ago}.</source>
        <translation>Stumm, zuletzt gehört {ago}.</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Simulated estate</source>
        <translation>Simulierte Landschaft</translation>
    </message>
    <message>
        <source>Simulated: {simulated_words}</source>
        <translation>Simuliert: {simulated_words}</translation>
    </message>
    <message>
        <source>Since the last exchange with the hub or a neighbour; shown with its age from then on</source>
        <translation>Seit dem letzten Austausch mit Hub oder Nachbar; von da an mit Alter gezeigt</translation>
    </message>
    <message>
        <source>Since when they disagree; where they agree, since when there is trouble</source>
        <translation>Seit wann sie sich widersprechen; wo sie übereinstimmen, seit wann es eine Störung gibt</translation>
    </message>
    <message>
        <source>Since {minute}: {why}</source>
        <translation>Seit {minute}: {why}</translation>
    </message>
    <message>
        <source>Since, UTC</source>
        <translation>Seit, UTC</translation>
    </message>
    <message>
        <source>Single points of failure</source>
        <translation>Einzelne Ausfallpunkte</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Skip all</source>
        <translation>Alles überspringen</translation>
    </message>
    <message>
        <source>Skip, with a reason</source>
        <translation>Überspringen, mit Grund</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Überspringen…</translation>
    </message>
    <message>
        <source>Slack: zip, folder or a day's JSON · Teams: JSON</source>
        <translation>Slack: ZIP, Ordner oder JSON eines Tages · Teams: JSON</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>Steigung</translation>
    </message>
    <message>
        <source>So many in a row before the hub's next address is tried</source>
        <translation>So viele hintereinander, bevor die nächste Adresse des Hubs versucht wird</translation>
    </message>
    <message>
        <source>Some users are hit (5 to 25 %)</source>
        <translation>Einige Nutzer sind betroffen (5 bis 25 %)</translation>
    </message>
    <message>
        <source>Some, 5 to 25 %</source>
        <translation>Einige, 5 bis 25 %</translation>
    </message>
    <message>
        <source>Somebody asked for a time…</source>
        <translation>Jemand fragte nach einer Zeit…</translation>
    </message>
    <message>
        <source>Somebody decides: Ctrl+Shift+L, the choice, Ctrl+Enter.</source>
        <translation>Jemand entscheidet: Ctrl+Shift+L, die Wahl, Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Somebody else, by the organisation's provider</source>
        <translation>Jemand anderes, über den Anbieter der Organisation</translation>
    </message>
    <message>
        <source>Somebody is signing in in the browser</source>
        <translation>Im Browser meldet sich gerade jemand an</translation>
    </message>
    <message>
        <source>Something between here and the server closed the connection: a proxy, a load balancer, a restart.</source>
        <translation>Etwas zwischen hier und dem Server schloss die Verbindung: ein Proxy, ein Load Balancer, ein Neustart.</translation>
    </message>
    <message>
        <source>Something fails. F3 shows every service, the worst first.</source>
        <translation>Etwas fällt aus. F3 zeigt jeden Dienst, den schlimmsten zuerst.</translation>
    </message>
    <message>
        <source>Something of which nobody knows whether it was taken</source>
        <translation>Etwas, von dem niemand weiß, ob es angenommen wurde</translation>
    </message>
    <message>
        <source>Something that provably was not taken</source>
        <translation>Etwas, das nachweislich nicht angenommen wurde</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Sort by it; again: as it was</source>
        <translation>Danach sortieren; erneut: wie zuvor</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Sounds muted until {minute}.</source>
        <translation>Töne stumm bis {minute}.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Sources, name, theme, cadence</source>
        <translation>Quellen, Name, Design, Rhythmus</translation>
    </message>
    <message>
        <source>Space acknowledges the group · A acknowledges one{link} · Ctrl+Shift+S shelves</source>
        <translation>Leertaste quittiert die Gruppe · A quittiert einen{link} · Ctrl+Shift+S stellt zurück</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Spricht</translation>
    </message>
    <message>
        <source>Spent in</source>
        <translation>Verbraucht in</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Split from</source>
        <translation>Abgeteilt von</translation>
    </message>
    <message>
        <source>Split from another incident</source>
        <translation>Von einem anderen Incident abgeteilt</translation>
    </message>
    <message>
        <source>Split incident</source>
        <translation>Incident aufteilen</translation>
    </message>
    <message>
        <source>Split incident…</source>
        <translation>Incident aufteilen…</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Abgeteilt</translation>
    </message>
    <message>
        <source>Split off into</source>
        <translation>Abgeteilt in</translation>
    </message>
    <message>
        <source>Split off: {number}. Ctrl+I opens it.</source>
        <translation>Abgeteilt: {number}. Ctrl+I öffnet ihn.</translation>
    </message>
    <message>
        <source>Split {number}</source>
        <translation>{number} aufteilen</translation>
    </message>
    <message>
        <source>Spokesperson named</source>
        <translation>Sprecher benannt</translation>
    </message>
    <message>
        <source>Stages, gates and checklists to another site and back</source>
        <translation>Stufen, Gates und Checklisten zu einem anderen Standort und zurück</translation>
    </message>
    <message>
        <source>Stale after (days)</source>
        <translation>Veraltet nach (Tagen)</translation>
    </message>
    <message>
        <source>Stale: declared, no longer seen</source>
        <translation>Veraltet: deklariert, nicht mehr gesehen</translation>
    </message>
    <message>
        <source>Staleness</source>
        <translation>Veralten</translation>
    </message>
    <message>
        <source>Standby hub after failures</source>
        <translation>Ersatz-Hub nach Fehlschlägen</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Stands in: the other is in two incidents</source>
        <translation>Vertritt: die andere Person ist in zwei Incidents</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Start or bring up to date</source>
        <translation>Beginnen oder auf den Stand bringen</translation>
    </message>
    <message>
        <source>Start the cadence: first update to {first}</source>
        <translation>Den Rhythmus beginnen: erstes Update an {first}</translation>
    </message>
    <message>
        <source>Start the run again where it stood.</source>
        <translation>Den Durchgang dort wieder beginnen, wo er stand.</translation>
    </message>
    <message>
        <source>Start {title}</source>
        <translation>{title} beginnen</translation>
    </message>
    <message>
        <source>Started {minute} by {name_of}</source>
        <translation>Begonnen {minute} von {name_of}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>Zustand geändert</translation>
    </message>
    <message>
        <source>State it keeps</source>
        <translation>Zustand, den es bewahrt</translation>
    </message>
    <message>
        <source>State preservation</source>
        <translation>Zustandssicherung</translation>
    </message>
    <message>
        <source>State the draft tells</source>
        <translation>Zustand, den der Entwurf nennt</translation>
    </message>
    <message>
        <source>Stateful services</source>
        <translation>Zustandsbehaftete Dienste</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status record</source>
        <translation>Status-Fakten</translation>
    </message>
    <message>
        <source>Status round every</source>
        <translation>Statusrunde alle</translation>
    </message>
    <message>
        <source>Status round, {last}</source>
        <translation>Statusrunde, {last}</translation>
    </message>
    <message>
        <source>Status updates: record, drafts, checks, approvals, sending</source>
        <translation>Status-Updates: Fakten, Entwürfe, Prüfungen, Freigaben, Versand</translation>
    </message>
    <message>
        <source>Stays {standing}: {listed} not known</source>
        <translation>Bleibt {standing}: {listed} nicht bekannt</translation>
    </message>
    <message>
        <source>Stays, struck through: “{entry}”</source>
        <translation>Bleibt, durchgestrichen: „{entry}“</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step {number}</source>
        <translation>Schritt {number}</translation>
    </message>
    <message>
        <source>Step {number}: {names}. {why}</source>
        <translation>Schritt {number}: {names}. {why}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps before it</source>
        <translation>Schritte davor</translation>
    </message>
    <message>
        <source>Steps of one wave can be done side by side</source>
        <translation>Schritte einer Welle lassen sich nebeneinander tun</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop automation</source>
        <translation>Automation anhalten</translation>
    </message>
    <message>
        <source>Stop it at the step it is at; ask which site takes writes.</source>
        <translation>Beim jetzigen Schritt anhalten; fragen, welcher Standort Schreibvorgänge nimmt.</translation>
    </message>
    <message>
        <source>Stopped. What came before is in and sound; importing again takes the rest.</source>
        <translation>Angehalten. Was davor kam, ist drin und unversehrt; erneutes Importieren übernimmt den Rest.</translation>
    </message>
    <message>
        <source>Stored bytes</source>
        <translation>Gespeicherte Bytes</translation>
    </message>
    <message>
        <source>Strong objections, or GO / NO-GO; every voice recorded</source>
        <translation>Schwere Einwände, oder GO / NO-GO; jede Stimme festgehalten</translation>
    </message>
    <message>
        <source>Such as istio_requests_total, in Prometheus; empty: off</source>
        <translation>Wie istio_requests_total, in Prometheus; leer: aus</translation>
    </message>
    <message>
        <source>Such as traces_service_graph_request, in Prometheus; empty: off</source>
        <translation>Wie traces_service_graph_request, in Prometheus; leer: aus</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Superseded {superseded_by}. Kept, never deleted.</source>
        <translation>Abgelöst {superseded_by}. Behalten, nie gelöscht.</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Support-Bündel</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <translation>Support-Bündel…</translation>
    </message>
    <message>
        <source>Support confirms the script</source>
        <translation>Support bestätigt das Skript</translation>
    </message>
    <message>
        <source>Support has no script yet.</source>
        <translation>Support hat noch kein Skript.</translation>
    </message>
    <message>
        <source>Support has not confirmed its script.</source>
        <translation>Support hat sein Skript nicht bestätigt.</translation>
    </message>
    <message>
        <source>Support's script still says {phase}.</source>
        <translation>Das Skript des Supports sagt noch {phase}.</translation>
    </message>
    <message>
        <source>Suppressed {held}</source>
        <translation>Unterdrückt {held}</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Verdächtig</translation>
    </message>
    <message>
        <source>Switch incident</source>
        <translation>Incident wechseln</translation>
    </message>
    <message>
        <source>Switch incident…</source>
        <translation>Incident wechseln…</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Switched on, and it can't be: {why}.</source>
        <translation>Eingeschaltet, aber es geht nicht: {why}.</translation>
    </message>
    <message>
        <source>Sync centre</source>
        <translation>Sync-Zentrale</translation>
    </message>
    <message>
        <source>Sync centre, while it has the focus</source>
        <translation>Sync-Zentrale, solange sie den Fokus hat</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Synthetic</source>
        <translation>Synthetisch</translation>
    </message>
    <message>
        <source>Synthetic “{check}”</source>
        <translation>Synthetisch „{check}“</translation>
    </message>
    <message>
        <source>TRAFFIC SHIFTED</source>
        <translation>VERKEHR UMGESCHALTET</translation>
    </message>
    <message>
        <source>TRIGGERED</source>
        <translation>AUSGELÖST</translation>
    </message>
    <message>
        <source>TROUBLE</source>
        <translation>STÖRUNG</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Table below, then the side</source>
        <translation>Tabelle darunter, dann die Seite</translation>
    </message>
    <message>
        <source>Table or picture</source>
        <translation>Tabelle oder Bild</translation>
    </message>
    <message>
        <source>Table: charts (F4) and blast radius (F5) have one; all else here can be read as it is.</source>
        <translation>Tabelle: Kurven (F4) und Blast Radius (F5) haben eine; alles andere lässt sich hier lesen, wie es ist.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Take command</source>
        <translation>Führung übernehmen</translation>
    </message>
    <message>
        <source>Take command without handover</source>
        <translation>Führung ohne Übergabe nehmen</translation>
    </message>
    <message>
        <source>Take into custody</source>
        <translation>In Verwahrung nehmen</translation>
    </message>
    <message>
        <source>Take it out.</source>
        <translation>Herausnehmen.</translation>
    </message>
    <message>
        <source>Take position</source>
        <translation>Position beziehen</translation>
    </message>
    <message>
        <source>Take the sending back.</source>
        <translation>Das Senden zurücknehmen.</translation>
    </message>
    <message>
        <source>Take the waiver back before anything more is changed.</source>
        <translation>Den Verzicht zurücknehmen, bevor mehr geändert wird.</translation>
    </message>
    <message>
        <source>Taken off the shelf.</source>
        <translation>Zurückgeholt.</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Takes effect at the next start</source>
        <translation>Wirkt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Taking it in…</source>
        <translation>Übernimmt…</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>Aufgabe geändert</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Tell readers which of the two holds.</source>
        <translation>Lesern sagen, welches der beiden gilt.</translation>
    </message>
    <message>
        <source>Tell the level that was skipped, unless it is over.</source>
        <translation>Die übersprungene Stufe benachrichtigen, sofern es nicht vorbei ist.</translation>
    </message>
    <message>
        <source>Tell them so</source>
        <translation>So mitteilen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Templates imported</source>
        <translation>Vorlagen importiert</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Alle testen</translation>
    </message>
    <message>
        <source>Tested {time}: does not work</source>
        <translation>Getestet {time}: geht nicht</translation>
    </message>
    <message>
        <source>Tested {time}: works</source>
        <translation>Getestet {time}: geht</translation>
    </message>
    <message>
        <source>That incident is not known at this workstation yet.</source>
        <translation>Dieser Incident ist an diesem Arbeitsplatz noch nicht bekannt.</translation>
    </message>
    <message>
        <source>That is noted already</source>
        <translation>Das ist schon vermerkt</translation>
    </message>
    <message>
        <source>That was a whole incident. F1 shows every key. Closing this window ends the practice.</source>
        <translation>Das war ein ganzer Incident. F1 zeigt jede Taste. Dieses Fenster zu schließen beendet die Übung.</translation>
    </message>
    <message>
        <source>The SLO is not stricter than the SLA of {percent} it protects.</source>
        <translation>Das SLO ist nicht strenger als das SLA von {percent}, das es schützt.</translation>
    </message>
    <message>
        <source>The SLO of {few} also covers what it depends on, which counts once more beside it: the truth may be higher. Declare availability there.</source>
        <translation>Das SLO von {few} umfasst auch, wovon er abhängt, und das zählt daneben noch einmal: die Wahrheit kann höher liegen. Bitte dort Verfügbarkeit deklarieren.</translation>
    </message>
    <message>
        <source>The address can't be used: {detail}</source>
        <translation>Die Adresse kann nicht verwendet werden: {detail}</translation>
    </message>
    <message>
        <source>The address to sign in at</source>
        <translation>Die Adresse für die Anmeldung</translation>
    </message>
    <message>
        <source>The agreement, and how far above it the service is, in percentage points</source>
        <translation>Die Vereinbarung, und wie weit der Dienst darüber liegt, in Prozentpunkten</translation>
    </message>
    <message>
        <source>The alert inbox: first-out, groups, shelves</source>
        <translation>Der Alarm-Eingang: Erster, Gruppen, Zurückgestelltes</translation>
    </message>
    <message>
        <source>The approval expired at {rfc3339}</source>
        <translation>Die Freigabe lief um {rfc3339} ab</translation>
    </message>
    <message>
        <source>The approved bytes are not stored here</source>
        <translation>Die freigegebenen Bytes sind hier nicht gespeichert</translation>
    </message>
    <message>
        <source>The approved update can't be read</source>
        <translation>Das freigegebene Update kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The browser came back. The hub looks at the proof.</source>
        <translation>Der Browser ist zurück. Der Hub prüft den Nachweis.</translation>
    </message>
    <message>
        <source>The bytes to send are not those that were approved</source>
        <translation>Die zu sendenden Bytes sind nicht die freigegebenen</translation>
    </message>
    <message>
        <source>The catalogue has no such figure for what is hit: {what}.</source>
        <translation>Der Katalog hat keinen solchen Wert für das Getroffene: {what}.</translation>
    </message>
    <message>
        <source>The catalogue names no service yet. Ctrl+K, then “import”, takes up another.</source>
        <translation>Der Katalog nennt noch keinen Dienst. Ctrl+K, dann „importieren“, übernimmt einen anderen.</translation>
    </message>
    <message>
        <source>The certificate is for another name than {host}.</source>
        <translation>Das Zertifikat ist für einen anderen Namen als {host}.</translation>
    </message>
    <message>
        <source>The certificate of {host} has run out.</source>
        <translation>Das Zertifikat von {host} ist abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted: {detail}.</source>
        <translation>Dem Zertifikat von {host} wird nicht vertraut: {detail}.</translation>
    </message>
    <message>
        <source>The checklist has no line {key}: it can't be verified</source>
        <translation>Die Checkliste hat keine Zeile {key}: nicht nachprüfbar</translation>
    </message>
    <message>
        <source>The child</source>
        <translation>Das Kind</translation>
    </message>
    <message>
        <source>The command line</source>
        <translation>Die Befehlszeile</translation>
    </message>
    <message>
        <source>The demo's record is not shared. Open the console on your own record to join a hub.</source>
        <translation>Das Protokoll der Demo wird nicht geteilt. Die Konsole mit dem eigenen Protokoll öffnen, um einem Hub beizutreten.</translation>
    </message>
    <message>
        <source>The draft has changed since: ask for approval in the composer (F9)</source>
        <translation>Der Entwurf wurde seither geändert: im Editor (F9) Freigabe erbitten</translation>
    </message>
    <message>
        <source>The draft says {phase}, the record {phase2}.</source>
        <translation>Der Entwurf sagt {phase}, die Aufzeichnung {phase2}.</translation>
    </message>
    <message>
        <source>The error budget burns at {burn:g}x: 6x or more</source>
        <translation>Das Fehlerbudget verbrennt mit {burn:g}x: 6x oder mehr</translation>
    </message>
    <message>
        <source>The error budget burns at {burn:g}x: more than 1x</source>
        <translation>Das Fehlerbudget verbrennt mit {burn:g}x: mehr als 1x</translation>
    </message>
    <message>
        <source>The error budget is spent: {achieved} achieved of {percent} over {words}.</source>
        <translation>Das Fehlerbudget ist aufgebraucht: {achieved} erreicht von {percent} über {words}.</translation>
    </message>
    <message>
        <source>The export was stopped; no part of it is left.</source>
        <translation>Der Export wurde angehalten; nichts davon ist übrig.</translation>
    </message>
    <message>
        <source>The file can't be used: {detail}</source>
        <translation>Die Datei kann nicht verwendet werden: {detail}</translation>
    </message>
    <message>
        <source>The finding stays on record with your name and reason. It holds for these words only.</source>
        <translation>Der Befund bleibt mit Ihrem Namen und Grund festgehalten. Es gilt nur für diese Worte.</translation>
    </message>
    <message>
        <source>The health verdict on {counted} is DEGRADED</source>
        <translation>Das Gesundheitsurteil über {counted} ist BEEINTRÄCHTIGT</translation>
    </message>
    <message>
        <source>The health verdict on {counted} is DOWN</source>
        <translation>Das Gesundheitsurteil über {counted} ist AUSGEFALLEN</translation>
    </message>
    <message>
        <source>The higher classification stands until the Incident Commander rules; the clocks remind of it.</source>
        <translation>Die höhere Einordnung gilt, bis der Incident Commander entscheidet; die Uhren erinnern daran.</translation>
    </message>
    <message>
        <source>The higher stands meanwhile</source>
        <translation>Solange gilt der höhere</translation>
    </message>
    <message>
        <source>The hub did not take this</source>
        <translation>Der Hub nahm dies nicht an</translation>
    </message>
    <message>
        <source>The hub ended {name}'s membership: they can't sign at this workstation any more.</source>
        <translation>Der Hub beendete die Mitgliedschaft von {name}: an diesem Arbeitsplatz ist kein Signieren mehr möglich.</translation>
    </message>
    <message>
        <source>The hub has not said yet who belongs.</source>
        <translation>Der Hub hat noch nicht gesagt, wer dazugehört.</translation>
    </message>
    <message>
        <source>The hub is asked</source>
        <translation>Der Hub wird gefragt</translation>
    </message>
    <message>
        <source>The hub is asked which provider it believes.</source>
        <translation>Der Hub wird gefragt, welchem Anbieter er glaubt.</translation>
    </message>
    <message>
        <source>The hub was never away, or what was written then is forgotten.</source>
        <translation>Der Hub war nie weg, oder das damals Geschriebene ist vergessen.</translation>
    </message>
    <message>
        <source>The hub's address</source>
        <translation>Adresse des Hubs</translation>
    </message>
    <message>
        <source>The hub's address begins with https://, such as https://hub.example:7443.</source>
        <translation>Die Adresse des Hubs beginnt mit https://, etwa https://hub.example:7443.</translation>
    </message>
    <message>
        <source>The hub's fingerprint</source>
        <translation>Der Fingerabdruck des Hubs</translation>
    </message>
    <message>
        <source>The hub's fingerprint is needed: without a code nothing else proves the hub.</source>
        <translation>Der Fingerabdruck des Hubs wird gebraucht: Ohne Code beweist sonst nichts, dass es der Hub ist.</translation>
    </message>
    <message>
        <source>The hub's history</source>
        <translation>Die Geschichte des Hubs</translation>
    </message>
    <message>
        <source>The hub, neighbours, what waits and why, conflicts, what was owed after an outage, and how old everything is that came from elsewhere.</source>
        <translation>Der Hub, Nachbarn, was wartet und warum, Konflikte, was nach einem Ausfall geschuldet war, und wie alt alles ist, was von anderswo kam.</translation>
    </message>
    <message>
        <source>The hub, what waits and why, conflicts, outages, readiness</source>
        <translation>Der Hub, was wartet und warum, Konflikte, Ausfälle, Bereitschaft</translation>
    </message>
    <message>
        <source>The impact is not known: {unknown} until somebody knows better</source>
        <translation>Die Auswirkung ist nicht bekannt: {unknown}, bis jemand es besser weiß</translation>
    </message>
    <message>
        <source>The incident at a glance: whom it hits, what was decided, who does what until when, what is certain, and when the next update is due. Nothing here has to be looked for; details are one key away.</source>
        <translation>Der Incident auf einen Blick: wen er trifft, was entschieden ist, wer was bis wann tut, was sicher ist, und wann das nächste Update fällig ist. Nichts hier muss man suchen; Einzelheiten sind eine Taste entfernt.</translation>
    </message>
    <message>
        <source>The incident is still open in the console.</source>
        <translation>Der Incident ist in der Konsole noch offen.</translation>
    </message>
    <message>
        <source>The incident it is about is open now: press Enter on it again.</source>
        <translation>Der Incident, um den es geht, ist jetzt offen: noch einmal Enter darauf drücken.</translation>
    </message>
    <message>
        <source>The label that names the service of a series</source>
        <translation>Das Label, das den Dienst einer Reihe nennt</translation>
    </message>
    <message>
        <source>The last figure came {ago}.</source>
        <translation>Der letzte Wert kam {ago}.</translation>
    </message>
    <message>
        <source>The last item is said aloud, so that everybody hears that the list is through.</source>
        <translation>Der letzte Punkt wird laut gesagt, damit alle hören, dass die Liste durch ist.</translation>
    </message>
    <message>
        <source>The last {name} was measured {ago}.</source>
        <translation>Die letzten {name} wurden {ago} gemessen.</translation>
    </message>
    <message>
        <source>The library is empty: runbook import reads files.</source>
        <translation>Die Bibliothek ist leer: runbook import liest Dateien.</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>Die Verknüpfung</translation>
    </message>
    <message>
        <source>The manual is open in your browser; it lies at {file}.</source>
        <translation>Das Handbuch ist im Browser offen; es liegt unter {file}.</translation>
    </message>
    <message>
        <source>The message stays in its transcript; the entry names who said it and when.</source>
        <translation>Die Nachricht bleibt in ihrem Mitschnitt; der Eintrag nennt, wer sie wann sagte.</translation>
    </message>
    <message>
        <source>The messages of a transcript are not on this workstation.</source>
        <translation>Die Nachrichten eines Mitschnitts sind nicht an diesem Arbeitsplatz.</translation>
    </message>
    <message>
        <source>The most steps from where it began to a service it hit.</source>
        <translation>Die meisten Schritte vom Beginn zu einem Dienst, den es traf.</translation>
    </message>
    <message>
        <source>The name {host} was not found.</source>
        <translation>Der Name {host} wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The next update is promised for {utc}, which is past.</source>
        <translation>Das nächste Update ist für {utc} zugesagt, und das ist vorbei.</translation>
    </message>
    <message>
        <source>The oldest check {ago}.</source>
        <translation>Die älteste Prüfung {ago}.</translation>
    </message>
    <message>
        <source>The oldest view is {age} old.</source>
        <translation>Die älteste Sicht ist {age} alt.</translation>
    </message>
    <message>
        <source>The outage cascades over 3 or more tier-0/1 services</source>
        <translation>Der Ausfall greift auf 3 oder mehr Tier-0/1-Dienste über</translation>
    </message>
    <message>
        <source>The outcome follows from the voices</source>
        <translation>Das Ergebnis folgt aus den Stimmen</translation>
    </message>
    <message>
        <source>The overview comes first: every service, the worst at the top.</source>
        <translation>Die Übersicht kommt zuerst: jeder Dienst, der schlimmste oben.</translation>
    </message>
    <message>
        <source>The passphrase for signing in holds from now on.</source>
        <translation>Die Passphrase für die Anmeldung gilt von jetzt an.</translation>
    </message>
    <message>
        <source>The passphrase for signing in unlocks; 0: never. Walls are not locked</source>
        <translation>Die Passphrase der Anmeldung entsperrt; 0: nie. Wände werden nicht gesperrt</translation>
    </message>
    <message>
        <source>The period is {days} d, at least {least} d are asked for: nothing is purged.</source>
        <translation>Die Frist ist {days} d, verlangt sind mindestens {least} d: nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>The plan names no roster and no schedule.</source>
        <translation>Der Plan nennt keinen Dienstplan.</translation>
    </message>
    <message>
        <source>The primary carries the load again: nothing is left to do.</source>
        <translation>Der Primäre trägt die Last wieder: nichts ist mehr zu tun.</translation>
    </message>
    <message>
        <source>The promise of {percent} is within the composite.</source>
        <translation>Die Zusage von {percent} liegt innerhalb der Gesamtzahl.</translation>
    </message>
    <message>
        <source>The record can't be opened</source>
        <translation>Das Protokoll kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The record is encrypted. Its passphrase opens it.</source>
        <translation>Das Protokoll ist verschlüsselt. Seine Passphrase öffnet es.</translation>
    </message>
    <message>
        <source>The record is in use</source>
        <translation>Das Protokoll ist in Gebrauch</translation>
    </message>
    <message>
        <source>The record is sound: {events} events, every hash and signature checked.</source>
        <translation>Das Protokoll ist unversehrt: {events} Ereignisse, jeder Hash und jede Signatur geprüft.</translation>
    </message>
    <message>
        <source>The record keeps its SHA-256, who collected it and everybody who touches it.</source>
        <translation>Das Protokoll behält den SHA-256, wer es erhob und jeden, der es berührt.</translation>
    </message>
    <message>
        <source>The record says what happened instead.</source>
        <translation>Das Protokoll sagt, was stattdessen geschah.</translation>
    </message>
    <message>
        <source>The review of {title} is {days} days overdue.</source>
        <translation>Die Durchsicht von {title} ist {days} Tage überfällig.</translation>
    </message>
    <message>
        <source>The same figures as a table</source>
        <translation>Dieselben Werte als Tabelle</translation>
    </message>
    <message>
        <source>The same rights at once; everybody is told, a review is owed</source>
        <translation>Dieselben Rechte sofort; alle erfahren es, eine Nachprüfung ist geschuldet</translation>
    </message>
    <message>
        <source>The same way back</source>
        <translation>Derselbe Weg zurück</translation>
    </message>
    <message>
        <source>The secret {detail} is not in the keyring.</source>
        <translation>Das Geheimnis {detail} ist nicht im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The selected entry, at most 7; on charts and blast radius a snapshot</source>
        <translation>Der gewählte Eintrag, höchstens 7; bei Kurven und Blast Radius ein Schnappschuss</translation>
    </message>
    <message>
        <source>The signal that decided; all of them are in the column beside</source>
        <translation>Das entscheidende Signal; alle stehen in der Spalte daneben</translation>
    </message>
    <message>
        <source>The text has {count:,} characters; at most {most_text:,}.</source>
        <translation>Der Text hat {count:,} Zeichen; höchstens {most_text:,}.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>Der Text ist leer.</translation>
    </message>
    <message>
        <source>The text says the next update comes at {said}:{said2}, the promise is {utc}.</source>
        <translation>Der Text sagt, das nächste Update komme um {said}:{said2}, die Zusage ist {utc}.</translation>
    </message>
    <message>
        <source>The text says {label} is {was!r}, {now}.</source>
        <translation>Der Text sagt, {label} sei {was!r}, {now}.</translation>
    </message>
    <message>
        <source>The timeline comes first: what happened, who decided what.</source>
        <translation>Die Zeitleiste kommt zuerst: was geschah, wer was entschied.</translation>
    </message>
    <message>
        <source>The title is empty.</source>
        <translation>Der Titel ist leer.</translation>
    </message>
    <message>
        <source>The token is missing, has run out or was revoked: make a new one there and use Renew here.</source>
        <translation>Das Token fehlt, ist abgelaufen oder widerrufen: dort ein neues machen und hier Erneuern nehmen.</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>Die beiden weichen voneinander ab.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen weichen voneinander ab.</translation>
    </message>
    <message>
        <source>The two views</source>
        <translation>Die beiden Sichten</translation>
    </message>
    <message>
        <source>The update belongs elsewhere</source>
        <translation>Das Update gehört woandershin</translation>
    </message>
    <message>
        <source>The update says DRILL, but this incident is real</source>
        <translation>Das Update sagt DRILL, aber dieser Incident ist echt</translation>
    </message>
    <message>
        <source>The verdict is final.</source>
        <translation>Das Urteil ist endgültig.</translation>
    </message>
    <message>
        <source>The vote counts for nobody: ask for it again, and stop what it released.</source>
        <translation>Die Stimme zählt für niemanden: erneut darum bitten, und anhalten, was sie freigab.</translation>
    </message>
    <message>
        <source>The vote counts for nobody: stop what was done by these rights.</source>
        <translation>Die Stimme zählt für niemanden: anhalten, was mit diesen Rechten getan wurde.</translation>
    </message>
    <message>
        <source>The war room comes first: impact, decisions, tasks, the next update.</source>
        <translation>Der War Room kommt zuerst: Auswirkung, Entscheidungen, Aufgaben, das nächste Update.</translation>
    </message>
    <message>
        <source>The way the fault takes, from where it began</source>
        <translation>Der Weg des Fehlers, von seinem Beginn</translation>
    </message>
    <message>
        <source>The whole text, with approvals and hashes</source>
        <translation>Der ganze Text, mit Freigaben und Hashes</translation>
    </message>
    <message>
        <source>The witnesses failed, too: this workstation's own network is at fault. The target may well be in order.</source>
        <translation>Auch die Zeugen scheiterten: das eigene Netz dieses Arbeitsplatzes ist schuld. Das Ziel kann durchaus in Ordnung sein.</translation>
    </message>
    <message>
        <source>The work is not divided yet. From about seven direct reports on nobody keeps them all in mind.</source>
        <translation>Die Arbeit ist noch nicht aufgeteilt. Ab etwa sieben direkt Berichtenden behält niemand alle im Kopf.</translation>
    </message>
    <message>
        <source>Their sentences come all the same</source>
        <translation>Ihre Sätze kommen trotzdem</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deren</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>There is no directory {parent}.</source>
        <translation>Es gibt kein Verzeichnis {parent}.</translation>
    </message>
    <message>
        <source>There is no such silence of ours</source>
        <translation>Es gibt keine solche Stummschaltung von uns</translation>
    </message>
    <message>
        <source>There is no way from here to {place}.</source>
        <translation>Von hier führt kein Weg zu {place}.</translation>
    </message>
    <message>
        <source>There is nothing to shelve</source>
        <translation>Es gibt nichts beiseitezulegen</translation>
    </message>
    <message>
        <source>They are the same: join</source>
        <translation>Sie sind gleich: beitreten</translation>
    </message>
    <message>
        <source>They end at once.</source>
        <translation>Sie enden sofort.</translation>
    </message>
    <message>
        <source>They sign in anew with the organisation's provider, in the browser, and the hub certifies this one vote. No passphrase; nothing of it is kept here.</source>
        <translation>Neu anmelden beim Anbieter der Organisation, im Browser; der Hub beglaubigt diese eine Stimme. Keine Passphrase; nichts davon bleibt hier.</translation>
    </message>
    <message>
        <source>They type the passphrase themselves. Whoever knows it signs as them; it can't be looked up.</source>
        <translation>Die Person gibt die Passphrase selbst ein. Wer sie kennt, signiert als sie; nachschlagen lässt sie sich nicht.</translation>
    </message>
    <message>
        <source>Things worsened earlier after {also}.</source>
        <translation>Schon vorher wurde es schlechter nach {also}.</translation>
    </message>
    <message>
        <source>This alert names no service of the catalogue.</source>
        <translation>Dieser Alarm nennt keinen Dienst des Katalogs.</translation>
    </message>
    <message>
        <source>This console makes no sounds.</source>
        <translation>Diese Konsole gibt keine Töne aus.</translation>
    </message>
    <message>
        <source>This does not read as English: only addresses, hosts, secrets, names and open variables were checked.</source>
        <translation>Das liest sich nicht als Englisch: nur Adressen, Hosts, Geheimnisse, Namen und offene Platzhalter wurden geprüft.</translation>
    </message>
    <message>
        <source>This draft is held at {place}: it may have been sent from there. What you copy is another update, sent from here, and readers may get both. What waits of the first is taken back as far as it is heard in time.</source>
        <translation>Dieser Entwurf liegt bei: {place}. Er kann von dort gesendet worden sein. Was Sie kopieren, ist eine andere Meldung, gesendet von hier, und die Leser bekommen vielleicht beide. Was vom ersten wartet, wird zurückgenommen, soweit man dort rechtzeitig davon hört.</translation>
    </message>
    <message>
        <source>This incident stands by itself: no parent, no children, nothing split off or merged in.</source>
        <translation>Dieser Incident steht für sich: keine Eltern, keine Kinder, nichts abgeteilt oder zusammengeführt.</translation>
    </message>
    <message>
        <source>This is out; update {revision} of {name} says the same</source>
        <translation>Dies ist draußen; Meldung {revision} von {name} sagt dasselbe</translation>
    </message>
    <message>
        <source>This maintenance window is over</source>
        <translation>Dieses Wartungsfenster ist vorbei</translation>
    </message>
    <message>
        <source>This pane: {pane}</source>
        <translation>Dieser Bereich: {pane}</translation>
    </message>
    <message>
        <source>This system has no keyring. The record is encrypted under this passphrase; without it nobody can read it.</source>
        <translation>Dieses System hat keinen Schlüsselbund. Das Protokoll ist mit dieser Passphrase verschlüsselt; ohne sie kann niemand es lesen.</translation>
    </message>
    <message>
        <source>This update can't be sent</source>
        <translation>Dieses Update kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>This will</source>
        <translation>Dies wird</translation>
    </message>
    <message>
        <source>This workstation belongs to a hub already. L leaves it.</source>
        <translation>Dieser Arbeitsplatz gehört schon zu einem Hub. L verlässt ihn.</translation>
    </message>
    <message>
        <source>This workstation belongs to a hub already; leave it first.</source>
        <translation>Dieser Arbeitsplatz gehört schon zu einem Hub; erst diesen verlassen.</translation>
    </message>
    <message>
        <source>This workstation belongs to no hub.</source>
        <translation>Dieser Arbeitsplatz gehört zu keinem Hub.</translation>
    </message>
    <message>
        <source>This workstation belongs to no hub. J joins one.</source>
        <translation>Dieser Arbeitsplatz gehört zu keinem Hub. J tritt einem bei.</translation>
    </message>
    <message>
        <source>This workstation belongs to no hub: its record is its own. Joined, workstations share one record.</source>
        <translation>Dieser Arbeitsplatz gehört zu keinem Hub: sein Protokoll ist sein eigenes. Beigetretene Arbeitsplätze teilen ein Protokoll.</translation>
    </message>
    <message>
        <source>This workstation was shut out.</source>
        <translation>Dieser Arbeitsplatz wurde ausgeschlossen.</translation>
    </message>
    <message>
        <source>Those that count, by commas; empty: all that last</source>
        <translation>Die zählen, durch Kommas; leer: alle dauerhaften</translation>
    </message>
    <message>
        <source>Three short, high, twice. Seen as well: the alert's glyph flashes until somebody has it.</source>
        <translation>Drei kurze, hoch, zweimal. Auch zu sehen: das Zeichen des Alarms blitzt, bis jemand ihn hat.</translation>
    </message>
    <message>
        <source>Three: a P1, an update that is due, an approval that is wanted; each is said in words, too</source>
        <translation>Drei: ein P1, ein fälliges Update, eine erbetene Freigabe; jedes wird auch in Worten gesagt</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Abhaken</translation>
    </message>
    <message>
        <source>Tick a message.</source>
        <translation>Bitte eine Nachricht anhaken.</translation>
    </message>
    <message>
        <source>Tick a triage step</source>
        <translation>Triage-Schritt abhaken</translation>
    </message>
    <message>
        <source>Tick a triage step…</source>
        <translation>Triage-Schritt abhaken…</translation>
    </message>
    <message>
        <source>Tick at least one entry.</source>
        <translation>Bitte mindestens einen Eintrag anhaken.</translation>
    </message>
    <message>
        <source>Tick the incident that this one led to.</source>
        <translation>Bitte den Incident anhaken, zu dem dieser führte.</translation>
    </message>
    <message>
        <source>Tick the incidents that are the same matter.</source>
        <translation>Bitte die Incidents anhaken, die dieselbe Sache sind.</translation>
    </message>
    <message>
        <source>Tick the link that is no more.</source>
        <translation>Bitte die Verknüpfung anhaken, die nicht mehr besteht.</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Tier</translation>
    </message>
    <message>
        <source>Tier 0 and 1 hit {hit} of {tier_1}{hit2}</source>
        <translation>Tier 0 und 1 getroffen: {hit} von {tier_1}{hit2}</translation>
    </message>
    <message>
        <source>Tier 0 and 1 weigh most; see docs/blast_radius.md</source>
        <translation>Tier 0 und 1 wiegen am meisten; siehe docs/blast_radius.md</translation>
    </message>
    <message>
        <source>Tier 0 lost</source>
        <translation>Tier 0 verloren</translation>
    </message>
    <message>
        <source>Tier 0–1 hit</source>
        <translation>Tier 0–1 getroffen</translation>
    </message>
    <message>
        <source>Tier 1 lost</source>
        <translation>Tier 1 verloren</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Time of repair asked for</source>
        <translation>Zeit der Behebung erfragt</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>Verbrachte Zeit</translation>
    </message>
    <message>
        <source>Time strip, {view}, {span}, {entries} entries</source>
        <translation>Zeitstreifen, {view}, {span}, {entries} Einträge</translation>
    </message>
    <message>
        <source>Time, UTC</source>
        <translation>Zeit, UTC</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Timeline first</source>
        <translation>Zeitleiste zuerst</translation>
    </message>
    <message>
        <source>Timeline, newest first</source>
        <translation>Zeitleiste, Neuestes zuerst</translation>
    </message>
    <message>
        <source>Timelines</source>
        <translation>Zeitlinien</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the new incident</source>
        <translation>Titel des neuen Incidents</translation>
    </message>
    <message>
        <source>Title, required</source>
        <translation>Titel, nötig</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>To READ-DO</source>
        <translation>Zu READ-DO</translation>
    </message>
    <message>
        <source>To act on production
for {scope}
for {minutes} minutes from the grant on
because: {reason}</source>
        <translation>In der Produktion handeln
für {scope}
{minutes} Minuten ab Erteilung
weil: {reason}</translation>
    </message>
    <message>
        <source>To act on production, for an hour; another person grants</source>
        <translation>Um in der Produktion zu handeln, für eine Stunde; eine andere Person erteilt</translation>
    </message>
    <message>
        <source>To another site and back, stage by stage. A gate names everything that is not met; no current data opens none of them.</source>
        <translation>Zu einem anderen Standort und zurück, Stufe um Stufe. Ein Gate nennt alles, was nicht erfüllt ist; ohne aktuelle Daten öffnet sich keines.</translation>
    </message>
    <message>
        <source>To challenge</source>
        <translation>Zu Challenge</translation>
    </message>
    <message>
        <source>To complete</source>
        <translation>Zu ergänzen</translation>
    </message>
    <message>
        <source>To the file</source>
        <translation>In die Datei</translation>
    </message>
    <message>
        <source>To the log bar, from anywhere</source>
        <translation>Zur Protokollzeile, von überall</translation>
    </message>
    <message>
        <source>To the value seen; without one, done</source>
        <translation>Zum gesehenen Wert; ohne einen: erledigt</translation>
    </message>
    <message>
        <source>To, UTC</source>
        <translation>Bis, UTC</translation>
    </message>
    <message>
        <source>Too old</source>
        <translation>Zu alt</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauerte</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Transcript imported</source>
        <translation>Transkript importiert</translation>
    </message>
    <message>
        <source>Triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>Triage step reopened</source>
        <translation>Triage-Schritt wieder geöffnet</translation>
    </message>
    <message>
        <source>Triage step ticked</source>
        <translation>Triage-Schritt abgehakt</translation>
    </message>
    <message>
        <source>Triage, hypotheses, polls, workstreams, who is asked and joined, the bridge</source>
        <translation>Triage, Hypothesen, Abfragen, Arbeitsstränge, wer gefragt und dabei ist, die Bridge</translation>
    </message>
    <message>
        <source>Triage, hypotheses, polls, workstreams, who was asked and who joined, and the bridge. What is recorded here also stands in the timeline.</source>
        <translation>Triage, Hypothesen, Abfragen, Arbeitsstränge, wer gefragt wurde und dazukam, und die Bridge. Was hier festgehalten wird, steht auch in der Zeitleiste.</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslösen</translation>
    </message>
    <message>
        <source>Trigger a failover</source>
        <translation>Failover auslösen</translation>
    </message>
    <message>
        <source>Trigger…</source>
        <translation>Auslösen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try to sign counted</source>
        <translation>Versuch zu signieren gezählt</translation>
    </message>
    <message>
        <source>Two in command</source>
        <translation>Zwei in der Führung</translation>
    </message>
    <message>
        <source>Two lists of components stand: settle it.</source>
        <translation>Zwei Listen von Komponenten stehen: bitte klären.</translation>
    </message>
    <message>
        <source>Two long, middle. Seen as well: the countdown in the banner turns and counts up.</source>
        <translation>Zwei lange, mittel. Auch zu sehen: der Countdown im Banner kippt und zählt hoch.</translation>
    </message>
    <message>
        <source>Two minutes of practice</source>
        <translation>Zwei Minuten Übung</translation>
    </message>
    <message>
        <source>Two other people must approve. Any change of a gate or value makes it another request.</source>
        <translation>Zwei andere Personen müssen freigeben. Jede Änderung eines Gates oder Werts macht es zu einem anderen Antrag.</translation>
    </message>
    <message>
        <source>Two texts for “{name_of}”{more}: nothing goes out until one is chosen</source>
        <translation>Zwei Texte für „{name_of}“{more}: nichts geht hinaus, bis einer gewählt ist</translation>
    </message>
    <message>
        <source>Two texts stand for “{name_of}”: settle it.</source>
        <translation>Für „{name_of}“ stehen zwei Texte: bitte klären.</translation>
    </message>
    <message>
        <source>Two values for “{label}” in the status record: nothing goes out until one is chosen</source>
        <translation>Zwei Werte für „{label}“ in den Status-Fakten: nichts geht hinaus, bis einer gewählt ist</translation>
    </message>
    <message>
        <source>Two values stand for {fact} in the record: settle it.</source>
        <translation>Für {fact} stehen zwei Werte in der Aufzeichnung: bitte klären.</translation>
    </message>
    <message>
        <source>Type a fact. Start with d for decision, a for action, t for task, @ for a person.</source>
        <translation>Einen Fakt eingeben. Beginn mit d: Entscheidung, a: Aktion, t: Aufgabe, @: Person.</translation>
    </message>
    <message>
        <source>Type a fact. d decision, a action, t task, @ person.</source>
        <translation>Einen Fakt eingeben. d Entscheidung, a Aktion, t Aufgabe, @ Person.</translation>
    </message>
    <message>
        <source>Type a passphrase.</source>
        <translation>Bitte eine Passphrase eingeben.</translation>
    </message>
    <message>
        <source>U takes one off. Expired shelves return unacknowledged; none is ever deleted.</source>
        <translation>U holt einen zurück. Abgelaufene kommen unquittiert wieder; keiner wird je gelöscht.</translation>
    </message>
    <message>
        <source>UNDECIDED</source>
        <translation>UNENTSCHIEDEN</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>UNBEKANNT</translation>
    </message>
    <message>
        <source>UNKNOWN is no position; expected OUTAGE, DEGRADED, PERFORMANCE ISSUE or NO IMPACT</source>
        <translation>UNBEKANNT ist keine Position; erwartet AUSFALL, BEEINTRÄCHTIGT, LEISTUNGSPROBLEM oder KEINE AUSWIRKUNG</translation>
    </message>
    <message>
        <source>UNKNOWN · STALE</source>
        <translation>UNBEKANNT · VERALTET</translation>
    </message>
    <message>
        <source>UNKNOWN, was {state}</source>
        <translation>UNBEKANNT, war {state}</translation>
    </message>
    <message>
        <source>UTC, newest first · {entries} entries</source>
        <translation>UTC, Neuestes zuerst · {entries} Einträge</translation>
    </message>
    <message>
        <source>UTC, newest first · {total} entries</source>
        <translation>UTC, Neuestes zuerst · {total} Einträge</translation>
    </message>
    <message>
        <source>Under 5 % of users are hit</source>
        <translation>Unter 5 % der Nutzer sind betroffen</translation>
    </message>
    <message>
        <source>Under 5 % of users, or redundancy lost</source>
        <translation>Unter 5 % der Nutzer, oder Redundanz verloren</translation>
    </message>
    <message>
        <source>Under maintenance</source>
        <translation>In Wartung</translation>
    </message>
    <message>
        <source>Under the what-ifs</source>
        <translation>Unter den Was-wäre-wenns</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the merge: reopen it and go on where its people are.</source>
        <translation>Die Zusammenführung zurücknehmen: wieder öffnen und dort weitermachen, wo die Leute sind.</translation>
    </message>
    <message>
        <source>Undone by</source>
        <translation>Rückgängig durch</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>Unknown: no source of alerts answers.</source>
        <translation>Unbekannt: keine Alarmquelle antwortet.</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Unlink parent or child</source>
        <translation>Eltern oder Kind lösen</translation>
    </message>
    <message>
        <source>Unlink parent or child…</source>
        <translation>Eltern oder Kind lösen…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unlocks this console; by default after 10 idle minutes</source>
        <translation>Entsperrt diese Konsole; ab Werk nach 10 Minuten Ruhe</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Unshelve it: others see it as open.</source>
        <translation>Zurückholen: andere sehen ihn als offen.</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Until, UTC</source>
        <translation>Bis, UTC</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Update compared with what is shown</source>
        <translation>Update mit der Anzeige verglichen</translation>
    </message>
    <message>
        <source>Update due</source>
        <translation>Update fällig</translation>
    </message>
    <message>
        <source>Update expired</source>
        <translation>Update abgelaufen</translation>
    </message>
    <message>
        <source>Update posted by hand</source>
        <translation>Update von Hand veröffentlicht</translation>
    </message>
    <message>
        <source>Update queued</source>
        <translation>Update eingereiht</translation>
    </message>
    <message>
        <source>Update sent</source>
        <translation>Update gesendet</translation>
    </message>
    <message>
        <source>Update sent otherwise</source>
        <translation>Update ging anders hinaus</translation>
    </message>
    <message>
        <source>Update sent otherwise…</source>
        <translation>Update ging anders hinaus…</translation>
    </message>
    <message>
        <source>Update templates: stale after (h)</source>
        <translation>Update-Vorlagen: veraltet nach (h)</translation>
    </message>
    <message>
        <source>Update templates: unknown after (h)</source>
        <translation>Update-Vorlagen: unbekannt nach (h)</translation>
    </message>
    <message>
        <source>Update withdrawn</source>
        <translation>Update zurückgezogen</translation>
    </message>
    <message>
        <source>Update {revision} of {name} says the same and is out: choose</source>
        <translation>Meldung {revision} von {name} sagt dasselbe und ist draußen: wählen Sie</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Updates</translation>
    </message>
    <message>
        <source>Updates leave only for public addresses, or for those named under `private`.</source>
        <translation>Updates gehen nur an öffentliche Adressen, oder an die unter `private` genannten.</translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation>Vorgelagert</translation>
    </message>
    <message>
        <source>Use sample data</source>
        <translation>Beispieldaten nehmen</translation>
    </message>
    <message>
        <source>Use the name that stands in the certificate, or have one made for this name.</source>
        <translation>Bitte den Namen aus dem Zertifikat nehmen, oder eines für diesen Namen machen lassen.</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>Users / h</source>
        <translation>Nutzer / h</translation>
    </message>
    <message>
        <source>Users affected, %</source>
        <translation>Betroffene Nutzer, %</translation>
    </message>
    <message>
        <source>Users hit</source>
        <translation>Getroffene Nutzer</translation>
    </message>
    <message>
        <source>Usual or last week behind lines</source>
        <translation>Übliches oder letzte Woche hinter den Linien</translation>
    </message>
    <message>
        <source>VERIFIED</source>
        <translation>VERIFIZIERT</translation>
    </message>
    <message>
        <source>VOID</source>
        <translation>UNGÜLTIG</translation>
    </message>
    <message>
        <source>VOID: the text changed</source>
        <translation>UNGÜLTIG: der Text wurde geändert</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Value seen</source>
        <translation>Gesehener Wert</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Vendor Liaison</source>
        <translation>Kontakt Anbieter</translation>
    </message>
    <message>
        <source>Vendor says</source>
        <translation>Anbieter sagt</translation>
    </message>
    <message>
        <source>Vendor {vendor} down</source>
        <translation>Anbieter {vendor} ausgefallen</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Vendors' status pages</source>
        <translation>Statusseiten der Anbieter</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>Verb</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Verify scope</source>
        <translation>Umfang prüfen</translation>
    </message>
    <message>
        <source>Verify the record</source>
        <translation>Protokoll prüfen</translation>
    </message>
    <message>
        <source>Verifying the record…</source>
        <translation>Das Protokoll wird geprüft…</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Voice in a poll</source>
        <translation>Stimme in einer Abstimmung</translation>
    </message>
    <message>
        <source>Vote on an approval</source>
        <translation>Stimme zu einer Freigabe</translation>
    </message>
    <message>
        <source>Vote on an erasure</source>
        <translation>Stimme zu einer Löschung</translation>
    </message>
    <message>
        <source>Vote on elevated rights</source>
        <translation>Stimme zu erhöhten Rechten</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>WAIVED</source>
        <translation>VERZICHTET</translation>
    </message>
    <message>
        <source>Wait a little, or ask for a higher limit.</source>
        <translation>Bitte etwas warten, oder um eine höhere Grenze bitten.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Waiting for your word</source>
        <translation>Wartet auf Ihr Wort</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Verzichtet</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Wand</translation>
    </message>
    <message>
        <source>Wall display</source>
        <translation>Wandanzeige</translation>
    </message>
    <message>
        <source>War room</source>
        <translation>War Room</translation>
    </message>
    <message>
        <source>War room first</source>
        <translation>War Room zuerst</translation>
    </message>
    <message>
        <source>Was it received?</source>
        <translation>Kam es an?</translation>
    </message>
    <message>
        <source>Was it sent?</source>
        <translation>Wurde es gesendet?</translation>
    </message>
    <message>
        <source>Watchfloor wall</source>
        <translation>Watchfloor-Wand</translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>Way of reading a runbook changed</source>
        <translation>Leseweise eines Runbooks geändert</translation>
    </message>
    <message>
        <source>We are blind: what this system watched is not known, whatever its last figures were.</source>
        <translation>Wir sind blind: was dieses System überwachte, ist nicht bekannt, was immer seine letzten Werte waren.</translation>
    </message>
    <message>
        <source>We see</source>
        <translation>Wir sehen</translation>
    </message>
    <message>
        <source>Weak points</source>
        <translation>Schwachstellen</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Went wrong</source>
        <translation>Ging schief</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>What becomes of your other roles</source>
        <translation>Was aus Ihren anderen Rollen wird</translation>
    </message>
    <message>
        <source>What came of calling a responder</source>
        <translation>Was der Anruf bei einem Responder ergab</translation>
    </message>
    <message>
        <source>What fills up</source>
        <translation>Was sich füllt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>What happened to data: no data was lost or exposed.</source>
        <translation>Was mit Daten geschah: keine Daten verloren oder offengelegt.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>What if it failed, or was back</source>
        <translation>Was wäre, wenn er ausfiele, oder zurück wäre</translation>
    </message>
    <message>
        <source>What is approved</source>
        <translation>Was freigegeben wird</translation>
    </message>
    <message>
        <source>What is approved, word for word</source>
        <translation>Was freigegeben wird, Wort für Wort</translation>
    </message>
    <message>
        <source>What is being done.</source>
        <translation>Was getan wird.</translation>
    </message>
    <message>
        <source>What is hit, from the root at the left to the users at the right; what most likely began it; and what would happen if. Alt+T shows tables in place of the picture.</source>
        <translation>Was getroffen ist, vom Ursprung links bis zu den Nutzern rechts; womit es am ehesten begann; und was geschähe, wenn. Alt+T zeigt Tabellen anstelle des Bilds.</translation>
    </message>
    <message>
        <source>What is hit, what began it, what if</source>
        <translation>Was getroffen ist, womit es begann, was wäre wenn</translation>
    </message>
    <message>
        <source>What is left undone stays so.</source>
        <translation>Was ungetan ist, bleibt es.</translation>
    </message>
    <message>
        <source>What is not seen</source>
        <translation>Was nicht gesehen wird</translation>
    </message>
    <message>
        <source>What is safer counts meanwhile.</source>
        <translation>Solange gilt das Sicherere.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Was es enthält</translation>
    </message>
    <message>
        <source>What it names is erased here and not elsewhere: get it back from the hub.</source>
        <translation>Was sie nennt, ist hier gelöscht und anderswo nicht: vom Hub zurückholen.</translation>
    </message>
    <message>
        <source>What may be told</source>
        <translation>Was gesagt werden darf</translation>
    </message>
    <message>
        <source>What only a commander decides waits.</source>
        <translation>Was nur ein Commander entscheidet, wartet.</translation>
    </message>
    <message>
        <source>What others post to the hub</source>
        <translation>Was andere an den Hub senden</translation>
    </message>
    <message>
        <source>What people can do meanwhile. Empty: nothing is known.</source>
        <translation>Was man solange tun kann. Leer: nichts ist bekannt.</translation>
    </message>
    <message>
        <source>What people notice, in words a customer uses: 38 % of checkouts fail.</source>
        <translation>Was auffällt, in Worten eines Kunden: 38 % der Bezahlvorgänge scheitern.</translation>
    </message>
    <message>
        <source>What should be watched?</source>
        <translation>Was soll überwacht werden?</translation>
    </message>
    <message>
        <source>What shows before users tell: objectives and how fast they burn, probes, vendors, saturation, changes, on-call, coverage. Each page is a table that can be sorted and searched.</source>
        <translation>Was sich zeigt, bevor Nutzer es melden: Ziele und ihr Verbrauch, Sonden, Anbieter, Sättigung, Änderungen, Bereitschaft, Abdeckung. Jede Seite ist eine Tabelle zum Sortieren und Suchen.</translation>
    </message>
    <message>
        <source>What somebody asked for, oldest first</source>
        <translation>Was jemand beantragt hat, das Älteste zuerst</translation>
    </message>
    <message>
        <source>What the graph makes of where it began</source>
        <translation>Was der Graph aus dem Beginn schließt</translation>
    </message>
    <message>
        <source>What the incident hit, dependencies first. Services that are healthy again are marked.</source>
        <translation>Was der Incident traf, Abhängigkeiten zuerst. Wieder gesunde Dienste sind markiert.</translation>
    </message>
    <message>
        <source>What the incident hit, dependencies first; again brings it up to date</source>
        <translation>Was der Incident traf, Abhängigkeiten zuerst; erneut bringt es auf den Stand</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
    <message>
        <source>What this workstation asks and writes to, with tests that name the cause</source>
        <translation>Was dieser Arbeitsplatz fragt und wohin er schreibt, mit Tests, die die Ursache nennen</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What turned out to be another matter gets an incident of its own.</source>
        <translation>Was sich als andere Sache erwies, bekommt einen eigenen Incident.</translation>
    </message>
    <message>
        <source>What waits for a second person. A vote is signed with that person's own passphrase and binds exactly the bytes that are shown.</source>
        <translation>Was auf eine zweite Person wartet. Eine Stimme wird mit deren eigener Passphrase signiert und bindet genau die gezeigten Bytes.</translation>
    </message>
    <message>
        <source>What waits for a second person; votes are signed here</source>
        <translation>Was auf eine zweite Person wartet; Stimmen werden hier signiert</translation>
    </message>
    <message>
        <source>What waits to be sent, what went out, and what nobody knows the end of. In doubt nothing is repeated by itself: look it up, or settle it.</source>
        <translation>Was auf Versand wartet, was hinausging, und wovon niemand das Ende kennt. Im Zweifel wird nichts von selbst wiederholt: nachsehen, oder klären.</translation>
    </message>
    <message>
        <source>What waits to be sent, what went out, what is in doubt</source>
        <translation>Was auf Versand wartet, was hinausging, was zweifelhaft ist</translation>
    </message>
    <message>
        <source>What was approved is not what would be sent: the text or a sink has changed since</source>
        <translation>Freigegeben wurde nicht, was gesendet würde: Text oder Kanal hat sich seither geändert</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>What was looked at, and found</source>
        <translation>Was angesehen und gefunden wurde</translation>
    </message>
    <message>
        <source>What was observed</source>
        <translation>Was beobachtet wurde</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>What was said of it stays in the record.</source>
        <translation>Was dazu gesagt wurde, bleibt im Protokoll.</translation>
    </message>
    <message>
        <source>What was set by people who did not hear each other</source>
        <translation>Was Personen setzten, die nichts voneinander hörten</translation>
    </message>
    <message>
        <source>What was shared stays here; nothing more comes or goes</source>
        <translation>Geteiltes bleibt hier; nichts kommt oder geht mehr</translation>
    </message>
    <message>
        <source>What we do</source>
        <translation>Was wir tun</translation>
    </message>
    <message>
        <source>What will run</source>
        <translation>Was laufen wird</translation>
    </message>
    <message>
        <source>What would settle it</source>
        <translation>Was sie klären würde</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Was Sie tun können</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>What you usually do</source>
        <translation>Was Sie meistens tun</translation>
    </message>
    <message>
        <source>What you will press</source>
        <translation>Was Sie drücken werden</translation>
    </message>
    <message>
        <source>What {path} holds</source>
        <translation>Was {path} enthält</translation>
    </message>
    <message>
        <source>Whatever a runbook's step runs by itself</source>
        <translation>Was auch immer ein Runbook-Schritt selbst ausführt</translation>
    </message>
    <message>
        <source>When it is handed on</source>
        <translation>Wann er weitergegeben wird</translation>
    </message>
    <message>
        <source>When it is used up, if the trend goes on</source>
        <translation>Wann es verbraucht ist, wenn der Trend anhält</translation>
    </message>
    <message>
        <source>When the budget is gone at the rate of the last hour</source>
        <translation>Wann das Budget weg ist, wenn es wie in der letzten Stunde weitergeht</translation>
    </message>
    <message>
        <source>When the next period is over</source>
        <translation>Wann die nächste Frist um ist</translation>
    </message>
    <message>
        <source>When, UTC</source>
        <translation>Wann, UTC</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Where it began; the customers</source>
        <translation>Wo es begann; die Kunden</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>Woher es kam</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <source>Where it is kept, or why it is waived</source>
        <translation>Wo es gesichert ist, oder warum verzichtet wird</translation>
    </message>
    <message>
        <source>Where neighbours ask this workstation, for firewalls that must know it; 0: any that is free</source>
        <translation>Wo Nachbarn diesen Arbeitsplatz fragen, für Firewalls, die es wissen müssen; 0: irgendein freier</translation>
    </message>
    <message>
        <source>Where that falls in 95 of 100 cases</source>
        <translation>Wo das in 95 von 100 Fällen liegt</translation>
    </message>
    <message>
        <source>Where updates go</source>
        <translation>Wohin Updates gehen</translation>
    </message>
    <message>
        <source>Where you looked</source>
        <translation>Wo nachgesehen wurde</translation>
    </message>
    <message>
        <source>Whether it was right, and what was found</source>
        <translation>Ob es richtig war, und was gefunden wurde</translation>
    </message>
    <message>
        <source>Whether the promise of {percent} can be kept can't be told from these figures.</source>
        <translation>Ob die Zusage von {percent} zu halten ist, lässt sich aus diesen Zahlen nicht sagen.</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Which panes come first</source>
        <translation>Welche Bereiche zuerst kommen</translation>
    </message>
    <message>
        <source>Who agrees</source>
        <translation>Wer übereinstimmt</translation>
    </message>
    <message>
        <source>Who and where: customers in Europe.</source>
        <translation>Wer und wo: Kunden in Europa.</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>Wer fragte</translation>
    </message>
    <message>
        <source>Who belongs</source>
        <translation>Wer dazugehört</translation>
    </message>
    <message>
        <source>Who decided that the cause may be told, to whom, and why.</source>
        <translation>Wer entschied, dass die Ursache genannt werden darf, wem, und warum.</translation>
    </message>
    <message>
        <source>Who is hit</source>
        <translation>Wer betroffen ist</translation>
    </message>
    <message>
        <source>Who is to sign here? The name must be the one the provider has for them.</source>
        <translation>Wer soll hier unterschreiben? Es muss der Name sein, den der Anbieter für sie hat.</translation>
    </message>
    <message>
        <source>Who must be heard</source>
        <translation>Wer gehört werden muss</translation>
    </message>
    <message>
        <source>Who saw it first</source>
        <translation>Wer es zuerst sah</translation>
    </message>
    <message>
        <source>Who sealed it, looked at it, had it: a line for each.</source>
        <translation>Wer es versiegelte, ansah, hatte: je eine Zeile.</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer signiert</translation>
    </message>
    <message>
        <source>Who sits here?</source>
        <translation>Wer sitzt hier?</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Wer übernimmt</translation>
    </message>
    <message>
        <source>Who was asked has not acknowledged within {within}.</source>
        <translation>Wer gefragt wurde, hat nicht innerhalb von {within} bestätigt.</translation>
    </message>
    <message>
        <source>Who you are, what is watched, how it looks and sounds, a drill</source>
        <translation>Wer Sie sind, was überwacht wird, wie es aussieht und klingt, eine Übung</translation>
    </message>
    <message>
        <source>Whoever comes takes command; nobody pushes it. The briefing is drafted from the record; read it, ask, read it back, then take command.</source>
        <translation>Wer kommt, übernimmt die Führung; niemand schiebt sie zu. Das Briefing entsteht aus dem Protokoll; lesen, fragen, wiederholen, dann übernehmen.</translation>
    </message>
    <message>
        <source>Whoever holds the file can read it, and what was handed out can't be called back. A passphrase encrypts it.</source>
        <translation>Wer die Datei hat, kann sie lesen, und Weitergegebenes lässt sich nicht zurückrufen. Eine Passphrase verschlüsselt sie.</translation>
    </message>
    <message>
        <source>Whoever looks after the hub makes the code with `hub enrol`, and tells it to you together with the hub's fingerprint. The code never travels; both sides prove that they know it.</source>
        <translation>Wer den Hub betreut, macht den Code mit `hub enrol` und nennt ihn zusammen mit dem Fingerabdruck des Hubs. Der Code reist nie; beide Seiten beweisen, dass sie ihn kennen.</translation>
    </message>
    <message>
        <source>Whole estate</source>
        <translation>Ganze Landschaft</translation>
    </message>
    <message>
        <source>Whole timeline</source>
        <translation>Ganze Zeitleiste</translation>
    </message>
    <message>
        <source>Whom does it hit, what began it? F5.</source>
        <translation>Wen trifft es, womit begann es? F5.</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why it can't wait</source>
        <translation>Warum es nicht warten kann</translation>
    </message>
    <message>
        <source>Why it changed</source>
        <translation>Warum es sich änderte</translation>
    </message>
    <message>
        <source>Why it may go out all the same</source>
        <translation>Warum es trotzdem hinaus darf</translation>
    </message>
    <message>
        <source>Why not yet</source>
        <translation>Warum noch nicht</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>Warum jetzt</translation>
    </message>
    <message>
        <source>Why readers need both</source>
        <translation>Warum die Leser beide brauchen</translation>
    </message>
    <message>
        <source>Why, in full</source>
        <translation>Warum, in Gänze</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>With gaps</source>
        <translation>Mit Lücken</translation>
    </message>
    <message>
        <source>With its address, a code, and a look at its fingerprint</source>
        <translation>Mit seiner Adresse, einem Code und einem Blick auf den Fingerabdruck</translation>
    </message>
    <message>
        <source>With its author and time kept</source>
        <translation>Mit Urheber und Zeit</translation>
    </message>
    <message>
        <source>With the reason</source>
        <translation>Mit dem Grund</translation>
    </message>
    <message>
        <source>With what would settle it</source>
        <translation>Mit dem, was sie klären würde</translation>
    </message>
    <message>
        <source>With {changes}: {percent} in place of {percent2}.</source>
        <translation>Mit {changes}: {percent} statt {percent2}.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw it, unless it was sent.</source>
        <translation>Zurückziehen, sofern es nicht gesendet wurde.</translation>
    </message>
    <message>
        <source>Withdraw it; ask again by somebody who may.</source>
        <translation>Zurückziehen; von jemandem, der darf, erneut beantragen.</translation>
    </message>
    <message>
        <source>Withdraw offer</source>
        <translation>Angebot zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw the determination, and stop what it released.</source>
        <translation>Die Feststellung zurückziehen, und anhalten, was sie freigab.</translation>
    </message>
    <message>
        <source>Withdraw the offer.</source>
        <translation>Das Angebot zurückziehen.</translation>
    </message>
    <message>
        <source>Withdraw the request</source>
        <translation>Antrag zurückziehen</translation>
    </message>
    <message>
        <source>Withdraw the script from whoever reads it out.</source>
        <translation>Das Skript von allen zurückholen, die es vorlesen.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen…</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb</translation>
    </message>
    <message>
        <source>Within the column</source>
        <translation>Innerhalb der Spalte</translation>
    </message>
    <message>
        <source>Within the period.</source>
        <translation>Innerhalb der Frist.</translation>
    </message>
    <message>
        <source>Within the period: {basis}.</source>
        <translation>Innerhalb der Frist: {basis}.</translation>
    </message>
    <message>
        <source>Without a catalogue nothing can be counted.</source>
        <translation>Ohne Katalog lässt sich nichts zählen.</translation>
    </message>
    <message>
        <source>Without a catalogue nothing can be explained.</source>
        <translation>Ohne Katalog lässt sich nichts erklären.</translation>
    </message>
    <message>
        <source>Without an address</source>
        <translation>Ohne Adresse</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Words on exposed data have a legal meaning, and legal has not agreed to them.</source>
        <translation>Worte über offengelegte Daten haben rechtliche Bedeutung, und die Rechtsabteilung hat nicht zugestimmt.</translation>
    </message>
    <message>
        <source>Workaround</source>
        <translation>Workaround</translation>
    </message>
    <message>
        <source>Workaround active, safe until {utc:%H:%M} UTC. To reverse: {reversal}.</source>
        <translation>Workaround aktiv, sicher bis {utc:%H:%M} UTC. Zurücknehmen: {reversal}.</translation>
    </message>
    <message>
        <source>Working locally.</source>
        <translation>Arbeitet lokal.</translation>
    </message>
    <message>
        <source>Workstations of the same hub on the local network</source>
        <translation>Arbeitsplätze desselben Hubs im lokalen Netz</translation>
    </message>
    <message>
        <source>Workstream</source>
        <translation>Arbeitsstrang</translation>
    </message>
    <message>
        <source>Workstream checked in</source>
        <translation>Check-in eines Arbeitsstrangs</translation>
    </message>
    <message>
        <source>Workstream given to somebody</source>
        <translation>Arbeitsstrang jemandem gegeben</translation>
    </message>
    <message>
        <source>Workstream moved</source>
        <translation>Arbeitsstrang geändert</translation>
    </message>
    <message>
        <source>Workstream opened</source>
        <translation>Arbeitsstrang eröffnet</translation>
    </message>
    <message>
        <source>Workstream status</source>
        <translation>Stand des Arbeitsstrangs</translation>
    </message>
    <message>
        <source>Workstreams</source>
        <translation>Arbeitsstränge</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Schlimmste</translation>
    </message>
    <message>
        <source>Worst path</source>
        <translation>Schlimmster Weg</translation>
    </message>
    <message>
        <source>Write a new one.</source>
        <translation>Ein neues schreiben.</translation>
    </message>
    <message>
        <source>Write an update</source>
        <translation>Update schreiben</translation>
    </message>
    <message>
        <source>Write an update…</source>
        <translation>Update schreiben…</translation>
    </message>
    <message>
        <source>Write anew</source>
        <translation>Neu schreiben</translation>
    </message>
    <message>
        <source>Write it in sentence case.</source>
        <translation>In normaler Schreibung schreiben.</translation>
    </message>
    <message>
        <source>Write “{replacement}” instead.</source>
        <translation>Stattdessen „{replacement}“ schreiben.</translation>
    </message>
    <message>
        <source>Writes that one site alone has</source>
        <translation>Schreibvorgänge, die nur ein Standort hat</translation>
    </message>
    <message>
        <source>Writes {what}, {with_it}; {end}.</source>
        <translation>Schreibt {what}, {with_it}; {end}.</translation>
    </message>
    <message>
        <source>Writing file {done} of {whole}</source>
        <translation>Schreibt Datei {done} von {whole}</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>Written while the hub was away</source>
        <translation>Geschrieben, während der Hub weg war</translation>
    </message>
    <message>
        <source>YAML file with the allow-list of actions runbooks may run; empty: none runs</source>
        <translation>YAML-Datei mit der Liste erlaubter Aktionen für Runbooks; leer: keine läuft</translation>
    </message>
    <message>
        <source>YAML that names where updates go: status pages, chat, mail; empty: nowhere</source>
        <translation>YAML, das sagt, wohin Updates gehen: Statusseiten, Chat, Mail; leer: nirgends</translation>
    </message>
    <message>
        <source>YAML with probes, journeys, witnesses and heartbeats; empty: none</source>
        <translation>YAML mit Sonden, Journeys, Zeugen und Heartbeats; leer: keine</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yes, it was received</source>
        <translation>Ja, es kam an</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>You are {both}. What becomes of that, once you command {number} ({severity})?</source>
        <translation>Sie sind {both}. Was wird daraus, sobald Sie {number} ({severity}) führen?</translation>
    </message>
    <message>
        <source>You get the rights at once, also offline. Every workstation shows it, the timeline says so, and another person must say afterwards whether it was right.</source>
        <translation>Sie erhalten die Rechte sofort, auch offline. Jeder Arbeitsplatz zeigt es, die Zeitleiste sagt es, und eine andere Person muss danach sagen, ob es richtig war.</translation>
    </message>
    <message>
        <source>You were at step {number}: {step}</source>
        <translation>Sie waren bei Schritt {number}: {step}</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Your organisation's provider says who you are, and the hub which role you have. Without a code nothing but its fingerprint proves the hub; whoever looks after it tells it to you, and it is the same for everybody.</source>
        <translation>Der Anbieter der Organisation sagt, wer sich anmeldet, und der Hub, mit welcher Rolle. Ohne Code beweist nur der Fingerabdruck, dass es der Hub ist; wer den Hub betreut, nennt ihn, und er ist für alle derselbe.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Zone or region</source>
        <translation>Zone oder Region</translation>
    </message>
    <message>
        <source>Zoom in and out around the cursor</source>
        <translation>Um den Cursor hinein- und herauszoomen</translation>
    </message>
    <message>
        <source>Zoom to what is selected</source>
        <translation>Auf Gewähltes zoomen</translation>
    </message>
    <message>
        <source>Zoom; 0 shows all</source>
        <translation>Zoomen; 0 zeigt alles</translation>
    </message>
    <message>
        <source>a Deputy has no Deputy: reassign them there, or accept it with a reason</source>
        <translation>eine Stellvertretung hat keine Stellvertretung: dort neu zuweisen, oder mit Grund hinnehmen</translation>
    </message>
    <message>
        <source>a Deputy stands in</source>
        <translation>eine Stellvertretung springt ein</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>eine Änderung</translation>
    </message>
    <message>
        <source>a code is of use at a hub; leave it out</source>
        <translation>ein Code nützt an einem Hub; bitte weglassen</translation>
    </message>
    <message>
        <source>a copied database or virtual machine, or a forged event</source>
        <translation>eine kopierte Datenbank oder virtuelle Maschine, oder ein gefälschtes Ereignis</translation>
    </message>
    <message>
        <source>a copy of it is held here already</source>
        <translation>eine Kopie davon wird hier schon gehalten</translation>
    </message>
    <message>
        <source>a correction needs a reason</source>
        <translation>eine Berichtigung braucht einen Grund</translation>
    </message>
    <message>
        <source>a denial takes a reason</source>
        <translation>eine Ablehnung braucht einen Grund</translation>
    </message>
    <message>
        <source>a drill and a real incident stay apart</source>
        <translation>eine Übung und ein echter Incident bleiben getrennt</translation>
    </message>
    <message>
        <source>a file that is there is never replaced</source>
        <translation>eine vorhandene Datei wird nie ersetzt</translation>
    </message>
    <message>
        <source>a file with a service id a line; empty without one</source>
        <translation>eine Datei mit einer Dienst-Id je Zeile; leer ohne</translation>
    </message>
    <message>
        <source>a host, a system, a person</source>
        <translation>ein Host, ein System, eine Person</translation>
    </message>
    <message>
        <source>a member of the group legal must release it</source>
        <translation>ein Mitglied der Gruppe legal muss sie aufheben</translation>
    </message>
    <message>
        <source>a member of the group legal must set it: people group</source>
        <translation>ein Mitglied der Gruppe legal muss ihn setzen: people group</translation>
    </message>
    <message>
        <source>a note says what blocks it</source>
        <translation>eine Notiz sagt, was ihn blockiert</translation>
    </message>
    <message>
        <source>a note says who takes it</source>
        <translation>eine Notiz sagt, wer ihn nimmt</translation>
    </message>
    <message>
        <source>a number, with ms, s or min for a lag</source>
        <translation>eine Zahl, mit ms, s oder min bei einem Rückstand</translation>
    </message>
    <message>
        <source>a path; nothing is replaced</source>
        <translation>ein Pfad; nichts wird ersetzt</translation>
    </message>
    <message>
        <source>a reason is needed: why is it so?</source>
        <translation>ein Grund ist nötig: warum ist es so?</translation>
    </message>
    <message>
        <source>a rollback: back to what worked before</source>
        <translation>ein Rollback: zurück zu dem, was vorher lief</translation>
    </message>
    <message>
        <source>a ruling needs a reason</source>
        <translation>eine Entscheidung braucht einen Grund</translation>
    </message>
    <message>
        <source>a ruling says what it is</source>
        <translation>eine Entscheidung sagt, was es ist</translation>
    </message>
    <message>
        <source>a second person signs: sign out of the provider, or use another browser, and let them sign in</source>
        <translation>eine zweite Person signiert: beim Anbieter abmelden, oder einen anderen Browser nehmen, und sie anmelden lassen</translation>
    </message>
    <message>
        <source>a step that is {state} needs a reason</source>
        <translation>ein Schritt, der {state} ist, braucht einen Grund</translation>
    </message>
    <message>
        <source>a stored answer</source>
        <translation>eine gespeicherte Antwort</translation>
    </message>
    <message>
        <source>a task has a time in minutes, 1 to {max_minutes}</source>
        <translation>eine Aufgabe hat eine Zeit in Minuten, 1 bis {max_minutes}</translation>
    </message>
    <message>
        <source>a task has one named owner</source>
        <translation>eine Aufgabe hat genau eine genannte Person</translation>
    </message>
    <message>
        <source>a task needs an incident</source>
        <translation>eine Aufgabe braucht einen Incident</translation>
    </message>
    <message>
        <source>a tier-0 service goes back</source>
        <translation>ein Tier-0-Dienst geht zurück</translation>
    </message>
    <message>
        <source>a time such as 2026-11-21 or 2026-11-21 14:00</source>
        <translation>eine Zeit wie 2026-11-21 oder 2026-11-21 14:00</translation>
    </message>
    <message>
        <source>a transfer names who has it then</source>
        <translation>eine Übergabe nennt, wer es dann hat</translation>
    </message>
    <message>
        <source>a waiver needs a reason</source>
        <translation>ein Verzicht braucht einen Grund</translation>
    </message>
    <message>
        <source>a wall writes nothing</source>
        <translation>eine Wand schreibt nichts</translation>
    </message>
    <message>
        <source>a workstation believes an organisation once it joined its hub: sync join</source>
        <translation>ein Arbeitsplatz glaubt einer Organisation, sobald er ihrem Hub beigetreten ist: sync join</translation>
    </message>
    <message>
        <source>a workstream has one named owner</source>
        <translation>ein Arbeitsstrang hat genau eine genannte Person</translation>
    </message>
    <message>
        <source>a workstream {name} is under way already</source>
        <translation>ein Arbeitsstrang {name} läuft schon</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>above {limit:g}</source>
        <translation>über {limit:g}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>accepting that they do both needs a reason</source>
        <translation>hinzunehmen, dass sie beides tun, braucht einen Grund</translation>
    </message>
    <message>
        <source>achieved unknown</source>
        <translation>erreicht unbekannt</translation>
    </message>
    <message>
        <source>achieved {percent}</source>
        <translation>erreicht {percent}</translation>
    </message>
    <message>
        <source>acked</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>acknowledge in {ack_minutes} min</source>
        <translation>quittieren in {ack_minutes} min</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>added to the chat's times, at most a day</source>
        <translation>zu den Zeiten des Chats addiert, höchstens ein Tag</translation>
    </message>
    <message>
        <source>after a wrong passphrase {name} can't sign yet</source>
        <translation>nach einer falschen Passphrase kann {name} noch nicht signieren</translation>
    </message>
    <message>
        <source>after step </source>
        <translation>nach Schritt </translation>
    </message>
    <message>
        <source>again in {countdown}</source>
        <translation>erneut in {countdown}</translation>
    </message>
    <message>
        <source>against</source>
        <translation>dagegen</translation>
    </message>
    <message>
        <source>against: {value}</source>
        <translation>dagegen: {value}</translation>
    </message>
    <message>
        <source>age not known</source>
        <translation>Alter nicht bekannt</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>stimmen überein</translation>
    </message>
    <message>
        <source>agreed beforehand</source>
        <translation>vorab vereinbart</translation>
    </message>
    <message>
        <source>agreements at risk: {count}</source>
        <translation>gefährdete Vereinbarungen: {count}</translation>
    </message>
    <message>
        <source>agrees with the hub's</source>
        <translation>stimmt mit der des Hubs überein</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>Zeit übrig</translation>
    </message>
    <message>
        <source>ahead of</source>
        <translation>vor</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>all checks are well</source>
        <translation>alle Prüfungen sind gut</translation>
    </message>
    <message>
        <source>all expected roles are held</source>
        <translation>alle erwarteten Rollen sind besetzt</translation>
    </message>
    <message>
        <source>all here</source>
        <translation>alle hier</translation>
    </message>
    <message>
        <source>all met</source>
        <translation>alle erfüllt</translation>
    </message>
    <message>
        <source>all must stand in it</source>
        <translation>alle müssen darin stehen</translation>
    </message>
    <message>
        <source>all of the last {count} runs well{took}</source>
        <translation>alle der letzten {count} Läufe gut{took}</translation>
    </message>
    <message>
        <source>all steps settled</source>
        <translation>alle Schritte abgeschlossen</translation>
    </message>
    <message>
        <source>all that was written here</source>
        <translation>alles, was hier geschrieben wurde</translation>
    </message>
    <message>
        <source>all these messages are here already</source>
        <translation>alle diese Nachrichten sind schon hier</translation>
    </message>
    <message>
        <source>all well</source>
        <translation>alles gut</translation>
    </message>
    <message>
        <source>all {of_layer} places</source>
        <translation>alle {of_layer} Orte</translation>
    </message>
    <message>
        <source>also has {number} open</source>
        <translation>führt auch {number}</translation>
    </message>
    <message>
        <source>also {voters} may vote</source>
        <translation>auch {voters} dürfen abstimmen</translation>
    </message>
    <message>
        <source>an action outside a runbook needs a reason</source>
        <translation>eine Aktion außerhalb eines Runbooks braucht einen Grund</translation>
    </message>
    <message>
        <source>an answer that makes no sense</source>
        <translation>eine Antwort ohne Sinn</translation>
    </message>
    <message>
        <source>an empty name</source>
        <translation>ein leerer Name</translation>
    </message>
    <message>
        <source>an entry not here yet</source>
        <translation>ein Eintrag, der noch nicht hier ist</translation>
    </message>
    <message>
        <source>an incident</source>
        <translation>ein Incident</translation>
    </message>
    <message>
        <source>an incident can't be merged into itself</source>
        <translation>ein Incident kann nicht in sich selbst aufgehen</translation>
    </message>
    <message>
        <source>an incident is not its own child</source>
        <translation>ein Incident ist nicht sein eigenes Kind</translation>
    </message>
    <message>
        <source>an incident not here yet</source>
        <translation>ein Incident, der noch nicht hier ist</translation>
    </message>
    <message>
        <source>an offer</source>
        <translation>ein Angebot</translation>
    </message>
    <message>
        <source>an origin was copied or forged; both sides are kept</source>
        <translation>ein Ursprung wurde kopiert oder gefälscht; beide Seiten sind behalten</translation>
    </message>
    <message>
        <source>and here; not known to be on enough other devices yet</source>
        <translation>und hier; noch nicht sicher auf genug anderen Geräten</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>and {marks} more; + zooms in</source>
        <translation>und {marks} weitere; + zoomt hinein</translation>
    </message>
    <message>
        <source>and {parts}</source>
        <translation>und {parts}</translation>
    </message>
    <message>
        <source>anomaly</source>
        <translation>Auffälligkeit</translation>
    </message>
    <message>
        <source>another machine</source>
        <translation>ein anderer Rechner</translation>
    </message>
    <message>
        <source>another person granted these rights: no review is owed</source>
        <translation>eine andere Person gewährte diese Rechte: keine Prüfung fällig</translation>
    </message>
    <message>
        <source>another person must approve: ask for it (failover loss)</source>
        <translation>eine andere Person muss freigeben: bitte darum ersuchen (failover loss)</translation>
    </message>
    <message>
        <source>another who may</source>
        <translation>eine andere Person, die darf</translation>
    </message>
    <message>
        <source>another workstation</source>
        <translation>ein anderer Arbeitsplatz</translation>
    </message>
    <message>
        <source>another workstation than this one</source>
        <translation>einen anderen Arbeitsplatz als diesen</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>answered {status}, expected {status_words}</source>
        <translation>antwortete {status}, erwartet {status_words}</translation>
    </message>
    <message>
        <source>answers alert {names}</source>
        <translation>antwortet auf Alarm {names}</translation>
    </message>
    <message>
        <source>answers alerts {names}</source>
        <translation>antwortet auf Alarme {names}</translation>
    </message>
    <message>
        <source>application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>approval by {people} ({because})</source>
        <translation>Freigabe durch {people} ({because})</translation>
    </message>
    <message>
        <source>approval of exactly this was asked for already</source>
        <translation>Freigabe von genau diesem wurde schon erbeten</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>freigeben</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>are given with their content, not as a field</source>
        <translation>werden mit ihrem Inhalt gegeben, nicht als Feld</translation>
    </message>
    <message>
        <source>as a whole</source>
        <translation>als Ganzes</translation>
    </message>
    <message>
        <source>as a whole {age} ago</source>
        <translation>als Ganzes vor {age}</translation>
    </message>
    <message>
        <source>as every day</source>
        <translation>wie jeden Tag</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>wie es sein sollte</translation>
    </message>
    <message>
        <source>as it was sent</source>
        <translation>wie gesendet</translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>Stand {time}</translation>
    </message>
    <message>
        <source>as others read it in the timeline</source>
        <translation>wie andere ihn in der Zeitleiste lesen</translation>
    </message>
    <message>
        <source>as tagged</source>
        <translation>wie gekennzeichnet</translation>
    </message>
    <message>
        <source>as the desktop</source>
        <translation>wie der Desktop</translation>
    </message>
    <message>
        <source>as the incident's state</source>
        <translation>als Zustand des Incidents</translation>
    </message>
    <message>
        <source>as {me}</source>
        <translation>als {me}</translation>
    </message>
    <message>
        <source>ask again</source>
        <translation>erneut fragen</translation>
    </message>
    <message>
        <source>ask another person to accept the loss</source>
        <translation>eine andere Person bitten, den Verlust hinzunehmen</translation>
    </message>
    <message>
        <source>ask somebody</source>
        <translation>jemanden fragen</translation>
    </message>
    <message>
        <source>ask your questions</source>
        <translation>bitte Fragen stellen</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>asked {duration} ago</source>
        <translation>beantragt vor {duration}</translation>
    </message>
    <message>
        <source>asked {minute}, {value} min ago</source>
        <translation>gefragt {minute}, vor {value} min</translation>
    </message>
    <message>
        <source>asks {roles}</source>
        <translation>fragt {roles}</translation>
    </message>
    <message>
        <source>async</source>
        <translation>asynchron</translation>
    </message>
    <message>
        <source>at its limit</source>
        <translation>an seiner Grenze</translation>
    </message>
    <message>
        <source>at least one piece of evidence against it, or a reason (exit criterion: {settles})</source>
        <translation>mindestens ein Beleg dagegen, oder ein Grund (Kriterium: {settles})</translation>
    </message>
    <message>
        <source>at least one piece of evidence for it, or a reason (exit criterion: {settles})</source>
        <translation>mindestens ein Beleg dafür, oder ein Grund (Kriterium: {settles})</translation>
    </message>
    <message>
        <source>at least one runbook that differs from the library's</source>
        <translation>mindestens ein Runbook, das von dem der Bibliothek abweicht</translation>
    </message>
    <message>
        <source>at or above {limit}</source>
        <translation>bei oder über {limit}</translation>
    </message>
    <message>
        <source>at or below {limit}</source>
        <translation>bei oder unter {limit}</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>gefährdet</translation>
    </message>
    <message>
        <source>at risk only, to be checked</source>
        <translation>nur gefährdet, zu prüfen</translation>
    </message>
    <message>
        <source>at risk {hit} → {hit_then}</source>
        <translation>gefährdet {hit} → {hit_then}</translation>
    </message>
    <message>
        <source>at times not told</source>
        <translation>zu nicht genannten Zeiten</translation>
    </message>
    <message>
        <source>at {clock_time}Z</source>
        <translation>um {clock_time}Z</translation>
    </message>
    <message>
        <source>at {minute}</source>
        <translation>um {minute}</translation>
    </message>
    <message>
        <source>attainment {percent} with verified customer reports, {percent2} monitored only</source>
        <translation>Erreicht {percent} mit geprüften Kundenmeldungen, {percent2} nur nach Überwachung</translation>
    </message>
    <message>
        <source>audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>automation</source>
        <translation>Automation</translation>
    </message>
    <message>
        <source>availability against its commitment</source>
        <translation>Verfügbarkeit gegen ihre Zusage</translation>
    </message>
    <message>
        <source>axis not from 0</source>
        <translation>Achse nicht ab 0</translation>
    </message>
    <message>
        <source>backend</source>
        <translation>Backend</translation>
    </message>
    <message>
        <source>backend fails, {others} not: users not hit as far as seen</source>
        <translation>Backend fällt aus, {others} nicht: Nutzer, soweit zu sehen, nicht betroffen</translation>
    </message>
    <message>
        <source>backend fails: not confirmed</source>
        <translation>Backend fällt aus: nicht bestätigt</translation>
    </message>
    <message>
        <source>basis for step {number}</source>
        <translation>Grundlage für Schritt {number}</translation>
    </message>
    <message>
        <source>be skipped, with a reason</source>
        <translation>übersprungen werden, mit Grund</translation>
    </message>
    <message>
        <source>beating</source>
        <translation>schlägt</translation>
    </message>
    <message>
        <source>began at {names}</source>
        <translation>begann bei {names}</translation>
    </message>
    <message>
        <source>began {began}</source>
        <translation>begann {began}</translation>
    </message>
    <message>
        <source>began {span} after the onset</source>
        <translation>begann {span} nach dem Einsetzen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>hinter</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>below {limit:.0%} of {usual_words}</source>
        <translation>unter {limit:.0%} von {usual_words}</translation>
    </message>
    <message>
        <source>below {limit:g}</source>
        <translation>unter {limit:g}</translation>
    </message>
    <message>
        <source>better after change {title}: {figures}</source>
        <translation>besser nach Änderung {title}: {figures}</translation>
    </message>
    <message>
        <source>beyond its budget</source>
        <translation>über ihrem Budget</translation>
    </message>
    <message>
        <source>blast radius, restore order</source>
        <translation>Blast Radius, Reihenfolge der Wiederherstellung</translation>
    </message>
    <message>
        <source>blind spot: alerts of {service} are muted during {title} ({why})</source>
        <translation>blinder Fleck: Alarme von {service} sind während {title} stummgeschaltet ({why})</translation>
    </message>
    <message>
        <source>blind spot: alerts of {service} were muted during {title} ({why})</source>
        <translation>blinder Fleck: Alarme von {service} waren während {title} stummgeschaltet ({why})</translation>
    </message>
    <message>
        <source>blind spot: {service} has sent no figures of its {names} layer for {end} since {title}</source>
        <translation>blinder Fleck: {service} hat seit {end}, seit {title}, keine Werte seiner Ebene {names} gesendet</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>both at once</source>
        <translation>beide zugleich</translation>
    </message>
    <message>
        <source>both changed the same words</source>
        <translation>beide änderten dieselben Worte</translation>
    </message>
    <message>
        <source>both sides count; audit verify names the events</source>
        <translation>beide Seiten zählen; audit verify nennt die Ereignisse</translation>
    </message>
    <message>
        <source>both signed notes are kept; have the hub looked into</source>
        <translation>beide signierten Stände sind behalten; den Hub untersuchen lassen</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>broken in {rough} at the present rate</source>
        <translation>bei jetziger Rate in {rough} verletzt</translation>
    </message>
    <message>
        <source>budget left {budget}</source>
        <translation>Budget übrig {budget}</translation>
    </message>
    <message>
        <source>budget unknown</source>
        <translation>Budget unbekannt</translation>
    </message>
    <message>
        <source>budget {left} left</source>
        <translation>Budget übrig {left}</translation>
    </message>
    <message>
        <source>burn rate {windows} {rate}, page line {page_line:g} times</source>
        <translation>Verbrauchsrate {windows} {rate}, Page-Grenze {page_line:g}-fach</translation>
    </message>
    <message>
        <source>burn rate {windows} {rate}, page line {page_line:g} times, crossed</source>
        <translation>Verbrauchsrate {windows} {rate}, Page-Grenze {page_line:g}-fach, überschritten</translation>
    </message>
    <message>
        <source>burn {rate} in {time}</source>
        <translation>Verbrauch {rate} in {time}</translation>
    </message>
    <message>
        <source>business</source>
        <translation>Geschäft</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>beschäftigt</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>by the cadence</source>
        <translation>nach dem Rhythmus</translation>
    </message>
    <message>
        <source>by what happened to data</source>
        <translation>nach dem, was mit Daten geschah</translation>
    </message>
    <message>
        <source>by which the system can be searched</source>
        <translation>womit sich das System durchsuchen lässt</translation>
    </message>
    <message>
        <source>by {map}</source>
        <translation>von {map}</translation>
    </message>
    <message>
        <source>by {name}, {when}</source>
        <translation>von {name}, {when}</translation>
    </message>
    <message>
        <source>calendar {length}</source>
        <translation>Kalender {length}</translation>
    </message>
    <message>
        <source>caller and target are the same service</source>
        <translation>Aufrufer und Ziel sind derselbe Dienst</translation>
    </message>
    <message>
        <source>came and is not believed yet; judged again when trust changes</source>
        <translation>kam an und wird noch nicht geglaubt; wird neu beurteilt, wenn sich das Vertrauen ändert</translation>
    </message>
    <message>
        <source>can't be</source>
        <translation>geht nicht</translation>
    </message>
    <message>
        <source>can't be compared with {normal}</source>
        <translation>nicht mit {normal} vergleichbar</translation>
    </message>
    <message>
        <source>can't be read: {error}</source>
        <translation>kann nicht gelesen werden: {error}</translation>
    </message>
    <message>
        <source>can't be read: {strerror}</source>
        <translation>kann nicht gelesen werden: {strerror}</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>carries the fault</source>
        <translation>trägt den Fehler</translation>
    </message>
    <message>
        <source>cascading</source>
        <translation>kaskadierend</translation>
    </message>
    <message>
        <source>catalogue, {field}</source>
        <translation>Katalog, {field}</translation>
    </message>
    <message>
        <source>cause not confirmed</source>
        <translation>Ursache nicht bestätigt</translation>
    </message>
    <message>
        <source>challenge-response needs two people: no reader and no responder is named</source>
        <translation>Challenge-Response braucht zwei Personen: weder Vorlesende noch Antwortende genannt</translation>
    </message>
    <message>
        <source>challenge-response needs two people: no reader is named</source>
        <translation>Challenge-Response braucht zwei Personen: niemand zum Vorlesen genannt</translation>
    </message>
    <message>
        <source>challenge-response needs two people: no responder is named</source>
        <translation>Challenge-Response braucht zwei Personen: niemand zum Antworten genannt</translation>
    </message>
    <message>
        <source>challenge-response needs two people: reader and responder are the same</source>
        <translation>Challenge-Response braucht zwei Personen: vorlesend und antwortend ist dieselbe</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>change {badge}</source>
        <translation>Änderung {badge}</translation>
    </message>
    <message>
        <source>change {change}</source>
        <translation>Änderung {change}</translation>
    </message>
    <message>
        <source>change {title}: no data, it names no service</source>
        <translation>Änderung {title}: keine Daten, sie nennt keinen Dienst</translation>
    </message>
    <message>
        <source>change {title}: no data, {silent}</source>
        <translation>Änderung {title}: keine Daten, {silent}</translation>
    </message>
    <message>
        <source>change {title}: too early to say</source>
        <translation>Änderung {title}: zu früh für ein Urteil</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>changes nothing</source>
        <translation>ändert nichts</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>check in</source>
        <translation>check-in</translation>
    </message>
    <message>
        <source>checklists and their steps</source>
        <translation>Checklisten und ihre Schritte</translation>
    </message>
    <message>
        <source>child incidents are still open: {numbers}</source>
        <translation>Kind-Incidents sind noch offen: {numbers}</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>clock {hlc}</source>
        <translation>Uhr {hlc}</translation>
    </message>
    <message>
        <source>close it first, or name single entries: --entry</source>
        <translation>bitte erst schließen, oder einzelne Einträge nennen: --entry</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>closed {minute}{by}</source>
        <translation>geschlossen {minute}{by}</translation>
    </message>
    <message>
        <source>cluster of {count}: {held}</source>
        <translation>Cluster aus {count}: {held}</translation>
    </message>
    <message>
        <source>cluster, Space opens</source>
        <translation>Cluster, Leertaste öffnet</translation>
    </message>
    <message>
        <source>colleagues</source>
        <translation>Kollegen</translation>
    </message>
    <message>
        <source>command is being handed over: wait until it is taken</source>
        <translation>die Führung wird gerade übergeben: bitte warten, bis sie genommen ist</translation>
    </message>
    <message>
        <source>command is blocked</source>
        <translation>die Führung ist blockiert</translation>
    </message>
    <message>
        <source>command is not offered</source>
        <translation>die Führung wird nicht angeboten</translation>
    </message>
    <message>
        <source>command is not pushed: offer a handover, and the incoming takes it</source>
        <translation>die Führung wird nicht zugeschoben: eine Übergabe anbieten, und wer kommt, nimmt sie</translation>
    </message>
    <message>
        <source>command is not taken</source>
        <translation>die Führung wird nicht genommen</translation>
    </message>
    <message>
        <source>command was offered to somebody else</source>
        <translation>die Führung wurde jemand anderem angeboten</translation>
    </message>
    <message>
        <source>comms</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>communications</source>
        <translation>Kommunikation</translation>
    </message>
    <message>
        <source>compare with another workstation</source>
        <translation>mit einem anderen Arbeitsplatz vergleichen</translation>
    </message>
    <message>
        <source>compensated</source>
        <translation>ausgeglichen</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>config</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>confirmed as the cause {times} before</source>
        <translation>{times} zuvor als Ursache bestätigt</translation>
    </message>
    <message>
        <source>conflicted</source>
        <translation>in Konflikt</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>contains {text!r}</source>
        <translation>enthält {text!r}</translation>
    </message>
    <message>
        <source>control character</source>
        <translation>Steuerzeichen</translation>
    </message>
    <message>
        <source>core</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>corrects {corrects}, was {corrects2}, {corrects3}</source>
        <translation>berichtigt {corrects}, war {corrects2}, {corrects3}</translation>
    </message>
    <message>
        <source>counted downtime {sum} of {considered_ms}, {sum2} excluded</source>
        <translation>gezählte Ausfallzeit {sum} von {considered_ms}, {sum2} ausgenommen</translation>
    </message>
    <message>
        <source>counted in the banner</source>
        <translation>im Banner gezählt</translation>
    </message>
    <message>
        <source>counts meanwhile</source>
        <translation>gilt solange</translation>
    </message>
    <message>
        <source>coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>abgedeckt</translation>
    </message>
    <message>
        <source>covered {age} ago</source>
        <translation>abgedeckt vor {age}</translation>
    </message>
    <message>
        <source>covers nothing; expected incidents, people or everything</source>
        <translation>umfasst nichts; erwartet Incidents, Personen oder alles</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>critical trouble</source>
        <translation>kritische Störung</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>customers, internal, executives, support, regulator</source>
        <translation>Kunden, intern, Führung, Support, Aufsicht</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>dashed ring: nobody knows, or no longer</source>
        <translation>gestrichelter Ring: niemand weiß es, oder nicht mehr</translation>
    </message>
    <message>
        <source>data and picture</source>
        <translation>Daten und Bild</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>declare an incident; only its title is needed</source>
        <translation>einen Incident ausrufen; nur der Titel ist nötig</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>ausgerufen</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>beeinträchtigt</translation>
    </message>
    <message>
        <source>degraded performance</source>
        <translation>beeinträchtigte Leistung</translation>
    </message>
    <message>
        <source>degrades</source>
        <translation>lässt nach</translation>
    </message>
    <message>
        <source>degrading</source>
        <translation>verschlechtert sich</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>deny</source>
        <translation>ablehnen</translation>
    </message>
    <message>
        <source>dependency {root}</source>
        <translation>Abhängigkeit {root}</translation>
    </message>
    <message>
        <source>depends on a decision</source>
        <translation>hängt von einer Entscheidung ab</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>destructive steps stay locked</source>
        <translation>zerstörende Schritte bleiben gesperrt</translation>
    </message>
    <message>
        <source>device {device}</source>
        <translation>Gerät {device}</translation>
    </message>
    <message>
        <source>dial-in</source>
        <translation>Einwahl</translation>
    </message>
    <message>
        <source>dial-in, link and PIN</source>
        <translation>Einwahl, Link und PIN</translation>
    </message>
    <message>
        <source>diamond: works, without its reserve</source>
        <translation>Raute: arbeitet, ohne Reserve</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>weichen ab</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>strittig</translation>
    </message>
    <message>
        <source>diverged writes are listed after a rollback</source>
        <translation>auseinandergelaufene Schreibvorgänge werden nach einem Rollback aufgelistet</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>hält nicht</translation>
    </message>
    <message>
        <source>doing</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>done with {left} left</source>
        <translation>fertig, {left} übrig</translation>
    </message>
    <message>
        <source>done, late by {left}</source>
        <translation>fertig, {left} zu spät</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>fallen gelassen</translation>
    </message>
    <message>
        <source>dropping a task needs a note</source>
        <translation>eine Aufgabe fallen zu lassen braucht eine Notiz</translation>
    </message>
    <message>
        <source>dry run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>due {clock}</source>
        <translation>fällig {clock}</translation>
    </message>
    <message>
        <source>due {minute}</source>
        <translation>fällig {minute}</translation>
    </message>
    <message>
        <source>during {change}</source>
        <translation>während {change}</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>frühere</translation>
    </message>
    <message>
        <source>emptied again and again</source>
        <translation>wird immer wieder geleert</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>empty: no estimate</source>
        <translation>leer: keine Schätzung</translation>
    </message>
    <message>
        <source>empty: not encrypted</source>
        <translation>leer: nicht verschlüsselt</translation>
    </message>
    <message>
        <source>empty: nothing</source>
        <translation>leer: nichts</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>end</source>
        <translation>enden</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>endet</translation>
    </message>
    <message>
        <source>engineering</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>entries are never edited</source>
        <translation>Einträge werden nie bearbeitet</translation>
    </message>
    <message>
        <source>entries of kind {kind} are written by the console itself</source>
        <translation>Einträge der Art {kind} schreibt die Konsole selbst</translation>
    </message>
    <message>
        <source>entries of kind {kind} follow from what was done: do the opposite instead</source>
        <translation>Einträge der Art {kind} folgen aus dem, was getan wurde: bitte das Gegenteil tun</translation>
    </message>
    <message>
        <source>entry {title!r} of {calendar}</source>
        <translation>Eintrag {title!r} in {calendar}</translation>
    </message>
    <message>
        <source>error-budget burn</source>
        <translation>Verbrauch des Fehlerbudgets</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>errors, instances</source>
        <translation>Fehler, Instanzen</translation>
    </message>
    <message>
        <source>escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>escalation {key} is {standing} already</source>
        <translation>Eskalation {key} ist schon {standing}</translation>
    </message>
    <message>
        <source>every gate that two people could pass is met</source>
        <translation>jedes Gate, das zwei Personen passieren könnten, ist erfüllt</translation>
    </message>
    <message>
        <source>every step holds</source>
        <translation>jeder Schritt hält</translation>
    </message>
    <message>
        <source>every {minutes} min to customers</source>
        <translation>alle {minutes} min an Kunden</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>everything is kept or waived</source>
        <translation>alles ist gesichert oder es wurde verzichtet</translation>
    </message>
    <message>
        <source>everything is settled</source>
        <translation>alles ist abgeschlossen</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>überall</translation>
    </message>
    <message>
        <source>everywhere else as soon as they hear of it</source>
        <translation>überall sonst, sobald man dort davon hört</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Beweise</translation>
    </message>
    <message>
        <source>exactly this was approved</source>
        <translation>genau dies wurde freigegeben</translation>
    </message>
    <message>
        <source>execs</source>
        <translation>die Führung</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>exit criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>expect {expect}</source>
        <translation>erwartet {expect}</translation>
    </message>
    <message>
        <source>expect {normal}</source>
        <translation>erwartet {normal}</translation>
    </message>
    <message>
        <source>expected 1 to {most_keys} alerts, found {count}</source>
        <translation>erwartet 1 bis {most_keys} Alarme, gefunden {count}</translation>
    </message>
    <message>
        <source>expected 1 to {most_sinks} sinks, found {count}</source>
        <translation>erwartet 1 bis {most_sinks} Kanäle, gefunden {count}</translation>
    </message>
    <message>
        <source>expected 15 min, 1 h or 4 h, or until the end of an incident</source>
        <translation>erwartet 15 min, 1 h oder 4 h, oder bis zum Ende eines Incidents</translation>
    </message>
    <message>
        <source>expected 64 lower-case hexadecimal digits</source>
        <translation>erwartet 64 hexadezimale Ziffern in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>expected a SHA-256 of 64 hexadecimal digits</source>
        <translation>erwartet einen SHA-256 aus 64 hexadezimalen Ziffern</translation>
    </message>
    <message>
        <source>expected a name</source>
        <translation>erwartet wird ein Name</translation>
    </message>
    <message>
        <source>expected a number of bytes</source>
        <translation>erwartet eine Zahl von Bytes</translation>
    </message>
    <message>
        <source>expected a service</source>
        <translation>erwartet einen Dienst</translation>
    </message>
    <message>
        <source>expected a time between 1970 and 9999</source>
        <translation>erwartet eine Zeit zwischen 1970 und 9999</translation>
    </message>
    <message>
        <source>expected a whole number, 0 for none</source>
        <translation>erwartet wird eine ganze Zahl, 0 für keine</translation>
    </message>
    <message>
        <source>expected a {what} of the catalogue, found {name!r}{hint}</source>
        <translation>erwartet {what} des Katalogs, gefunden {name!r}{hint}</translation>
    </message>
    <message>
        <source>expected an end after the start, at most 31 days later</source>
        <translation>erwartet ein Ende nach dem Anfang, höchstens 31 Tage später</translation>
    </message>
    <message>
        <source>expected an end that is still to come</source>
        <translation>erwartet ein Ende, das noch kommt</translation>
    </message>
    <message>
        <source>expected an end within the next 24 hours</source>
        <translation>erwartet ein Ende in den nächsten 24 Stunden</translation>
    </message>
    <message>
        <source>expected at most 200 names of up to 200 characters each</source>
        <translation>erwartet höchstens 200 Namen mit je bis zu 200 Zeichen</translation>
    </message>
    <message>
        <source>expected at most {max_words} characters that can be stored</source>
        <translation>erwartet höchstens {max_words} speicherbare Zeichen</translation>
    </message>
    <message>
        <source>expected at most {most_text} characters, found {count}</source>
        <translation>erwartet höchstens {most_text} Zeichen, gefunden {count}</translation>
    </message>
    <message>
        <source>expected at most {most_text} signs that can be shown, on one line</source>
        <translation>erwartet höchstens {most_text} darstellbare Zeichen, in einer Zeile</translation>
    </message>
    <message>
        <source>expected at most {most} characters, found {count}</source>
        <translation>erwartet höchstens {most} Zeichen, gefunden {count}</translation>
    </message>
    <message>
        <source>expected every sink once</source>
        <translation>erwartet jeden Kanal einmal</translation>
    </message>
    <message>
        <source>expected its id, at most 200 characters</source>
        <translation>erwartet seine Id, höchstens 200 Zeichen</translation>
    </message>
    <message>
        <source>expected no series, found {samples}</source>
        <translation>erwartet keine Reihe, gefunden {samples}</translation>
    </message>
    <message>
        <source>expected one line</source>
        <translation>erwartet eine Zeile</translation>
    </message>
    <message>
        <source>expected one minute to seven days</source>
        <translation>erwartet eine Minute bis sieben Tage</translation>
    </message>
    <message>
        <source>expected what came of the call</source>
        <translation>erwartet, was der Anruf ergab</translation>
    </message>
    <message>
        <source>expected who asked, in at most 200 characters</source>
        <translation>erwartet, wer fragte, in höchstens 200 Zeichen</translation>
    </message>
    <message>
        <source>expected why it can't wait for its holder, in at most 1,000 characters</source>
        <translation>erwartet, warum es nicht auf seinen Halter warten kann, in höchstens 1,000 Zeichen</translation>
    </message>
    <message>
        <source>expected why readers need both, in at most 1,000 characters</source>
        <translation>erwartet, warum Leser beides brauchen, in höchstens 1,000 Zeichen</translation>
    </message>
    <message>
        <source>expected {expected}</source>
        <translation>erwartet wird {expected}</translation>
    </message>
    <message>
        <source>expected {expect}, found {wrong}</source>
        <translation>erwartet {expect}, gefunden {wrong}</translation>
    </message>
    <message>
        <source>expected {impact}</source>
        <translation>erwartet {impact}</translation>
    </message>
    <message>
        <source>expected {shown_fingerprint}</source>
        <translation>erwartet {shown_fingerprint}</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>expired at {utc:%H:%M:%S}Z: ask again</source>
        <translation>abgelaufen um {utc:%H:%M:%S}Z: erneut erbitten</translation>
    </message>
    <message>
        <source>expires in {left}</source>
        <translation>läuft ab in {left}</translation>
    </message>
    <message>
        <source>external SLA {sla}</source>
        <translation>externe SLA {sla}</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>scheitert</translation>
    </message>
    <message>
        <source>failure mode</source>
        <translation>Fehlermodus</translation>
    </message>
    <message>
        <source>fallback</source>
        <translation>Fallback</translation>
    </message>
    <message>
        <source>fallback after {trigger_minutes} min at {at}, safe for {max_safe_minutes} min</source>
        <translation>Fallback nach {trigger_minutes} min bei {at}, sicher für {max_safe_minutes} min</translation>
    </message>
    <message>
        <source>far from all that was usual</source>
        <translation>weit von allem Üblichen</translation>
    </message>
    <message>
        <source>far from its recent level</source>
        <translation>weit vom jüngsten Niveau</translation>
    </message>
    <message>
        <source>fenced</source>
        <translation>abgeschottet</translation>
    </message>
    <message>
        <source>fewer than 8 samples</source>
        <translation>weniger als 8 Messwerte</translation>
    </message>
    <message>
        <source>filled from the record</source>
        <translation>aus dem Protokoll gefüllt</translation>
    </message>
    <message>
        <source>filling</source>
        <translation>füllt sich</translation>
    </message>
    <message>
        <source>find out which machine</source>
        <translation>herausfinden, welcher Rechner</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>fired {count} times</source>
        <translation>feuerte {count}-mal</translation>
    </message>
    <message>
        <source>firing</source>
        <translation>feuert</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>erstes Byte</translation>
    </message>
    <message>
        <source>first out</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <source>first out: nothing else began earlier</source>
        <translation>zuerst: nichts anderes begann früher</translation>
    </message>
    <message>
        <source>first signs of trouble: {names} degrading, nothing fails</source>
        <translation>erste Anzeichen: {names} lässt nach, nichts fällt aus</translation>
    </message>
    <message>
        <source>first signs: {why}, {edges} ({words})</source>
        <translation>erste Anzeichen: {why}, {edges} ({words})</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>flag: somebody changed something</source>
        <translation>Flagge: jemand hat etwas geändert</translation>
    </message>
    <message>
        <source>flood line, 10 in 10 min</source>
        <translation>Flutgrenze, 10 in 10 min</translation>
    </message>
    <message>
        <source>flood line, {budget} in {window_minutes} min</source>
        <translation>Flutgrenze, {budget} in {window_minutes} min</translation>
    </message>
    <message>
        <source>flood mode on {since}</source>
        <translation>Flutmodus seit {since}</translation>
    </message>
    <message>
        <source>follows from what was done</source>
        <translation>folgt aus dem, was getan wurde</translation>
    </message>
    <message>
        <source>for</source>
        <translation>dafür</translation>
    </message>
    <message>
        <source>for a change only</source>
        <translation>nur bei einer Änderung</translation>
    </message>
    <message>
        <source>for every {severity}</source>
        <translation>für jeden {severity}</translation>
    </message>
    <message>
        <source>for service {names}</source>
        <translation>für Dienst {names}</translation>
    </message>
    <message>
        <source>for services {names}</source>
        <translation>für Dienste {names}</translation>
    </message>
    <message>
        <source>for the decision log; empty for none</source>
        <translation>für das Entscheidungsprotokoll; leer für keine</translation>
    </message>
    <message>
        <source>for the failure mode {mode_name}</source>
        <translation>für den Fehlermodus {mode_name}</translation>
    </message>
    <message>
        <source>for: {value}</source>
        <translation>dafür: {value}</translation>
    </message>
    <message>
        <source>fork</source>
        <translation>Gabelung</translation>
    </message>
    <message>
        <source>found {values!r}</source>
        <translation>gefunden {values!r}</translation>
    </message>
    <message>
        <source>from before joining; they stay here</source>
        <translation>aus der Zeit vor dem Beitritt; sie bleiben hier</translation>
    </message>
    <message>
        <source>from the selected service · only this is required</source>
        <translation>vom gewählten Dienst · nur das ist nötig</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>von {source}</translation>
    </message>
    <message>
        <source>from {source} · {size_words} · {sha256}… · {name_of} has it</source>
        <translation>von {source} · {size_words} · {sha256}… · {name_of} hat es</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>functional outage suspected: {why}, while technical signals are in order</source>
        <translation>funktionaler Ausfall vermutet: {why}, während technische Signale in Ordnung sind</translation>
    </message>
    <message>
        <source>give the one in use to change it</source>
        <translation>zum Ändern die gültige angeben</translation>
    </message>
    <message>
        <source>give the passphrase in use to change it</source>
        <translation>zum Ändern die gültige Passphrase angeben</translation>
    </message>
    <message>
        <source>goes as soon as it can</source>
        <translation>geht, sobald es kann</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>goes on at step {number}: {step}</source>
        <translation>weiter bei Schritt {number}: {step}</translation>
    </message>
    <message>
        <source>goes on in {ends} ways</source>
        <translation>geht auf {ends} Wegen weiter</translation>
    </message>
    <message>
        <source>goes to {channels}</source>
        <translation>geht an {channels}</translation>
    </message>
    <message>
        <source>gone in {rough} at this rate</source>
        <translation>weg in {rough} bei dieser Rate</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>gewährt</translation>
    </message>
    <message>
        <source>granted by nobody, {note}</source>
        <translation>von niemandem erteilt, {note}</translation>
    </message>
    <message>
        <source>granted for exactly this call</source>
        <translation>genau für diesen Aufruf erteilt</translation>
    </message>
    <message>
        <source>graph as of {minute}</source>
        <translation>Graph Stand {minute}</translation>
    </message>
    <message>
        <source>graver</source>
        <translation>schwerere</translation>
    </message>
    <message>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <source>growing</source>
        <translation>wächst</translation>
    </message>
    <message>
        <source>growing old</source>
        <translation>wird alt</translation>
    </message>
    <message>
        <source>growth from day to day over {days:.0f} days, from the day's peak</source>
        <translation>Zuwachs von Tag zu Tag über {days:.0f} Tage, vom Höchstwert des Tages</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>übergeben</translation>
    </message>
    <message>
        <source>happen now</source>
        <translation>jetzt geschehen</translation>
    </message>
    <message>
        <source>hard</source>
        <translation>hart</translation>
    </message>
    <message>
        <source>hard, quiet</source>
        <translation>hart, ruhig</translation>
    </message>
    <message>
        <source>hardly left its usual: {sign_words}</source>
        <translation>kaum über das Übliche hinaus: {sign_words}</translation>
    </message>
    <message>
        <source>has more than {most_bytes} MiB</source>
        <translation>hat mehr als {most_bytes} MiB</translation>
    </message>
    <message>
        <source>has {count} characters; at most {longest}</source>
        <translation>hat {count} Zeichen; höchstens {longest}</translation>
    </message>
    <message>
        <source>has {count} characters; at most {max_shown}</source>
        <translation>hat {count} Zeichen; höchstens {max_shown}</translation>
    </message>
    <message>
        <source>hashed again {minute}</source>
        <translation>erneut gehasht {minute}</translation>
    </message>
    <message>
        <source>have acknowledged</source>
        <translation>haben bestätigt</translation>
    </message>
    <message>
        <source>have joined</source>
        <translation>sind beigetreten</translation>
    </message>
    <message>
        <source>headroom {headroom:.2g} points</source>
        <translation>Spielraum {headroom:.2g} Punkte</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>versteckt</translation>
    </message>
    <message>
        <source>hidden coupling</source>
        <translation>versteckte Kopplung</translation>
    </message>
    <message>
        <source>hidden coupling, not declared</source>
        <translation>versteckte Kopplung, nicht deklariert</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höhere</translation>
    </message>
    <message>
        <source>holding statement, word for word</source>
        <translation>Erstmeldung, Wort für Wort</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>hält</translation>
    </message>
    <message>
        <source>holds a character that can't be stored</source>
        <translation>enthält ein Zeichen, das nicht gespeichert werden kann</translation>
    </message>
    <message>
        <source>holds a |, which separates rule and level</source>
        <translation>enthält ein |, das Regel und Stufe trennt</translation>
    </message>
    <message>
        <source>holds {expiry_ms}</source>
        <translation>gilt {expiry_ms}</translation>
    </message>
    <message>
        <source>hour of the week, {weeks:.0f} weeks</source>
        <translation>Stunde der Woche, {weeks:.0f} Wochen</translation>
    </message>
    <message>
        <source>id {remote}</source>
        <translation>Id {remote}</translation>
    </message>
    <message>
        <source>identified</source>
        <translation>identifiziert</translation>
    </message>
    <message>
        <source>impacted</source>
        <translation>betroffen</translation>
    </message>
    <message>
        <source>import into the incident it was merged into</source>
        <translation>bitte in den Incident importieren, in dem er aufging</translation>
    </message>
    <message>
        <source>in role</source>
        <translation>in der Rolle</translation>
    </message>
    <message>
        <source>in the record here, set aside</source>
        <translation>im Protokoll hier, beiseitegelegt</translation>
    </message>
    <message>
        <source>in this workstation's record, synced to its disk</source>
        <translation>im Protokoll dieses Arbeitsplatzes, auf seine Platte geschrieben</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in Gebrauch</translation>
    </message>
    <message>
        <source>in your own words, required</source>
        <translation>in eigenen Worten, nötig</translation>
    </message>
    <message>
        <source>in {countdown}, {minute}</source>
        <translation>in {countdown}, {minute}</translation>
    </message>
    <message>
        <source>in {jurisdiction}</source>
        <translation>in {jurisdiction}</translation>
    </message>
    <message>
        <source>in {length}</source>
        <translation>in {length}</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>in {span}</translation>
    </message>
    <message>
        <source>in {window_ms}</source>
        <translation>in {window_ms}</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>inconclusive</source>
        <translation>nicht eindeutig</translation>
    </message>
    <message>
        <source>infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>intact</source>
        <translation>unversehrt</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>investigating</source>
        <translation>in Untersuchung</translation>
    </message>
    <message>
        <source>is empty; expected a sentence</source>
        <translation>ist leer; erwartet einen Satz</translation>
    </message>
    <message>
        <source>is empty; expected some words</source>
        <translation>ist leer; erwartet ein paar Worte</translation>
    </message>
    <message>
        <source>is empty; expected where it lies, or its content</source>
        <translation>ist leer; erwartet, wo es liegt, oder den Inhalt</translation>
    </message>
    <message>
        <source>is for whatever no other names</source>
        <translation>gilt für alles, was kein anderer nennt</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is missing: it stands in the record</source>
        <translation>fehlt: es steht in der Aufzeichnung</translation>
    </message>
    <message>
        <source>is no text in UTF-8</source>
        <translation>ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>is not known to be well</source>
        <translation>ist nicht als gesund bekannt</translation>
    </message>
    <message>
        <source>is not registered here; registered: {known}</source>
        <translation>ist hier nicht registriert; registriert: {known}</translation>
    </message>
    <message>
        <source>is region {region}'s</source>
        <translation>gehört zur Region {region}</translation>
    </message>
    <message>
        <source>is team {team}'s</source>
        <translation>gehört zum Team {team}</translation>
    </message>
    <message>
        <source>is the primary; expected another site</source>
        <translation>ist der primäre; erwartet einen anderen Standort</translation>
    </message>
    <message>
        <source>is well</source>
        <translation>ist gesund</translation>
    </message>
    <message>
        <source>is {value}</source>
        <translation>ist {value}</translation>
    </message>
    <message>
        <source>it asks to be confirmed: say it once more</source>
        <translation>er verlangt Bestätigung: bitte noch einmal sagen</translation>
    </message>
    <message>
        <source>it came to {sentence}</source>
        <translation>sie ergab {sentence}</translation>
    </message>
    <message>
        <source>it decides: choose {offered}</source>
        <translation>er entscheidet: bitte {offered} wählen</translation>
    </message>
    <message>
        <source>it destroys traces, and {listed} not kept yet: keep them, or the Incident Commander waives it</source>
        <translation>er zerstört Spuren, und {listed} noch nicht gesichert: sichern, oder der Incident Commander verzichtet darauf</translation>
    </message>
    <message>
        <source>it destroys traces: the Incident Commander starts it, or just this call is approved</source>
        <translation>er zerstört Spuren: der Incident Commander beginnt ihn, oder genau dieser Aufruf wird freigegeben</translation>
    </message>
    <message>
        <source>it does not lie on the way that was taken</source>
        <translation>er liegt nicht auf dem Weg, der genommen wurde</translation>
    </message>
    <message>
        <source>it has been corrected already: correct the correction</source>
        <translation>er wurde schon berichtigt: bitte die Berichtigung berichtigen</translation>
    </message>
    <message>
        <source>it has been corrected: pin the correction</source>
        <translation>er wurde berichtigt: bitte die Berichtigung anheften</translation>
    </message>
    <message>
        <source>it has {count} steps; a run has 1 to {max_steps}</source>
        <translation>es hat {count} Schritte; ein Durchgang hat 1 bis {max_steps}</translation>
    </message>
    <message>
        <source>it is active</source>
        <translation>er ist aktiv</translation>
    </message>
    <message>
        <source>it is active already</source>
        <translation>er ist schon aktiv</translation>
    </message>
    <message>
        <source>it is active: reverse it instead</source>
        <translation>er ist aktiv: bitte zurücknehmen</translation>
    </message>
    <message>
        <source>it is blocked: reopen it to begin anew, or finish it</source>
        <translation>er ist blockiert: wieder öffnen und neu beginnen, oder beenden</translation>
    </message>
    <message>
        <source>it is declined already</source>
        <translation>er ist schon abgelehnt</translation>
    </message>
    <message>
        <source>it is entry {entry}</source>
        <translation>es ist Eintrag {entry}</translation>
    </message>
    <message>
        <source>it is for {at}, the incident is {severity}: say why it is taken all the same</source>
        <translation>er ist für {at}, der Incident ist {severity}: bitte sagen, warum er dennoch genommen wird</translation>
    </message>
    <message>
        <source>it is granted already</source>
        <translation>es ist schon gewährt</translation>
    </message>
    <message>
        <source>it is held at {where}, and only from there it is put up for approval and sent: ask for it, or copy it</source>
        <translation>er wird bei {where} gehalten, und nur von dort zur Freigabe gegeben und gesendet: bitte darum bitten, oder kopieren</translation>
    </message>
    <message>
        <source>it is no variable</source>
        <translation>es ist kein Platzhalter</translation>
    </message>
    <message>
        <source>it is not pinned</source>
        <translation>er ist nicht angeheftet</translation>
    </message>
    <message>
        <source>it is not registered</source>
        <translation>sie ist nicht registriert</translation>
    </message>
    <message>
        <source>it is pinned already</source>
        <translation>er ist schon angeheftet</translation>
    </message>
    <message>
        <source>it is proposed already</source>
        <translation>er ist schon vorgeschlagen</translation>
    </message>
    <message>
        <source>it is running already</source>
        <translation>sie läuft schon</translation>
    </message>
    <message>
        <source>it is sealed already</source>
        <translation>es ist schon versiegelt</translation>
    </message>
    <message>
        <source>it is still being made up</source>
        <translation>es wird noch zusammengestellt</translation>
    </message>
    <message>
        <source>it is worked through so already</source>
        <translation>er wird schon so abgearbeitet</translation>
    </message>
    <message>
        <source>it is {ending} already</source>
        <translation>er ist schon {ending}</translation>
    </message>
    <message>
        <source>it is {ending}: start it anew</source>
        <translation>er ist {ending}: bitte neu beginnen</translation>
    </message>
    <message>
        <source>it is {state}</source>
        <translation>er ist {state}</translation>
    </message>
    <message>
        <source>it is {state} already</source>
        <translation>er ist schon {state}</translation>
    </message>
    <message>
        <source>it is {state} already: reopen it first</source>
        <translation>er ist schon {state}: bitte erst wieder öffnen</translation>
    </message>
    <message>
        <source>it is {status} already</source>
        <translation>er ist schon {status}</translation>
    </message>
    <message>
        <source>it is {status}: set it active first</source>
        <translation>er ist {status}: bitte erst aktiv setzen</translation>
    </message>
    <message>
        <source>it is {task_state} already</source>
        <translation>sie ist schon {task_state}</translation>
    </message>
    <message>
        <source>it is {word}</source>
        <translation>es ist {word}</translation>
    </message>
    <message>
        <source>it needs an approval of this very call: {needs}</source>
        <translation>es braucht eine Freigabe genau dieses Aufrufs: {needs}</translation>
    </message>
    <message>
        <source>it needs nothing else in the graph</source>
        <translation>er braucht nichts anderes im Graphen</translation>
    </message>
    <message>
        <source>it says that already</source>
        <translation>das steht schon da</translation>
    </message>
    <message>
        <source>it says what it is for: a goal or a hypothesis</source>
        <translation>er sagt, wofür er ist: ein Ziel oder eine Hypothese</translation>
    </message>
    <message>
        <source>it says what would confirm or rule it out</source>
        <translation>sie sagt, was sie bestätigen oder ausschließen würde</translation>
    </message>
    <message>
        <source>it waits</source>
        <translation>es wartet</translation>
    </message>
    <message>
        <source>it was asked for already and waits for an answer</source>
        <translation>es wurde schon beantragt und wartet auf Antwort</translation>
    </message>
    <message>
        <source>it was asked for already: {each}</source>
        <translation>es wurde schon beantragt: {each}</translation>
    </message>
    <message>
        <source>it was carried out already</source>
        <translation>es wurde schon ausgeführt</translation>
    </message>
    <message>
        <source>it was changed after it was put to approval: ask again</source>
        <translation>es wurde geändert, nachdem es zur Freigabe gegeben war: erneut erbitten</translation>
    </message>
    <message>
        <source>it was put up for approval where the draft is not held: ask again</source>
        <translation>es wurde zur Freigabe gegeben, wo der Entwurf nicht gehalten wird: erneut erbitten</translation>
    </message>
    <message>
        <source>it was released before</source>
        <translation>sie wurde schon aufgehoben</translation>
    </message>
    <message>
        <source>it was reviewed: {verdict}</source>
        <translation>es wurde geprüft: {verdict}</translation>
    </message>
    <message>
        <source>it was undone</source>
        <translation>es wurde rückgängig gemacht</translation>
    </message>
    <message>
        <source>it was withdrawn before</source>
        <translation>es wurde schon zurückgezogen</translation>
    </message>
    <message>
        <source>it would be {percent} if every report that is not verified were</source>
        <translation>es wären {percent}, wenn jede ungeprüfte Meldung stimmte</translation>
    </message>
    <message>
        <source>its action is running already</source>
        <translation>seine Aktion läuft schon</translation>
    </message>
    <message>
        <source>its action is running: stop it first</source>
        <translation>seine Aktion läuft: bitte erst anhalten</translation>
    </message>
    <message>
        <source>its authority has the fingerprint {shown_fingerprint}</source>
        <translation>seine Autorität hat den Fingerabdruck {shown_fingerprint}</translation>
    </message>
    <message>
        <source>its clause {clause!r} is not among the definitions</source>
        <translation>seine Klausel {clause!r} steht nicht unter den Definitionen</translation>
    </message>
    <message>
        <source>its content is missing or not what was collected</source>
        <translation>sein Inhalt fehlt oder ist nicht der gesammelte</translation>
    </message>
    <message>
        <source>its data; the picture would be too large</source>
        <translation>seinen Daten; das Bild wäre zu groß</translation>
    </message>
    <message>
        <source>its fallback {ids} {state}</source>
        <translation>sein Fallback {ids} {state}</translation>
    </message>
    <message>
        <source>its file names no terms: fallback: {…}</source>
        <translation>seine Datei nennt keine Bedingungen: fallback: {…}</translation>
    </message>
    <message>
        <source>its number, or how</source>
        <translation>seine Nummer, oder wie</translation>
    </message>
    <message>
        <source>its own key signs for them, without a passphrase</source>
        <translation>der eigene Schlüssel signiert, ohne Passphrase</translation>
    </message>
    <message>
        <source>its path on this machine; over 16 MiB it stays there</source>
        <translation>sein Pfad auf diesem Rechner; über 16 MiB bleibt es dort</translation>
    </message>
    <message>
        <source>its status page is out of date</source>
        <translation>seine Statusseite ist veraltet</translation>
    </message>
    <message>
        <source>its status page was not read yet</source>
        <translation>seine Statusseite wurde noch nicht gelesen</translation>
    </message>
    <message>
        <source>its time is {utc:%H:%M} UTC: say why it is taken sooner</source>
        <translation>seine Zeit ist {utc:%H:%M} UTC: bitte sagen, warum er früher genommen wird</translation>
    </message>
    <message>
        <source>its traffic fell, which trouble elsewhere does too</source>
        <translation>sein Verkehr sank, was auch Störungen anderswo bewirken</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>dabei</translation>
    </message>
    <message>
        <source>jurisdiction: expected {everywhere} or a word such as eu, us-ca, de</source>
        <translation>jurisdiction: erwartet {everywhere} oder ein Wort wie eu, us-ca, de</translation>
    </message>
    <message>
        <source>justified</source>
        <translation>gerechtfertigt</translation>
    </message>
    <message>
        <source>keeps {keep_days} days where at least {least_days} are asked for</source>
        <translation>behält {keep_days} Tage, wo mindestens {least_days} verlangt sind</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gesichert</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>beiseite behalten</translation>
    </message>
    <message>
        <source>kept or waived</source>
        <translation>gesichert oder verzichtet</translation>
    </message>
    <message>
        <source>known since {moment}Z</source>
        <translation>bekannt seit {moment}Z</translation>
    </message>
    <message>
        <source>last answer {age} ago</source>
        <translation>letzte Antwort vor {age}</translation>
    </message>
    <message>
        <source>last figure {seconds} ago</source>
        <translation>letzter Wert vor {seconds}</translation>
    </message>
    <message>
        <source>last known</source>
        <translation>zuletzt bekannt</translation>
    </message>
    <message>
        <source>last pulse {at} UTC, {age_words} ago</source>
        <translation>letzter Puls {at} UTC, vor {age_words}</translation>
    </message>
    <message>
        <source>last run {ago}</source>
        <translation>letzter Lauf {ago}</translation>
    </message>
    <message>
        <source>last sent {minute}</source>
        <translation>zuletzt gesendet {minute}</translation>
    </message>
    <message>
        <source>last tested on {tested}, {days} days ago (limit {most_days})</source>
        <translation>zuletzt geprüft am {tested}, vor {days} Tagen (Grenze {most_days})</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>letzte Woche</translation>
    </message>
    <message>
        <source>last week as {means}</source>
        <translation>letzte Woche als {means}</translation>
    </message>
    <message>
        <source>last {age:.0f} s ago</source>
        <translation>zuletzt vor {age:.0f} s</translation>
    </message>
    <message>
        <source>last {last}</source>
        <translation>zuletzt {last}</translation>
    </message>
    <message>
        <source>last {minute}</source>
        <translation>zuletzt {minute}</translation>
    </message>
    <message>
        <source>lasting shift</source>
        <translation>bleibende Verschiebung</translation>
    </message>
    <message>
        <source>late</source>
        <translation>spät</translation>
    </message>
    <message>
        <source>late +{clock}</source>
        <translation>spät +{clock}</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>latency against its commitment</source>
        <translation>Latenz gegen ihre Zusage</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>learning, {count} samples</source>
        <translation>lernt noch, {count} Messwerte</translation>
    </message>
    <message>
        <source>leave {urls} first: sync leave</source>
        <translation>bitte erst {urls} verlassen: sync leave</translation>
    </message>
    <message>
        <source>left</source>
        <translation>übrig</translation>
    </message>
    <message>
        <source>left to right</source>
        <translation>von links nach rechts</translation>
    </message>
    <message>
        <source>legal hold</source>
        <translation>Löschsperre</translation>
    </message>
    <message>
        <source>less advanced</source>
        <translation>weniger weit</translation>
    </message>
    <message>
        <source>less than 0.1 s</source>
        <translation>weniger als 0.1 s</translation>
    </message>
    <message>
        <source>let it stand, here alone</source>
        <translation>stehen lassen, nur hier</translation>
    </message>
    <message>
        <source>level of the last {count} samples</source>
        <translation>Niveau der letzten {count} Messwerte</translation>
    </message>
    <message>
        <source>level {level} for {severity}{place}: {notify}</source>
        <translation>Stufe {level} für {severity}{place}: {notify}</translation>
    </message>
    <message>
        <source>level {level} was not told for any of these</source>
        <translation>Stufe {level} wurde bei keinem davon benachrichtigt</translation>
    </message>
    <message>
        <source>level {level}, told {minute}</source>
        <translation>Stufe {level}, gesagt {minute}</translation>
    </message>
    <message>
        <source>level {level}{at}</source>
        <translation>Stufe {level}{at}</translation>
    </message>
    <message>
        <source>lies before 1970</source>
        <translation>liegt vor 1970</translation>
    </message>
    <message>
        <source>lies beyond the year 9999</source>
        <translation>liegt nach dem Jahr 9999</translation>
    </message>
    <message>
        <source>lies in the future</source>
        <translation>liegt in der Zukunft</translation>
    </message>
    <message>
        <source>lies in the future or before 1970</source>
        <translation>liegt in der Zukunft oder vor 1970</translation>
    </message>
    <message>
        <source>lies in the future; expected the past or at most 5 minutes ahead</source>
        <translation>liegt in der Zukunft; erwartet die Vergangenheit oder höchstens 5 Minuten voraus</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>little is known of its usual</source>
        <translation>wenig ist über sein Übliches bekannt</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>liveness</source>
        <translation>Liveness</translation>
    </message>
    <message>
        <source>load balancer</source>
        <translation>Load Balancer</translation>
    </message>
    <message>
        <source>load balancer says healthy but {names} fails{which}</source>
        <translation>Load Balancer sagt gesund, aber {names} versagt{which}</translation>
    </message>
    <message>
        <source>load balancer says healthy but {names} fail{which}</source>
        <translation>Load Balancer sagt gesund, aber {names} versagen{which}</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
    <message>
        <source>loading, shown is {age} old</source>
        <translation>lädt, gezeigtes ist {age} alt</translation>
    </message>
    <message>
        <source>log a call</source>
        <translation>Anruf festhalten</translation>
    </message>
    <message>
        <source>log a call first, or say what was tried</source>
        <translation>bitte erst einen Anruf festhalten, oder sagen, was versucht wurde</translation>
    </message>
    <message>
        <source>log it in the incident it was merged into</source>
        <translation>bitte in dem Incident festhalten, in dem er aufging</translation>
    </message>
    <message>
        <source>log the call</source>
        <translation>den Anruf festhalten</translation>
    </message>
    <message>
        <source>log what it means yourself</source>
        <translation>bitte selbst festhalten, was sie bedeutet</translation>
    </message>
    <message>
        <source>log what was decided, and why</source>
        <translation>festhalten, was entschieden wurde, und warum</translation>
    </message>
    <message>
        <source>log what you see, one line</source>
        <translation>festhalten, was zu sehen ist, eine Zeile</translation>
    </message>
    <message>
        <source>logged {logged}</source>
        <translation>eingetragen {logged}</translation>
    </message>
    <message>
        <source>logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>look at what is broken</source>
        <translation>ansehen, was gestört ist</translation>
    </message>
    <message>
        <source>looked at</source>
        <translation>angesehen</translation>
    </message>
    <message>
        <source>looked into first; nothing is taken before you say so</source>
        <translation>erst angesehen; nichts wird übernommen, bevor Sie es sagen</translation>
    </message>
    <message>
        <source>lowering the severity needs a reason</source>
        <translation>den Schweregrad zu senken braucht einen Grund</translation>
    </message>
    <message>
        <source>made for them by hub enrol, good once</source>
        <translation>mit hub enrol für sie gemacht, gilt einmal</translation>
    </message>
    <message>
        <source>made to {service}, which stands out itself</source>
        <translation>gemacht an {service}, der selbst heraussticht</translation>
    </message>
    <message>
        <source>made {when} after the trouble began</source>
        <translation>gemacht {when} nach Beginn der Störung</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>maintenance is under way</source>
        <translation>Wartung ist im Gange</translation>
    </message>
    <message>
        <source>major</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>major outage</source>
        <translation>schwerer Ausfall</translation>
    </message>
    <message>
        <source>major trouble</source>
        <translation>große Störung</translation>
    </message>
    <message>
        <source>make a task of it, due in an hour</source>
        <translation>eine Aufgabe daraus machen, fällig in einer Stunde</translation>
    </message>
    <message>
        <source>marked after {span}, not read after {span2}</source>
        <translation>markiert nach {span}, nicht gelesen nach {span2}</translation>
    </message>
    <message>
        <source>marked after, not read after</source>
        <translation>markiert nach, nicht gelesen nach</translation>
    </message>
    <message>
        <source>may follow later</source>
        <translation>darf folgen</translation>
    </message>
    <message>
        <source>may not write {event_type}: that takes {missing} ({roles})</source>
        <translation>darf {event_type} nicht schreiben: das verlangt {missing} ({roles})</translation>
    </message>
    <message>
        <source>may stay empty</source>
        <translation>darf leer bleiben</translation>
    </message>
    <message>
        <source>measured {age} ago</source>
        <translation>gemessen vor {age}</translation>
    </message>
    <message>
        <source>median ± 3 spreads of {hours:.1f} h up to 15 min ago, {count} samples</source>
        <translation>Median ± 3 Streuungen von {hours:.1f} h bis vor 15 min, {count} Messwerte</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>memory dump</source>
        <translation>Speicherabbild</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>zusammengeführt</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>metric snapshot</source>
        <translation>Metrik-Schnappschuss</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>minor trouble</source>
        <translation>kleine Störung</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verpasst</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>missing {missing}</source>
        <translation>fehlt: {missing}</translation>
    </message>
    <message>
        <source>mitigating</source>
        <translation>in Eindämmung</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>monitoring blind: {sentence} Before: {why}</source>
        <translation>Überwachung blind: {sentence} Zuvor: {why}</translation>
    </message>
    <message>
        <source>monitoring system</source>
        <translation>Überwachungssystem</translation>
    </message>
    <message>
        <source>more than 1000× its usual</source>
        <translation>mehr als das 1000-Fache des Üblichen</translation>
    </message>
    <message>
        <source>more than a million million</source>
        <translation>mehr als eine Billion</translation>
    </message>
    <message>
        <source>name somebody else as Deputy</source>
        <translation>bitte jemand anderen als Stellvertretung nennen</translation>
    </message>
    <message>
        <source>name the Deputy</source>
        <translation>die Stellvertretung nennen</translation>
    </message>
    <message>
        <source>name the value to keep: only services can all stay</source>
        <translation>bitte den Wert nennen, der bleibt: nur Dienste können alle bleiben</translation>
    </message>
    <message>
        <source>name what is new: dial-in, URL, PIN, protocol or minutes</source>
        <translation>bitte Neues nennen: Einwahl, URL, PIN, Regeln oder Minuten</translation>
    </message>
    <message>
        <source>name:tier:RPO, by commas, e.g. orders-db:0:30s</source>
        <translation>Name:Tier:RPO, durch Kommas, z. B. orders-db:0:30s</translation>
    </message>
    <message>
        <source>named by the protocol</source>
        <translation>vom Protokoll genannt</translation>
    </message>
    <message>
        <source>names the service</source>
        <translation>nennt den Dienst</translation>
    </message>
    <message>
        <source>names, separated by commas; empty for whoever is in the room</source>
        <translation>Namen, durch Kommas getrennt; leer für alle im Raum</translation>
    </message>
    <message>
        <source>need one another in a circle, restore together: {names}</source>
        <translation>brauchen einander im Kreis, zusammen wiederherstellen: {names}</translation>
    </message>
    <message>
        <source>needed by {names}, which suffer</source>
        <translation>gebraucht von {names}, die leiden</translation>
    </message>
    <message>
        <source>needed by {names}, which suffers</source>
        <translation>gebraucht von {names}, der leidet</translation>
    </message>
    <message>
        <source>needs a selected timeline entry</source>
        <translation>braucht einen gewählten Eintrag der Zeitleiste</translation>
    </message>
    <message>
        <source>needs an approval of this very call ({sha256}): {sentence}</source>
        <translation>braucht eine Freigabe genau dieses Aufrufs ({sha256}): {sentence}</translation>
    </message>
    <message>
        <source>needs an open incident</source>
        <translation>braucht einen offenen Incident</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>needs {needs}</source>
        <translation>braucht {needs}</translation>
    </message>
    <message>
        <source>neither merged, replayed nor accepted as lost</source>
        <translation>weder zusammengeführt noch nachgespielt noch als verloren hingenommen</translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>never seen</source>
        <translation>nie gesehen</translation>
    </message>
    <message>
        <source>never tested</source>
        <translation>nie getestet</translation>
    </message>
    <message>
        <source>new actions wait, emergencies excepted</source>
        <translation>neue Aktionen warten, Notfälle ausgenommen</translation>
    </message>
    <message>
        <source>new or empty</source>
        <translation>neu oder leer</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächste</translation>
    </message>
    <message>
        <source>next check-in</source>
        <translation>nächster Check-in</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>no Prometheus set up (prometheus.url)</source>
        <translation>kein Prometheus eingerichtet (prometheus.url)</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>no catalogue is in force: catalog import reads one</source>
        <translation>kein Katalog ist in Kraft: catalog import liest einen ein</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>no change for the worse after {title}: {figures}</source>
        <translation>keine Verschlechterung nach {title}: {figures}</translation>
    </message>
    <message>
        <source>no channel is set up</source>
        <translation>kein Kanal ist eingerichtet</translation>
    </message>
    <message>
        <source>no channel is set up for {audience}</source>
        <translation>kein Kanal ist eingerichtet für {audience}</translation>
    </message>
    <message>
        <source>no channel set up</source>
        <translation>kein Kanal eingerichtet</translation>
    </message>
    <message>
        <source>no check was made lately</source>
        <translation>zuletzt wurde nicht geprüft</translation>
    </message>
    <message>
        <source>no check yet</source>
        <translation>noch keine Prüfung</translation>
    </message>
    <message>
        <source>no check-in agreed</source>
        <translation>kein Check-in vereinbart</translation>
    </message>
    <message>
        <source>no current data</source>
        <translation>keine aktuellen Daten</translation>
    </message>
    <message>
        <source>no current data (last {last} UTC, {age_words} ago)</source>
        <translation>keine aktuellen Daten (zuletzt {last} UTC, vor {age_words})</translation>
    </message>
    <message>
        <source>no current data for {blind}; other figures are in order</source>
        <translation>keine aktuellen Daten zu {blind}; andere Werte sind in Ordnung</translation>
    </message>
    <message>
        <source>no current data on some of it</source>
        <translation>zu manchem davon keine aktuellen Daten</translation>
    </message>
    <message>
        <source>no current data says that the impacted tier-0/1 services are healthy</source>
        <translation>keine aktuellen Daten sagen, dass die betroffenen Tier-0/1-Dienste gesund sind</translation>
    </message>
    <message>
        <source>no current data, last {words}</source>
        <translation>keine aktuellen Daten, zuletzt {words}</translation>
    </message>
    <message>
        <source>no current result: the last run was {age_words} ago</source>
        <translation>kein aktuelles Ergebnis: der letzte Lauf war vor {age_words}</translation>
    </message>
    <message>
        <source>no current word from the vendor</source>
        <translation>kein aktuelles Wort vom Anbieter</translation>
    </message>
    <message>
        <source>no current word from {name}: {reason}; {seen}</source>
        <translation>kein aktuelles Wort von {name}: {reason}; {seen}</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>no data since {minute}</source>
        <translation>keine Daten seit {minute}</translation>
    </message>
    <message>
        <source>no data was ever received</source>
        <translation>es kamen nie Daten</translation>
    </message>
    <message>
        <source>no data {age}</source>
        <translation>keine Daten {age}</translation>
    </message>
    <message>
        <source>no data: no series is mapped to it</source>
        <translation>keine Daten: keine Reihe ist ihm zugeordnet</translation>
    </message>
    <message>
        <source>no decision follows from the poll</source>
        <translation>aus der Abstimmung folgt keine Entscheidung</translation>
    </message>
    <message>
        <source>no decision is recorded</source>
        <translation>keine Entscheidung ist festgehalten</translation>
    </message>
    <message>
        <source>no entry for {silent} min: what happened?</source>
        <translation>kein Eintrag seit {silent} min: was geschah?</translation>
    </message>
    <message>
        <source>no failback without a manual approval</source>
        <translation>kein Zurückschalten ohne Freigabe von Hand</translation>
    </message>
    <message>
        <source>no finding is selected</source>
        <translation>kein Befund ist gewählt</translation>
    </message>
    <message>
        <source>no hub, so no neighbours</source>
        <translation>kein Hub, also keine Nachbarn</translation>
    </message>
    <message>
        <source>no incident is open</source>
        <translation>kein Incident ist offen</translation>
    </message>
    <message>
        <source>no item is chosen</source>
        <translation>kein Stück ist gewählt</translation>
    </message>
    <message>
        <source>no known service</source>
        <translation>kein bekannter Dienst</translation>
    </message>
    <message>
        <source>no line of the body matches {regex!r}{cut}</source>
        <translation>keine Zeile des Inhalts passt zu {regex!r}{cut}</translation>
    </message>
    <message>
        <source>no live health</source>
        <translation>keine Live-Gesundheit</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
    <message>
        <source>no metric and no symptom of its own</source>
        <translation>keine eigene Metrik und kein eigenes Symptom</translation>
    </message>
    <message>
        <source>no monitor</source>
        <translation>keine Überwachung</translation>
    </message>
    <message>
        <source>no new {kind} while command is being handed over</source>
        <translation>keine neue {kind}, während die Führung übergeben wird</translation>
    </message>
    <message>
        <source>no newer answer</source>
        <translation>keine neuere Antwort</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>keine Notiz</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Nummer</translation>
    </message>
    <message>
        <source>no offer of command stands</source>
        <translation>kein Angebot der Führung steht</translation>
    </message>
    <message>
        <source>no open task</source>
        <translation>keine offene Aufgabe</translation>
    </message>
    <message>
        <source>no page</source>
        <translation>kein Page</translation>
    </message>
    <message>
        <source>no period</source>
        <translation>keine Frist</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>keine Telefonnummer</translation>
    </message>
    <message>
        <source>no phone number on record</source>
        <translation>keine Telefonnummer erfasst</translation>
    </message>
    <message>
        <source>no plan</source>
        <translation>kein Plan</translation>
    </message>
    <message>
        <source>no protocol: {each}</source>
        <translation>kein Protokoll: {each}</translation>
    </message>
    <message>
        <source>no protocol: {mode}</source>
        <translation>kein Protokoll: {mode}</translation>
    </message>
    <message>
        <source>no pulse was ever heard</source>
        <translation>nie wurde ein Puls gehört</translation>
    </message>
    <message>
        <source>no pulse yet</source>
        <translation>noch kein Puls</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>kein Grund genannt</translation>
    </message>
    <message>
        <source>no registered actions here: Settings names their file</source>
        <translation>keine registrierten Aktionen hier: die Einstellungen nennen ihre Datei</translation>
    </message>
    <message>
        <source>no registered actions here: see Settings</source>
        <translation>keine registrierten Aktionen hier: siehe Einstellungen</translation>
    </message>
    <message>
        <source>no resolver is known to ask</source>
        <translation>kein Resolver zum Fragen bekannt</translation>
    </message>
    <message>
        <source>no rights are given</source>
        <translation>keine Rechte werden gegeben</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>keine Rolle</translation>
    </message>
    <message>
        <source>no roster answers for {service}{place}</source>
        <translation>kein Dienstplan ist für {service}{place} zuständig</translation>
    </message>
    <message>
        <source>no row of the matrix mirrors it: {each} ({kind})</source>
        <translation>keine Zeile der Matrix entspricht ihm: {each} ({kind})</translation>
    </message>
    <message>
        <source>no rule broken</source>
        <translation>keine Regel verletzt</translation>
    </message>
    <message>
        <source>no run has said anything of the target yet</source>
        <translation>noch hat kein Lauf etwas über das Ziel gesagt</translation>
    </message>
    <message>
        <source>no run yet</source>
        <translation>noch kein Lauf</translation>
    </message>
    <message>
        <source>no schedule has anybody at this time</source>
        <translation>kein Plan hat zu dieser Zeit jemanden</translation>
    </message>
    <message>
        <source>no schedule in force · {meta}</source>
        <translation>kein Fristenplan in Kraft · {meta}</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>kein Dienst</translation>
    </message>
    <message>
        <source>no service named</source>
        <translation>kein Dienst genannt</translation>
    </message>
    <message>
        <source>no sound. {muted}</source>
        <translation>kein Ton. {muted}</translation>
    </message>
    <message>
        <source>no standby address</source>
        <translation>keine Ersatzadresse</translation>
    </message>
    <message>
        <source>no status round is noted</source>
        <translation>keine Statusrunde wird vermerkt</translation>
    </message>
    <message>
        <source>no steady rise in the last {words}</source>
        <translation>kein stetiger Anstieg in den letzten {words}</translation>
    </message>
    <message>
        <source>no such action is running</source>
        <translation>keine solche Aktion läuft</translation>
    </message>
    <message>
        <source>no such record</source>
        <translation>kein solcher Eintrag</translation>
    </message>
    <message>
        <source>no team</source>
        <translation>kein Team</translation>
    </message>
    <message>
        <source>no text was given with it</source>
        <translation>kein Text wurde dazu gegeben</translation>
    </message>
    <message>
        <source>no tier</source>
        <translation>kein Tier</translation>
    </message>
    <message>
        <source>no view</source>
        <translation>keine Sicht</translation>
    </message>
    <message>
        <source>no voice from {missing}</source>
        <translation>keine Stimme von {missing}</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>keine Zone</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>nobody agreed to it: {sentence}</source>
        <translation>niemand hat dem zugestimmt: {sentence}</translation>
    </message>
    <message>
        <source>nobody approves what is their own: whoever asked for it or wrote it can't vote</source>
        <translation>niemand gibt frei, was das Eigene ist: wer darum bat oder es schrieb, stimmt nicht ab</translation>
    </message>
    <message>
        <source>nobody approves what they asked for themselves</source>
        <translation>niemand gibt frei, was er selbst erbeten hat</translation>
    </message>
    <message>
        <source>nobody by role</source>
        <translation>niemand durch seine Rolle</translation>
    </message>
    <message>
        <source>nobody grants rights to themselves</source>
        <translation>niemand gewährt sich selbst Rechte</translation>
    </message>
    <message>
        <source>nobody had to</source>
        <translation>niemand musste</translation>
    </message>
    <message>
        <source>nobody has a current view of it</source>
        <translation>niemand hat eine aktuelle Sicht darauf</translation>
    </message>
    <message>
        <source>nobody has asked</source>
        <translation>niemand hat gefragt</translation>
    </message>
    <message>
        <source>nobody has confirmed the preview of this call</source>
        <translation>niemand hat die Vorschau dieses Aufrufs bestätigt</translation>
    </message>
    <message>
        <source>nobody has spoken</source>
        <translation>niemand hat gesprochen</translation>
    </message>
    <message>
        <source>nobody has written {name} into the record</source>
        <translation>niemand hat {name} in die Aufzeichnung geschrieben</translation>
    </message>
    <message>
        <source>nobody holds a role</source>
        <translation>niemand hat eine Rolle</translation>
    </message>
    <message>
        <source>nobody holds command: the Incident Commander waives it</source>
        <translation>niemand hat die Führung: der Incident Commander verzichtet darauf</translation>
    </message>
    <message>
        <source>nobody holds the role {role} in the incident</source>
        <translation>niemand hat im Incident die Rolle {role}</translation>
    </message>
    <message>
        <source>nobody is Incident Commander</source>
        <translation>niemand ist Incident Commander</translation>
    </message>
    <message>
        <source>nobody is {role}</source>
        <translation>niemand ist {role}</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>nobody of {group_label} has approved</source>
        <translation>niemand aus {group_label} hat freigegeben</translation>
    </message>
    <message>
        <source>nobody passes a split-brain: fence one of the primaries first</source>
        <translation>niemand passiert einen Split-Brain: bitte erst einen der Primären abschotten</translation>
    </message>
    <message>
        <source>nobody reviews what they did themselves</source>
        <translation>niemand prüft, was er selbst tat</translation>
    </message>
    <message>
        <source>nobody said yes</source>
        <translation>niemand sagte ja</translation>
    </message>
    <message>
        <source>nobody said yes: record the decision by itself</source>
        <translation>niemand sagte ja: bitte die Entscheidung für sich festhalten</translation>
    </message>
    <message>
        <source>nobody was asked to approve it</source>
        <translation>niemand wurde um Freigabe gebeten</translation>
    </message>
    <message>
        <source>nobody was asked under that id</source>
        <translation>unter dieser Id wurde niemand gefragt</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none at all: the policy names none</source>
        <translation>gar keine: die Richtlinie nennt keine</translation>
    </message>
    <message>
        <source>none broken, {count} unknown</source>
        <translation>keiner gestört, {count} unbekannt</translation>
    </message>
    <message>
        <source>none compared</source>
        <translation>keines verglichen</translation>
    </message>
    <message>
        <source>none due</source>
        <translation>keines fällig</translation>
    </message>
    <message>
        <source>none given; expected at least one</source>
        <translation>keiner gegeben; erwartet mindestens einen</translation>
    </message>
    <message>
        <source>none here</source>
        <translation>keine hier</translation>
    </message>
    <message>
        <source>none is due</source>
        <translation>keines ist fällig</translation>
    </message>
    <message>
        <source>none of the checklist</source>
        <translation>nichts aus der Checkliste</translation>
    </message>
    <message>
        <source>none on record</source>
        <translation>keine erfasst</translation>
    </message>
    <message>
        <source>none recorded: ask what could make it worse</source>
        <translation>keine festgehalten: bitte fragen, was es schlimmer machen könnte</translation>
    </message>
    <message>
        <source>none recorded: ask what would end this</source>
        <translation>keine festgehalten: bitte fragen, was dies beenden würde</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>none, none is required</source>
        <translation>keine, keine ist nötig</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>normal is {normal}</source>
        <translation>normal ist {normal}</translation>
    </message>
    <message>
        <source>not as it should be</source>
        <translation>nicht, wie es sein sollte</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>not available: {reason}</source>
        <translation>nicht verfügbar: {reason}</translation>
    </message>
    <message>
        <source>not compared yet</source>
        <translation>noch nicht verglichen</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>not every step is settled</source>
        <translation>nicht jeder Schritt ist abgeschlossen</translation>
    </message>
    <message>
        <source>not fenced</source>
        <translation>nicht abgeschottet</translation>
    </message>
    <message>
        <source>not filling</source>
        <translation>füllt sich nicht</translation>
    </message>
    <message>
        <source>not foreseen</source>
        <translation>nicht absehbar</translation>
    </message>
    <message>
        <source>not hashed again since</source>
        <translation>seither nicht erneut gehasht</translation>
    </message>
    <message>
        <source>not healthy for 15 minutes: {services}</source>
        <translation>nicht seit 15 Minuten gesund: {services}</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>noch nichts gehört</translation>
    </message>
    <message>
        <source>not holding: {undone}</source>
        <translation>hält nicht: {undone}</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>nicht im Katalog</translation>
    </message>
    <message>
        <source>not in the keyring: {missing_secrets} (put it there with: action secret NAME)</source>
        <translation>nicht im Schlüsselbund: {missing_secrets} (dorthin mit: action secret NAME)</translation>
    </message>
    <message>
        <source>not justified</source>
        <translation>nicht gerechtfertigt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not known at this workstation yet</source>
        <translation>an diesem Arbeitsplatz noch nicht bekannt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>not needed here</source>
        <translation>hier nicht nötig</translation>
    </message>
    <message>
        <source>not needed yet</source>
        <translation>noch nicht nötig</translation>
    </message>
    <message>
        <source>not observed: all telemetry ends {moment}</source>
        <translation>nicht beobachtet: alle Telemetrie endet {moment}</translation>
    </message>
    <message>
        <source>not observed: no telemetry from {service}</source>
        <translation>nicht beobachtet: keine Telemetrie von {service}</translation>
    </message>
    <message>
        <source>not observed: no telemetry from {service} since {moment}</source>
        <translation>nicht beobachtet: keine Telemetrie von {service} seit {moment}</translation>
    </message>
    <message>
        <source>not observed: no telemetry names {target} ({what}); an alias may be missing in the catalogue</source>
        <translation>nicht beobachtet: keine Telemetrie nennt {target} ({what}); vielleicht fehlt ein Alias im Katalog</translation>
    </message>
    <message>
        <source>not observed: nobody says for how long {service} was observed; {long} are needed</source>
        <translation>nicht beobachtet: niemand sagt, wie lange {service} beobachtet wurde; {long} sind nötig</translation>
    </message>
    <message>
        <source>not observed: {service} was observed for {short} only; {long} are needed</source>
        <translation>nicht beobachtet: {service} wurde nur {short} beobachtet; {long} sind nötig</translation>
    </message>
    <message>
        <source>not on this way</source>
        <translation>nicht auf diesem Weg</translation>
    </message>
    <message>
        <source>not read back</source>
        <translation>nicht zurückgelesen</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <source>not required</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>not sent, will be tried again</source>
        <translation>nicht gesendet, wird erneut versucht</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>not set up here</source>
        <translation>hier nicht eingerichtet</translation>
    </message>
    <message>
        <source>not spent</source>
        <translation>nicht verbraucht</translation>
    </message>
    <message>
        <source>not supposed</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>not taken yet, will be tried again</source>
        <translation>noch nicht angenommen, wird erneut versucht</translation>
    </message>
    <message>
        <source>not taken: {why}</source>
        <translation>nicht angenommen: {why}</translation>
    </message>
    <message>
        <source>not to be told</source>
        <translation>nicht zu sagen</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>not well</source>
        <translation>nicht gut</translation>
    </message>
    <message>
        <source>not written yet</source>
        <translation>noch nicht geschrieben</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>not yet acknowledged</source>
        <translation>noch nicht quittiert</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nothing came for a while</source>
        <translation>eine Zeit lang kam nichts</translation>
    </message>
    <message>
        <source>nothing fired under {key!r}</source>
        <translation>unter {key!r} ist nichts ausgelöst</translation>
    </message>
    <message>
        <source>nothing fits</source>
        <translation>nichts passt</translation>
    </message>
    <message>
        <source>nothing is asked</source>
        <translation>nichts ist beantragt</translation>
    </message>
    <message>
        <source>nothing is broken</source>
        <translation>nichts ist gestört</translation>
    </message>
    <message>
        <source>nothing is confirmed</source>
        <translation>nichts wird bestätigt</translation>
    </message>
    <message>
        <source>nothing is disputed</source>
        <translation>nichts ist strittig</translation>
    </message>
    <message>
        <source>nothing is expected to be watched</source>
        <translation>nichts muss überwacht sein</translation>
    </message>
    <message>
        <source>nothing is exported</source>
        <translation>nichts wird exportiert</translation>
    </message>
    <message>
        <source>nothing is imported</source>
        <translation>nichts wird importiert</translation>
    </message>
    <message>
        <source>nothing is kept of this person any more</source>
        <translation>von dieser Person ist nichts mehr gespeichert</translation>
    </message>
    <message>
        <source>nothing is known of the other incident</source>
        <translation>über den anderen Incident ist nichts bekannt</translation>
    </message>
    <message>
        <source>nothing is known of the same hours a week ago</source>
        <translation>von denselben Stunden vor einer Woche ist nichts bekannt</translation>
    </message>
    <message>
        <source>nothing is left to be erased</source>
        <translation>nichts ist übrig, was gelöscht werden könnte</translation>
    </message>
    <message>
        <source>nothing is measured of it, and {names} are in trouble and need it</source>
        <translation>nichts wird an ihm gemessen, und {names} sind in Schwierigkeiten und brauchen ihn</translation>
    </message>
    <message>
        <source>nothing is measured of it, and {names} is in trouble and needs it</source>
        <translation>nichts wird an ihm gemessen, und {names} ist in Schwierigkeiten und braucht ihn</translation>
    </message>
    <message>
        <source>nothing is merged into {name}</source>
        <translation>nichts geht in {name} auf</translation>
    </message>
    <message>
        <source>nothing is owed for this event</source>
        <translation>für dieses Ereignis ist nichts offen</translation>
    </message>
    <message>
        <source>nothing is settled</source>
        <translation>nichts wird beigelegt</translation>
    </message>
    <message>
        <source>nothing is settled on {name}</source>
        <translation>an {name} wird nichts beigelegt</translation>
    </message>
    <message>
        <source>nothing is split off {name}</source>
        <translation>nichts wird von {name} abgeteilt</translation>
    </message>
    <message>
        <source>nothing is supposed</source>
        <translation>nichts ist angenommen</translation>
    </message>
    <message>
        <source>nothing it needs is abnormal</source>
        <translation>nichts, was er braucht, ist auffällig</translation>
    </message>
    <message>
        <source>nothing it needs is abnormal, as far as that is measured</source>
        <translation>nichts, was er braucht, ist auffällig, soweit es gemessen wird</translation>
    </message>
    <message>
        <source>nothing logged yet</source>
        <translation>noch nichts festgehalten</translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation>nichts weiter</translation>
    </message>
    <message>
        <source>nothing new came</source>
        <translation>nichts Neues kam</translation>
    </message>
    <message>
        <source>nothing of it is here</source>
        <translation>nichts davon ist hier</translation>
    </message>
    <message>
        <source>nothing passes from {caller} to {target}</source>
        <translation>nichts kommt von {caller} zu {target} durch</translation>
    </message>
    <message>
        <source>nothing queued</source>
        <translation>nichts eingereiht</translation>
    </message>
    <message>
        <source>nothing sends here</source>
        <translation>hier sendet nichts</translation>
    </message>
    <message>
        <source>nothing sent yet</source>
        <translation>noch nichts gesendet</translation>
    </message>
    <message>
        <source>nothing that says the same is out</source>
        <translation>nichts, was dasselbe sagt, ist draußen</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>nichts zu ändern</translation>
    </message>
    <message>
        <source>nothing to compare for {service}</source>
        <translation>nichts zu vergleichen für {service}</translation>
    </message>
    <message>
        <source>nothing to go back from</source>
        <translation>es gibt nichts, von dem zurückzugehen wäre</translation>
    </message>
    <message>
        <source>nothing to override</source>
        <translation>keine Ausnahme nötig</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nichts wartet</translation>
    </message>
    <message>
        <source>nothing was accepted or dismissed that could be opened again</source>
        <translation>nichts wurde angenommen oder verworfen, was wieder zu öffnen wäre</translation>
    </message>
    <message>
        <source>nothing was changed here yet</source>
        <translation>hier wurde noch nichts geändert</translation>
    </message>
    <message>
        <source>nothing was kept here; ask for a code made for the right name</source>
        <translation>hier wurde nichts behalten; bitte um einen Code auf den richtigen Namen bitten</translation>
    </message>
    <message>
        <source>nothing was seen of it for more than an hour</source>
        <translation>seit mehr als einer Stunde wurde nichts davon gesehen</translation>
    </message>
    <message>
        <source>nothing was signed</source>
        <translation>nichts wurde signiert</translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>now {level}</source>
        <translation>jetzt {level}</translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation>Nummer {number}</translation>
    </message>
    <message>
        <source>objections: to complete</source>
        <translation>Einwände: zu ergänzen</translation>
    </message>
    <message>
        <source>objective {objective} over {window}</source>
        <translation>Ziel {objective} über {window}</translation>
    </message>
    <message>
        <source>objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>observation</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <source>of a position that opens the dispute</source>
        <translation>einer Position, die den Streit eröffnet</translation>
    </message>
    <message>
        <source>of exactly this text</source>
        <translation>genau dieses Texts</translation>
    </message>
    <message>
        <source>of the thing as it goes out; the text is its rendering</source>
        <translation>der Sache, wie sie hinausgeht; der Text ist ihre Darstellung</translation>
    </message>
    <message>
        <source>of the whole flood</source>
        <translation>der ganzen Flut</translation>
    </message>
    <message>
        <source>of the whole list: consent is to exactly this</source>
        <translation>der ganzen Liste: genau dem gilt die Zustimmung</translation>
    </message>
    <message>
        <source>of {values} services down or degraded</source>
        <translation>von {values} Diensten ausgefallen oder beeinträchtigt</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>offline: actions are refused, not queued; do the step by hand, or run it when the link is back</source>
        <translation>offline: Aktionen werden abgelehnt, nicht eingereiht; den Schritt von Hand tun, oder ausführen, wenn die Verbindung wieder da ist</translation>
    </message>
    <message>
        <source>offline: refused, never queued</source>
        <translation>offline: abgelehnt, nie eingereiht</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>oldest {duration}</source>
        <translation>älteste {duration}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>on call {on_call}</source>
        <translation>Bereitschaft {on_call}</translation>
    </message>
    <message>
        <source>on its own, no hub</source>
        <translation>für sich, kein Hub</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>on the list of {number}</source>
        <translation>auf der Liste von {number}</translation>
    </message>
    <message>
        <source>on {devices} devices</source>
        <translation>auf {devices} Geräten</translation>
    </message>
    <message>
        <source>on-call</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>oncall</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>one of them is named twice</source>
        <translation>einer davon ist zweimal genannt</translation>
    </message>
    <message>
        <source>one perspective alone is a suspicion, two confirm</source>
        <translation>eine Sicht allein ist ein Verdacht, zwei bestätigen</translation>
    </message>
    <message>
        <source>one sound in all.</source>
        <translation>ein Ton für alle.</translation>
    </message>
    <message>
        <source>one step from {place}, which stands out</source>
        <translation>einen Schritt von {place}, das heraussticht</translation>
    </message>
    <message>
        <source>only Incident Commander, comms lead, legal or PR may override it</source>
        <translation>nur Incident Commander, Leitung Kommunikation, Rechtsabteilung oder PR darf sich darüber hinwegsetzen</translation>
    </message>
    <message>
        <source>only Incident Commander, deputy or comms lead may change it</source>
        <translation>nur Incident Commander, Stellvertretung oder Leitung Kommunikation darf sie ändern</translation>
    </message>
    <message>
        <source>only a hub believes the organisation's provider; use a passphrase</source>
        <translation>nur ein Hub glaubt dem Anbieter der Organisation; bitte eine Passphrase nehmen</translation>
    </message>
    <message>
        <source>only a script for support is confirmed</source>
        <translation>nur ein Skript für den Support wird bestätigt</translation>
    </message>
    <message>
        <source>only looks</source>
        <translation>sieht nur nach</translation>
    </message>
    <message>
        <source>only members of {names} may vote on it</source>
        <translation>nur Mitglieder von {names} stimmen darüber ab</translation>
    </message>
    <message>
        <source>only spokespersons may say that both go out</source>
        <translation>nur Sprecher dürfen sagen, dass beide hinausgehen</translation>
    </message>
    <message>
        <source>only spokespersons may send: {names}</source>
        <translation>nur Sprecher dürfen senden: {names}</translation>
    </message>
    <message>
        <source>only the Incident Commander or the Deputy offers command</source>
        <translation>nur der Incident Commander oder die Stellvertretung bietet die Führung an</translation>
    </message>
    <message>
        <source>only the Incident Commander rules on a dispute</source>
        <translation>nur der Incident Commander entscheidet einen Streit</translation>
    </message>
    <message>
        <source>only the Incident Commander waives it</source>
        <translation>nur der Incident Commander verzichtet darauf</translation>
    </message>
    <message>
        <source>only the Incident Commander, the Deputy, who offered it or whom it was offered to ends an offer</source>
        <translation>nur der Incident Commander, die Stellvertretung, wer es machte oder wem es galt, beendet ein Angebot</translation>
    </message>
    <message>
        <source>only the workstation that holds it can hand it on</source>
        <translation>nur der Arbeitsplatz, der ihn hält, kann ihn weitergeben</translation>
    </message>
    <message>
        <source>only this is required</source>
        <translation>nur das ist nötig</translation>
    </message>
    <message>
        <source>only whoever asked for it takes it back</source>
        <translation>nur wer es erbeten hat, nimmt es zurück</translation>
    </message>
    <message>
        <source>only whoever asked, or the Incident Commander, may</source>
        <translation>nur wer darum bat, oder der Incident Commander, darf das</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>wieder offen</translation>
    </message>
    <message>
        <source>open since {minute}</source>
        <translation>offen seit {minute}</translation>
    </message>
    <message>
        <source>open: step {left}</source>
        <translation>offen: Schritt {left}</translation>
    </message>
    <message>
        <source>open: step {left} …</source>
        <translation>offen: Schritt {left} …</translation>
    </message>
    <message>
        <source>operational</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>or a hypothesis</source>
        <translation>oder eine Hypothese</translation>
    </message>
    <message>
        <source>or declare first, and assign then</source>
        <translation>oder erst ausrufen und danach zuweisen</translation>
    </message>
    <message>
        <source>or, where that hub was set up again, leave and join anew</source>
        <translation>oder, wo jener Hub neu eingerichtet wurde, verlassen und neu beitreten</translation>
    </message>
    <message>
        <source>order follows causes first, so nothing is misplaced by it</source>
        <translation>die Reihenfolge folgt zuerst den Ursachen, so ist dadurch nichts am falschen Platz</translation>
    </message>
    <message>
        <source>order to erase</source>
        <translation>Löschanordnung</translation>
    </message>
    <message>
        <source>origin {origin}</source>
        <translation>Ursprung {origin}</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>out of range, {usual_words}</source>
        <translation>außerhalb, {usual_words}</translation>
    </message>
    <message>
        <source>outage confirmed: {who} agree</source>
        <translation>Ausfall bestätigt: {who} sind sich einig</translation>
    </message>
    <message>
        <source>outside the usual band</source>
        <translation>außerhalb des üblichen Bandes</translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>over since {minute}</source>
        <translation>vorbei seit {minute}</translation>
    </message>
    <message>
        <source>over {weeks:.1f} weeks</source>
        <translation>über {weeks:.1f} Wochen</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>owed here</source>
        <translation>hier fällig</translation>
    </message>
    <message>
        <source>own figures are in order, but it depends on {threat}, which is {value}</source>
        <translation>eigene Werte sind in Ordnung, aber er hängt von {threat} ab, und der ist {value}</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>owner/name whose deployments are changes, by commas</source>
        <translation>owner/name, deren Deployments Änderungen sind, durch Kommas</translation>
    </message>
    <message>
        <source>p unknown</source>
        <translation>p unbekannt</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>page line {page_line:g}×</source>
        <translation>Page-Grenze {page_line:g}×</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>geparkt</translation>
    </message>
    <message>
        <source>parked here, not counted</source>
        <translation>hier geparkt, nicht gezählt</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>partial outage</source>
        <translation>teilweiser Ausfall</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>past its window</source>
        <translation>über seiner Frist</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>people ended it differently without seeing each other: reopen it and look</source>
        <translation>mehrere beendeten ihn verschieden, ohne einander zu sehen: bitte wieder öffnen und nachsehen</translation>
    </message>
    <message>
        <source>people in an ordinary hour</source>
        <translation>Personen in einer gewöhnlichen Stunde</translation>
    </message>
    <message>
        <source>period too short</source>
        <translation>Frist zu kurz</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>policy version {policy_version}</source>
        <translation>Richtlinie Version {policy_version}</translation>
    </message>
    <message>
        <source>poll</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>port {port}</source>
        <translation>Port {port}</translation>
    </message>
    <message>
        <source>postmortem</source>
        <translation>Postmortem</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>primär</translation>
    </message>
    <message>
        <source>priority mix {mix} %</source>
        <translation>Prioritäten {mix} %</translation>
    </message>
    <message>
        <source>probes</source>
        <translation>Sonden</translation>
    </message>
    <message>
        <source>probes from {names}</source>
        <translation>Sonden aus {names}</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>protocol: {severity}</source>
        <translation>Protokoll: {severity}</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>eingereiht</translation>
    </message>
    <message>
        <source>queued {age} ago</source>
        <translation>eingereiht vor {age}</translation>
    </message>
    <message>
        <source>queued, not sent</source>
        <translation>eingereiht, nicht gesendet</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>raised or lowered for a while</source>
        <translation>eine Zeit lang erhöht oder gesenkt</translation>
    </message>
    <message>
        <source>ran out</source>
        <translation>lief ab</translation>
    </message>
    <message>
        <source>rate of a counter, {by}</source>
        <translation>Rate eines Zählers, {by}</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>reached, and takes it up</source>
        <translation>erreicht, und übernimmt</translation>
    </message>
    <message>
        <source>read it back in your own words</source>
        <translation>in eigenen Worten wiederholen</translation>
    </message>
    <message>
        <source>read the briefing</source>
        <translation>das Briefing lesen</translation>
    </message>
    <message>
        <source>read up to {cursor} of its feed</source>
        <translation>gelesen bis {cursor} seines Feeds</translation>
    </message>
    <message>
        <source>read {ago}</source>
        <translation>gelesen {ago}</translation>
    </message>
    <message>
        <source>readable by whoever holds the file</source>
        <translation>lesbar für jeden, der die Datei hat</translation>
    </message>
    <message>
        <source>readable by you alone</source>
        <translation>nur von Ihnen lesbar</translation>
    </message>
    <message>
        <source>readiness</source>
        <translation>Readiness</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>real users</source>
        <translation>echte Nutzer</translation>
    </message>
    <message>
        <source>real users fail</source>
        <translation>echte Nutzer scheitern</translation>
    </message>
    <message>
        <source>reassigned: left there</source>
        <translation>neu zugewiesen: dort verlassen</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>zuletzt</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>reduziert</translation>
    </message>
    <message>
        <source>regression after change {title}: {figures}</source>
        <translation>Verschlechterung nach Änderung {title}: {figures}</translation>
    </message>
    <message>
        <source>regulator</source>
        <translation>die Aufsicht</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>zurückgewiesen</translation>
    </message>
    <message>
        <source>released</source>
        <translation>aufgehoben</translation>
    </message>
    <message>
        <source>renewed by itself when less than a day is left</source>
        <translation>wird von selbst erneuert, wenn weniger als ein Tag bleibt</translation>
    </message>
    <message>
        <source>reopen it first</source>
        <translation>bitte erst wieder öffnen</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>wieder geöffnet</translation>
    </message>
    <message>
        <source>reopening a settled step needs a reason</source>
        <translation>einen abgeschlossenen Schritt wieder zu öffnen braucht einen Grund</translation>
    </message>
    <message>
        <source>request to erase</source>
        <translation>Löschantrag</translation>
    </message>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>required to decline and to reverse, and to activate before its time</source>
        <translation>nötig zum Ablehnen und Zurücknehmen, und zum Aktivieren vor seiner Zeit</translation>
    </message>
    <message>
        <source>required where it is not needed or opened again</source>
        <translation>nötig, wo es nicht nötig ist oder wieder geöffnet wird</translation>
    </message>
    <message>
        <source>required where it was settled</source>
        <translation>nötig, wo er abgeschlossen war</translation>
    </message>
    <message>
        <source>required, but for a task</source>
        <translation>nötig, außer bei einer Aufgabe</translation>
    </message>
    <message>
        <source>required, e.g. done</source>
        <translation>nötig, z. B. erledigt</translation>
    </message>
    <message>
        <source>required, e.g. voicemail, joins in 5 min</source>
        <translation>nötig, z. B. Mailbox, kommt in 5 min</translation>
    </message>
    <message>
        <source>required, recorded</source>
        <translation>nötig, wird festgehalten</translation>
    </message>
    <message>
        <source>required, shown to all</source>
        <translation>nötig, für alle sichtbar</translation>
    </message>
    <message>
        <source>required: the job, the queue, or why they may be lost</source>
        <translation>nötig: der Job, die Queue, oder warum sie verloren gehen dürfen</translation>
    </message>
    <message>
        <source>required: which data, how much</source>
        <translation>nötig: welche Daten, wie viel</translation>
    </message>
    <message>
        <source>required; @owner and minutes may stand here, too</source>
        <translation>nötig; @Person und Minuten dürfen auch hier stehen</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>Ressource</translation>
    </message>
    <message>
        <source>restricted, and not exported: {names}</source>
        <translation>eingeschränkt, und nicht exportiert: {names}</translation>
    </message>
    <message>
        <source>retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>retry in {countdown}</source>
        <translation>erneut in {countdown}</translation>
    </message>
    <message>
        <source>retry storm</source>
        <translation>Retry-Sturm</translation>
    </message>
    <message>
        <source>revenue of an ordinary minute</source>
        <translation>Umsatz einer gewöhnlichen Minute</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>umgekehrt</translation>
    </message>
    <message>
        <source>right to left</source>
        <translation>von rechts nach links</translation>
    </message>
    <message>
        <source>ring: nothing to do</source>
        <translation>Ring: nichts zu tun</translation>
    </message>
    <message>
        <source>rises at this hour of other days too</source>
        <translation>steigt zu dieser Stunde auch an anderen Tagen</translation>
    </message>
    <message>
        <source>role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>roster {best} {why}</source>
        <translation>Dienstplan {best} {why}</translation>
    </message>
    <message>
        <source>roster {roster} has no primary schedule</source>
        <translation>Dienstplan {roster} hat keinen primären Plan</translation>
    </message>
    <message>
        <source>roster {roster} has no {duty} schedule</source>
        <translation>Dienstplan {roster} hat keinen Plan für {duty}</translation>
    </message>
    <message>
        <source>round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>ausgeschlossen</translation>
    </message>
    <message>
        <source>ruled out {times} before</source>
        <translation>{times} zuvor ausgeschlossen</translation>
    </message>
    <message>
        <source>ruling due {left}</source>
        <translation>Entscheidung fällig {left}</translation>
    </message>
    <message>
        <source>runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>runbook {runbook}</source>
        <translation>Runbook {runbook}</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>runs by itself</source>
        <translation>läuft von selbst</translation>
    </message>
    <message>
        <source>safe on {quorum} further ones</source>
        <translation>sicher auf {quorum} weiteren</translation>
    </message>
    <message>
        <source>safer</source>
        <translation>sicherer</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>gesättigt</translation>
    </message>
    <message>
        <source>saturation</source>
        <translation>Sättigung</translation>
    </message>
    <message>
        <source>saved here</source>
        <translation>hier gespeichert</translation>
    </message>
    <message>
        <source>saved here {clock_time}Z</source>
        <translation>hier gespeichert {clock_time}Z</translation>
    </message>
    <message>
        <source>saw {observed}</source>
        <translation>gesehen {observed}</translation>
    </message>
    <message>
        <source>saw {saw}</source>
        <translation>gesehen {saw}</translation>
    </message>
    <message>
        <source>say how far it is</source>
        <translation>sagen, wie weit es ist</translation>
    </message>
    <message>
        <source>say what becomes of {fromkeys}</source>
        <translation>sagen, was aus {fromkeys} wird</translation>
    </message>
    <message>
        <source>say why nobody shall be told</source>
        <translation>bitte sagen, warum niemand benachrichtigt werden soll</translation>
    </message>
    <message>
        <source>say why you do both</source>
        <translation>sagen, warum Sie beides tun</translation>
    </message>
    <message>
        <source>say why, in a sentence</source>
        <translation>bitte in einem Satz sagen, warum</translation>
    </message>
    <message>
        <source>say why: it stands in the record</source>
        <translation>bitte sagen, warum: es steht im Protokoll</translation>
    </message>
    <message>
        <source>say {replacement}. </source>
        <translation>sagen: {replacement}. </translation>
    </message>
    <message>
        <source>says nothing; expected an outage type, a failure mode or a tag</source>
        <translation>sagt nichts; erwartet eine Ausfallart, einen Fehlermodus oder ein Tag</translation>
    </message>
    <message>
        <source>schedule {schedule}: {person}, {why}{till}</source>
        <translation>Plan {schedule}: {person}, {why}{till}</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>versiegelt</translation>
    </message>
    <message>
        <source>second time</source>
        <translation>zum zweiten Mal</translation>
    </message>
    <message>
        <source>secondary</source>
        <translation>sekundär</translation>
    </message>
    <message>
        <source>see whom it hits and what began it</source>
        <translation>sehen, wen es trifft und womit es begann</translation>
    </message>
    <message>
        <source>select a candidate first</source>
        <translation>erst einen Kandidaten wählen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>sent and read back</source>
        <translation>gesendet und zurückgelesen</translation>
    </message>
    <message>
        <source>sent or not?</source>
        <translation>gesendet oder nicht?</translation>
    </message>
    <message>
        <source>sent {age} ago</source>
        <translation>gesendet vor {age}</translation>
    </message>
    <message>
        <source>sent {minute}</source>
        <translation>gesendet {minute}</translation>
    </message>
    <message>
        <source>sent, but NOT to {missed}</source>
        <translation>gesendet, aber NICHT an {missed}</translation>
    </message>
    <message>
        <source>sent, but what is shown there DIFFERS</source>
        <translation>gesendet, aber was dort steht, WEICHT AB</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>services hit {now} → {then}</source>
        <translation>getroffene Dienste {now} → {then}</translation>
    </message>
    <message>
        <source>set by people who did not hear each other; both values are kept</source>
        <translation>gesetzt von Personen, die einander nicht hörten; beide Werte sind behalten</translation>
    </message>
    <message>
        <source>set it, or sign with a passphrase</source>
        <translation>bitte stellen, oder mit einer Passphrase signieren</translation>
    </message>
    <message>
        <source>settle first which of them commands</source>
        <translation>bitte erst klären, wer von beiden führt</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>settled by: {settles}</source>
        <translation>geklärt durch: {settles}</translation>
    </message>
    <message>
        <source>settled is what the hub did not take</source>
        <translation>beigelegt wird, was der Hub nicht nahm</translation>
    </message>
    <message>
        <source>several people</source>
        <translation>mehrere Personen</translation>
    </message>
    <message>
        <source>several texts stand in this draft: settle that first</source>
        <translation>mehrere Texte stehen in diesem Entwurf: bitte erst klären</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>severity matrix and protocols</source>
        <translation>Schweregrad-Matrix und Protokolle</translation>
    </message>
    <message>
        <source>sha256 {sha256}…{sha2562}, {bound}</source>
        <translation>sha256 {sha256}…{sha2562}, {bound}</translation>
    </message>
    <message>
        <source>sha256 {value}</source>
        <translation>sha256 {value}</translation>
    </message>
    <message>
        <source>shown only</source>
        <translation>nur gezeigt</translation>
    </message>
    <message>
        <source>shown to whoever was to vote</source>
        <translation>denen gezeigt, die stimmen sollten</translation>
    </message>
    <message>
        <source>shut out {day}</source>
        <translation>ausgeschlossen {day}</translation>
    </message>
    <message>
        <source>side by side: {parallel_group}</source>
        <translation>nebeneinander: {parallel_group}</translation>
    </message>
    <message>
        <source>silenced by {author}: {comment}</source>
        <translation>stummgeschaltet von {author}: {comment}</translation>
    </message>
    <message>
        <source>silenced or inhibited at its source</source>
        <translation>an der Quelle stummgeschaltet oder unterdrückt</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>silent for {age}</source>
        <translation>stumm seit {age}</translation>
    </message>
    <message>
        <source>sim {simulated_word}</source>
        <translation>sim {simulated_word}</translation>
    </message>
    <message>
        <source>similar open: {similar}</source>
        <translation>ähnlich und offen: {similar}</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>simulated {simulated_words}</source>
        <translation>simuliert {simulated_words}</translation>
    </message>
    <message>
        <source>since {clock_time}Z</source>
        <translation>seit {clock_time}Z</translation>
    </message>
    <message>
        <source>since {clock_time}Z, {since_words}</source>
        <translation>seit {clock_time}Z, {since_words}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>since {minute}</source>
        <translation>seit {minute}</translation>
    </message>
    <message>
        <source>since {minute}, {duration}</source>
        <translation>seit {minute}, {duration}</translation>
    </message>
    <message>
        <source>since {since_words}</source>
        <translation>seit {since_words}</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>skipping a level needs a reason</source>
        <translation>eine Stufe zu überspringen braucht einen Grund</translation>
    </message>
    <message>
        <source>skipping an escalation needs a reason</source>
        <translation>eine Eskalation zu überspringen braucht einen Grund</translation>
    </message>
    <message>
        <source>slow drift</source>
        <translation>langsame Drift</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>weich</translation>
    </message>
    <message>
        <source>soft or async</source>
        <translation>weich oder asynchron</translation>
    </message>
    <message>
        <source>some incidents, or all, as one file that is carried by hand</source>
        <translation>einige Incidents oder alle, als eine Datei, die man von Hand trägt</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>jemand anders</translation>
    </message>
    <message>
        <source>somebody may stand between this workstation and the hub; compare the fingerprint with the hub's</source>
        <translation>vielleicht steht jemand zwischen diesem Arbeitsplatz und dem Hub; bitte den Fingerabdruck mit dem des Hubs vergleichen</translation>
    </message>
    <message>
        <source>soon</source>
        <translation>bald</translation>
    </message>
    <message>
        <source>sources answer</source>
        <translation>Quellen antworten</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>verbraucht</translation>
    </message>
    <message>
        <source>square with a cross: does not work</source>
        <translation>Quadrat mit Kreuz: arbeitet nicht</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>stale no</source>
        <translation>veraltet nein</translation>
    </message>
    <message>
        <source>stale yes</source>
        <translation>veraltet ja</translation>
    </message>
    <message>
        <source>stale {age}</source>
        <translation>veraltet {age}</translation>
    </message>
    <message>
        <source>stale, no longer seen</source>
        <translation>veraltet, nicht mehr gesehen</translation>
    </message>
    <message>
        <source>standby: {standby}</source>
        <translation>Ersatz: {standby}</translation>
    </message>
    <message>
        <source>stands in</source>
        <translation>vertritt</translation>
    </message>
    <message>
        <source>stands in the record</source>
        <translation>steht im Protokoll</translation>
    </message>
    <message>
        <source>stands in: {reason}</source>
        <translation>vertritt: {reason}</translation>
    </message>
    <message>
        <source>stands there twice; expected one period</source>
        <translation>steht dort zweimal; erwartet eine Frist</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>state preservation is not waived</source>
        <translation>auf die Sicherung des Zustands wird nicht verzichtet</translation>
    </message>
    <message>
        <source>state worth keeping is neither kept nor waived</source>
        <translation>erhaltenswerter Zustand ist weder gesichert noch wurde darauf verzichtet</translation>
    </message>
    <message>
        <source>status round OVERDUE {countdown}</source>
        <translation>Statusrunde ÜBERFÄLLIG {countdown}</translation>
    </message>
    <message>
        <source>status round in {countdown}</source>
        <translation>Statusrunde in {countdown}</translation>
    </message>
    <message>
        <source>status {status_words}</source>
        <translation>Status {status_words}</translation>
    </message>
    <message>
        <source>stay</source>
        <translation>bleiben</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>stetig</translation>
    </message>
    <message>
        <source>step {number} does not run by itself</source>
        <translation>Schritt {number} läuft nicht von selbst</translation>
    </message>
    <message>
        <source>step {number} is nobody's</source>
        <translation>Schritt {number} gehört niemandem</translation>
    </message>
    <message>
        <source>step {number} is not reopened</source>
        <translation>Schritt {number} wird nicht wieder geöffnet</translation>
    </message>
    <message>
        <source>step {number} is not {words}</source>
        <translation>Schritt {number} wird nicht {words}</translation>
    </message>
    <message>
        <source>step {number} is theirs already</source>
        <translation>Schritt {number} gehört schon dieser Person</translation>
    </message>
    <message>
        <source>step {number} is {state}</source>
        <translation>Schritt {number} ist {state}</translation>
    </message>
    <message>
        <source>step {number} is {state}: {step}</source>
        <translation>Schritt {number} ist {state}: {step}</translation>
    </message>
    <message>
        <source>step {number} runs by itself: stop it first</source>
        <translation>Schritt {number} läuft von selbst: bitte erst anhalten</translation>
    </message>
    <message>
        <source>step {number} {at}, {sign}, expect {expect}</source>
        <translation>Schritt {number} {at}, {sign}, erwartet {expect}</translation>
    </message>
    <message>
        <source>step {number} {step}</source>
        <translation>Schritt {number} {step}</translation>
    </message>
    <message>
        <source>step {number} {step} is {state}</source>
        <translation>Schritt {number} {step} ist {state}</translation>
    </message>
    <message>
        <source>step {number} {step} {outcome}, {by}</source>
        <translation>Schritt {number} {step} {outcome}, {by}</translation>
    </message>
    <message>
        <source>step {number}: no action is running</source>
        <translation>Schritt {number}: keine Aktion läuft</translation>
    </message>
    <message>
        <source>stepped up</source>
        <translation>sprunghaft gestiegen</translation>
    </message>
    <message>
        <source>still away</source>
        <translation>noch weg</translation>
    </message>
    <message>
        <source>stopping: what is in hand is finished first</source>
        <translation>hält an: Angefangenes wird erst beendet</translation>
    </message>
    <message>
        <source>strokes: an exercise, not real</source>
        <translation>Striche: eine Übung, nicht echt</translation>
    </message>
    <message>
        <source>stuck at one value</source>
        <translation>steht auf einem Wert</translation>
    </message>
    <message>
        <source>sudden change</source>
        <translation>plötzliche Änderung</translation>
    </message>
    <message>
        <source>support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>supposed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>unterdrückt</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>synthetic degrades before anything else does: an early sign</source>
        <translation>synthetisch wird schwächer, bevor es sonst etwas tut: ein frühes Zeichen</translation>
    </message>
    <message>
        <source>synthetic fails and nobody else has a view: not confirmed</source>
        <translation>synthetisch fällt aus und niemand sonst hat eine Sicht: nicht bestätigt</translation>
    </message>
    <message>
        <source>synthetic fails, RUM fine: check the probe</source>
        <translation>synthetisch fällt aus, RUM gut: die Sonde prüfen</translation>
    </message>
    <message>
        <source>synthetic fails, backend fine: check the probe and the way in between</source>
        <translation>synthetisch fällt aus, Backend gut: die Sonde und den Weg dazwischen prüfen</translation>
    </message>
    <message>
        <source>synthetic fails, {names} degrading: not confirmed yet</source>
        <translation>synthetisch fällt aus, {names} lässt nach: noch nicht bestätigt</translation>
    </message>
    <message>
        <source>synthetic {check} {check_words} {check_note}</source>
        <translation>synthetisch {check} {check_words} {check_note}</translation>
    </message>
    <message>
        <source>system logs</source>
        <translation>Systemprotokolle</translation>
    </message>
    <message>
        <source>tag {key}</source>
        <translation>Tag {key}</translation>
    </message>
    <message>
        <source>taken into custody</source>
        <translation>in Verwahrung genommen</translation>
    </message>
    <message>
        <source>taking command without a handover needs a reason</source>
        <translation>die Führung ohne Übergabe zu nehmen braucht einen Grund</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>telephone numbers to call when nothing else works</source>
        <translation>Telefonnummern, wenn sonst nichts geht</translation>
    </message>
    <message>
        <source>tested on {tested}, which is still to come</source>
        <translation>geprüft am {tested}, was noch in der Zukunft liegt</translation>
    </message>
    <message>
        <source>tested {last_tested:%b %Y}</source>
        <translation>getestet {last_tested:%m/%Y}</translation>
    </message>
    <message>
        <source>texts that updates start from</source>
        <translation>Texte, mit denen Updates beginnen</translation>
    </message>
    <message>
        <source>that fallback is not active</source>
        <translation>dieser Fallback ist nicht aktiv</translation>
    </message>
    <message>
        <source>that hypothesis is open already</source>
        <translation>diese Hypothese ist schon offen</translation>
    </message>
    <message>
        <source>that is the title already</source>
        <translation>das ist schon der Titel</translation>
    </message>
    <message>
        <source>that offer does not stand any more</source>
        <translation>dieses Angebot steht nicht mehr</translation>
    </message>
    <message>
        <source>that person commands already</source>
        <translation>diese Person führt schon</translation>
    </message>
    <message>
        <source>that person is not asked</source>
        <translation>diese Person wird nicht gefragt</translation>
    </message>
    <message>
        <source>that person is not asked again</source>
        <translation>diese Person wird nicht erneut gefragt</translation>
    </message>
    <message>
        <source>that person is not noted as {standing}</source>
        <translation>diese Person wird nicht als {standing} vermerkt</translation>
    </message>
    <message>
        <source>that person is {both}, and this is {severity}: reassign them there, name a Deputy here, or accept it with a reason</source>
        <translation>diese Person ist {both}, und dies ist {severity}: dort neu zuweisen, hier eine Stellvertretung nennen, oder mit Grund hinnehmen</translation>
    </message>
    <message>
        <source>that person leads it already</source>
        <translation>diese Person leitet ihn schon</translation>
    </message>
    <message>
        <source>that person owns it already</source>
        <translation>diese Person hat sie schon</translation>
    </message>
    <message>
        <source>the Incident Commander activates it, or is named as who decided</source>
        <translation>der Incident Commander aktiviert ihn, oder wird als Entscheider genannt</translation>
    </message>
    <message>
        <source>the Incident Commander ruled on just these figures</source>
        <translation>der Incident Commander entschied über genau diese Zahlen</translation>
    </message>
    <message>
        <source>the SLO of {percent} is not stricter than the SLA it protects</source>
        <translation>das SLO von {percent} ist nicht strenger als das SLA, das es schützt</translation>
    </message>
    <message>
        <source>the action can't be tried</source>
        <translation>die Aktion kann nicht erprobt werden</translation>
    </message>
    <message>
        <source>the action is not registered on this workstation</source>
        <translation>die Aktion ist auf diesem Arbeitsplatz nicht registriert</translation>
    </message>
    <message>
        <source>the action may not run</source>
        <translation>die Aktion darf nicht laufen</translation>
    </message>
    <message>
        <source>the answer can't be taken</source>
        <translation>die Antwort kann nicht genommen werden</translation>
    </message>
    <message>
        <source>the backup is damaged; nothing was changed</source>
        <translation>die Sicherung ist beschädigt; nichts wurde geändert</translation>
    </message>
    <message>
        <source>the beginning of its public key</source>
        <translation>der Anfang des öffentlichen Schlüssels</translation>
    </message>
    <message>
        <source>the body does not contain {part!r}{cut}</source>
        <translation>der Inhalt enthält {part!r} nicht{cut}</translation>
    </message>
    <message>
        <source>the body is no JSON{cut}</source>
        <translation>der Inhalt ist kein JSON{cut}</translation>
    </message>
    <message>
        <source>the bookmark lies at step {number} already</source>
        <translation>das Lesezeichen liegt schon bei Schritt {number}</translation>
    </message>
    <message>
        <source>the breaker from {caller} to {target} is half open</source>
        <translation>der Breaker von {caller} zu {target} ist halb offen</translation>
    </message>
    <message>
        <source>the breaker from {caller} to {target} is open</source>
        <translation>der Breaker von {caller} zu {target} ist offen</translation>
    </message>
    <message>
        <source>the bridge is not changed</source>
        <translation>die Brücke wird nicht geändert</translation>
    </message>
    <message>
        <source>the briefing is read back first, in your own words</source>
        <translation>das Briefing wird erst in eigenen Worten zurückgelesen</translation>
    </message>
    <message>
        <source>the bundle is not looked into</source>
        <translation>in das Bündel wird nicht hineingesehen</translation>
    </message>
    <message>
        <source>the catalogue declares that {target} needs {caller}, but calls were seen only the other way round: {caller} called {target} {calls_words}</source>
        <translation>der Katalog deklariert, dass {target} {caller} braucht, aber Aufrufe waren nur umgekehrt zu sehen: {caller} rief {target} {calls_words} auf</translation>
    </message>
    <message>
        <source>the catalogue does not know the service</source>
        <translation>der Katalog kennt den Dienst nicht</translation>
    </message>
    <message>
        <source>the catalogue has no service {map}</source>
        <translation>der Katalog hat keinen Dienst {map}</translation>
    </message>
    <message>
        <source>the catalogue says no {field} of {service}</source>
        <translation>der Katalog sagt zu {service} kein {field}</translation>
    </message>
    <message>
        <source>the cause is not confirmed: the state is still Investigating</source>
        <translation>die Ursache ist nicht bestätigt: der Zustand ist noch Investigating</translation>
    </message>
    <message>
        <source>the certificate does not permit this</source>
        <translation>das Zertifikat erlaubt das nicht</translation>
    </message>
    <message>
        <source>the certificate ended on {on}</source>
        <translation>das Zertifikat lief am {on} ab</translation>
    </message>
    <message>
        <source>the certificate ends on {on}, in {expires_ms} days</source>
        <translation>das Zertifikat läuft am {on} ab, in {expires_ms} Tagen</translation>
    </message>
    <message>
        <source>the channels were set up differently when it was approved: ask again</source>
        <translation>die Kanäle waren bei der Freigabe anders eingerichtet: erneut erbitten</translation>
    </message>
    <message>
        <source>the clock was set back, so nobody knows how long ago the hub was last reached; connect to the hub, or set the clock right and start again</source>
        <translation>die Uhr wurde zurückgestellt, also weiß niemand, wie lange der Hub nicht mehr erreicht wurde; bitte mit dem Hub verbinden, oder die Uhr stellen und neu starten</translation>
    </message>
    <message>
        <source>the draft can't be handed on</source>
        <translation>der Entwurf kann nicht weitergegeben werden</translation>
    </message>
    <message>
        <source>the draft is held here: it needs no copy</source>
        <translation>der Entwurf wird hier gehalten: er braucht keine Kopie</translation>
    </message>
    <message>
        <source>the draft is held there: it sends this once it hears of it</source>
        <translation>dort liegt der Entwurf: er sendet dies, sobald er davon hört</translation>
    </message>
    <message>
        <source>the draft says what the record says</source>
        <translation>der Entwurf sagt, was die Aufzeichnung sagt</translation>
    </message>
    <message>
        <source>the entry has been corrected: take the correction</source>
        <translation>der Eintrag wurde berichtigt: bitte die Berichtigung nehmen</translation>
    </message>
    <message>
        <source>the entry is a {kind}, not a task</source>
        <translation>der Eintrag ist {kind}, keine Aufgabe</translation>
    </message>
    <message>
        <source>the entry is not corrected</source>
        <translation>der Eintrag wird nicht berichtigt</translation>
    </message>
    <message>
        <source>the entry is not pinned</source>
        <translation>der Eintrag wird nicht angeheftet</translation>
    </message>
    <message>
        <source>the erasure can't be ordered</source>
        <translation>die Löschung kann nicht angeordnet werden</translation>
    </message>
    <message>
        <source>the error rate</source>
        <translation>die Fehlerrate</translation>
    </message>
    <message>
        <source>the escalation is acknowledged already</source>
        <translation>die Eskalation ist schon bestätigt</translation>
    </message>
    <message>
        <source>the escalation was skipped</source>
        <translation>die Eskalation wurde übersprungen</translation>
    </message>
    <message>
        <source>the evidence is not added</source>
        <translation>der Beleg wird nicht hinzugefügt</translation>
    </message>
    <message>
        <source>the failover is not triggered</source>
        <translation>der Failover wird nicht ausgelöst</translation>
    </message>
    <message>
        <source>the failover is over</source>
        <translation>der Failover ist vorbei</translation>
    </message>
    <message>
        <source>the failover is {stage}</source>
        <translation>der Failover ist {stage}</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>the finding stands</source>
        <translation>der Befund bleibt</translation>
    </message>
    <message>
        <source>the glass was broken: there is nothing to grant, but a review is owed</source>
        <translation>das Glas wurde gebrochen: es gibt nichts zu gewähren, aber eine Prüfung ist fällig</translation>
    </message>
    <message>
        <source>the header {name} does not contain {part!r}: {found}</source>
        <translation>der Header {name} enthält {part!r} nicht: {found}</translation>
    </message>
    <message>
        <source>the hold for {matter} can't be released</source>
        <translation>die Löschsperre für {matter} kann nicht aufgehoben werden</translation>
    </message>
    <message>
        <source>the hub answered for another organisation than the one that was joined</source>
        <translation>der Hub antwortete für eine andere Organisation als die beigetretene</translation>
    </message>
    <message>
        <source>the hub answers, and nothing is wrong</source>
        <translation>der Hub antwortet, und nichts ist falsch</translation>
    </message>
    <message>
        <source>the hub can't be reached</source>
        <translation>der Hub ist nicht erreichbar</translation>
    </message>
    <message>
        <source>the hub does not let this key in</source>
        <translation>der Hub lässt diesen Schlüssel nicht ein</translation>
    </message>
    <message>
        <source>the hub does not let this workstation join</source>
        <translation>der Hub lässt diesen Arbeitsplatz nicht beitreten</translation>
    </message>
    <message>
        <source>the hub does not prove who it is</source>
        <translation>der Hub beweist nicht, wer er ist</translation>
    </message>
    <message>
        <source>the hub does not take this code</source>
        <translation>der Hub nimmt diesen Code nicht</translation>
    </message>
    <message>
        <source>the hub ended this workstation's membership (heard {when}Z); with a new code from the hub's operator it can join again: sync join</source>
        <translation>der Hub hat die Mitgliedschaft dieses Arbeitsplatzes beendet (gehört {when}Z); mit einem neuen Code vom Betreiber des Hubs kann er wieder beitreten: sync join</translation>
    </message>
    <message>
        <source>the hub has not been reached for {hours} h, at most {most} h are allowed; connect to it</source>
        <translation>der Hub wurde seit {hours} h nicht erreicht, höchstens {most} h sind erlaubt; bitte verbinden</translation>
    </message>
    <message>
        <source>the hub has taken this right away</source>
        <translation>der Hub hat dieses Recht entzogen</translation>
    </message>
    <message>
        <source>the hub's answer is not for this workstation</source>
        <translation>die Antwort des Hubs gilt nicht diesem Arbeitsplatz</translation>
    </message>
    <message>
        <source>the hub's answer makes no sense</source>
        <translation>die Antwort des Hubs ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>the hub's certificate does not fit its answer</source>
        <translation>das Zertifikat des Hubs passt nicht zu seiner Antwort</translation>
    </message>
    <message>
        <source>the hypothesis is not added</source>
        <translation>die Hypothese wird nicht hinzugefügt</translation>
    </message>
    <message>
        <source>the hypothesis is not {status}</source>
        <translation>die Hypothese wird nicht {status}</translation>
    </message>
    <message>
        <source>the incident</source>
        <translation>der Incident</translation>
    </message>
    <message>
        <source>the incident is not declared</source>
        <translation>der Incident wird nicht ausgerufen</translation>
    </message>
    <message>
        <source>the incident is open</source>
        <translation>der Incident ist offen</translation>
    </message>
    <message>
        <source>the incident is {state}</source>
        <translation>der Incident ist {state}</translation>
    </message>
    <message>
        <source>the incident names no service of the catalogue</source>
        <translation>der Incident nennt keinen Dienst des Katalogs</translation>
    </message>
    <message>
        <source>the incident was closed</source>
        <translation>der Incident wurde geschlossen</translation>
    </message>
    <message>
        <source>the incident's declaration has not arrived yet</source>
        <translation>die Ausrufung des Incidents ist noch nicht angekommen</translation>
    </message>
    <message>
        <source>the incident's record</source>
        <translation>das Protokoll des Incidents</translation>
    </message>
    <message>
        <source>the judgement of {caller} → {target} is not recorded</source>
        <translation>das Urteil über {caller} → {target} ist nicht festgehalten</translation>
    </message>
    <message>
        <source>the last one</source>
        <translation>der letzte</translation>
    </message>
    <message>
        <source>the last run says nothing of the target</source>
        <translation>der letzte Lauf sagt nichts über das Ziel</translation>
    </message>
    <message>
        <source>the last {age}</source>
        <translation>die letzten {age}</translation>
    </message>
    <message>
        <source>the line in the bar: critical from 90 %</source>
        <translation>die Linie im Balken: kritisch ab 90 %</translation>
    </message>
    <message>
        <source>the line is {replace} already</source>
        <translation>die Zeile ist schon {replace}</translation>
    </message>
    <message>
        <source>the list has not arrived whole</source>
        <translation>die Liste ist nicht vollständig angekommen</translation>
    </message>
    <message>
        <source>the list has not arrived whole: nobody can see what is to be erased</source>
        <translation>die Liste ist nicht vollständig angekommen: niemand sieht, was gelöscht werden soll</translation>
    </message>
    <message>
        <source>the list says that already</source>
        <translation>das steht schon in der Liste</translation>
    </message>
    <message>
        <source>the list stays</source>
        <translation>die Liste bleibt</translation>
    </message>
    <message>
        <source>the lock of {folder} was taken away: others may write there</source>
        <translation>die Sperre von {folder} wurde weggenommen: andere können dort schreiben</translation>
    </message>
    <message>
        <source>the manual workaround</source>
        <translation>den manuellen Umweg</translation>
    </message>
    <message>
        <source>the message has no words</source>
        <translation>die Nachricht hat keine Worte</translation>
    </message>
    <message>
        <source>the message is in the timeline already</source>
        <translation>die Nachricht steht schon in der Zeitleiste</translation>
    </message>
    <message>
        <source>the next check-in lies in the past</source>
        <translation>der nächste Check-in liegt in der Vergangenheit</translation>
    </message>
    <message>
        <source>the next update is not promised for that time</source>
        <translation>das nächste Update wird nicht für diese Zeit zugesagt</translation>
    </message>
    <message>
        <source>the offer is not withdrawn</source>
        <translation>das Angebot wird nicht zurückgezogen</translation>
    </message>
    <message>
        <source>the one source for every audience</source>
        <translation>die eine Quelle für jede Zielgruppe</translation>
    </message>
    <message>
        <source>the organisation's record</source>
        <translation>das Protokoll der Organisation</translation>
    </message>
    <message>
        <source>the other provider</source>
        <translation>den anderen Anbieter</translation>
    </message>
    <message>
        <source>the outcome is not known</source>
        <translation>das Ergebnis ist nicht bekannt</translation>
    </message>
    <message>
        <source>the passphrase is not {name}'s</source>
        <translation>die Passphrase ist nicht die von {name}</translation>
    </message>
    <message>
        <source>the poll is closed already</source>
        <translation>die Abstimmung ist schon geschlossen</translation>
    </message>
    <message>
        <source>the primary carries the load again</source>
        <translation>der Primäre trägt die Last wieder</translation>
    </message>
    <message>
        <source>the provider says that this is {name}, not {wanted}</source>
        <translation>der Anbieter sagt, dass dies {name} ist, nicht {wanted}</translation>
    </message>
    <message>
        <source>the query found no series, so there is no current value</source>
        <translation>die Abfrage fand keine Reihe, also gibt es keinen aktuellen Wert</translation>
    </message>
    <message>
        <source>the reason has {count:,} characters; at most {longest_reason:,} are kept</source>
        <translation>der Grund hat {count:,} Zeichen; höchstens {longest_reason:,} werden behalten</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>das Protokoll</translation>
    </message>
    <message>
        <source>the record can't be read: {error}</source>
        <translation>das Protokoll kann nicht gelesen werden: {error}</translation>
    </message>
    <message>
        <source>the record here is not deleted</source>
        <translation>die Aufzeichnung hier wird nicht gelöscht</translation>
    </message>
    <message>
        <source>the record keeps the content</source>
        <translation>das Protokoll bewahrt den Inhalt</translation>
    </message>
    <message>
        <source>the record nothing</source>
        <translation>die Aufzeichnung nichts</translation>
    </message>
    <message>
        <source>the record {now!r}</source>
        <translation>die Aufzeichnung {now!r}</translation>
    </message>
    <message>
        <source>the request can't be withdrawn</source>
        <translation>der Antrag kann nicht zurückgezogen werden</translation>
    </message>
    <message>
        <source>the request is withdrawn already</source>
        <translation>der Antrag ist schon zurückgezogen</translation>
    </message>
    <message>
        <source>the request is {word}: it must be asked for again</source>
        <translation>der Antrag ist {word}: er muss erneut gestellt werden</translation>
    </message>
    <message>
        <source>the review can't be taken</source>
        <translation>die Prüfung kann nicht genommen werden</translation>
    </message>
    <message>
        <source>the run is held</source>
        <translation>der Ablauf ist angehalten</translation>
    </message>
    <message>
        <source>the run is over</source>
        <translation>der Durchgang ist vorbei</translation>
    </message>
    <message>
        <source>the same place was written twice</source>
        <translation>derselbe Platz wurde zweimal beschrieben</translation>
    </message>
    <message>
        <source>the schedule is approved by legal</source>
        <translation>der Fristenplan wird von der Rechtsabteilung freigegeben</translation>
    </message>
    <message>
        <source>the script is confirmed already</source>
        <translation>das Skript ist schon bestätigt</translation>
    </message>
    <message>
        <source>the script is not settled: several texts stand in it</source>
        <translation>das Skript ist nicht geklärt: mehrere Texte stehen darin</translation>
    </message>
    <message>
        <source>the site that fails, e.g. eu-west</source>
        <translation>der Standort, der ausfällt, z. B. eu-west</translation>
    </message>
    <message>
        <source>the site that takes over</source>
        <translation>der Standort, der übernimmt</translation>
    </message>
    <message>
        <source>the slowest</source>
        <translation>die langsamste</translation>
    </message>
    <message>
        <source>the statement is not pre-approved</source>
        <translation>die Erklärung ist nicht vorab freigegeben</translation>
    </message>
    <message>
        <source>the step at hand failed</source>
        <translation>der Schritt, der ansteht, ist gescheitert</translation>
    </message>
    <message>
        <source>the step at hand is blocked or late</source>
        <translation>der Schritt, der ansteht, ist blockiert oder überfällig</translation>
    </message>
    <message>
        <source>the step at hand is disputed</source>
        <translation>der Schritt, der ansteht, ist strittig</translation>
    </message>
    <message>
        <source>the step has no registered action</source>
        <translation>der Schritt hat keine registrierte Aktion</translation>
    </message>
    <message>
        <source>the step is not open</source>
        <translation>der Schritt ist nicht offen</translation>
    </message>
    <message>
        <source>the stored answer</source>
        <translation>die gespeicherte Antwort</translation>
    </message>
    <message>
        <source>the system named this time, or a pause did</source>
        <translation>das System nannte diese Zeit, oder eine Pause</translation>
    </message>
    <message>
        <source>the task has been corrected: change the correction</source>
        <translation>die Aufgabe wurde berichtigt: bitte die Berichtigung ändern</translation>
    </message>
    <message>
        <source>the task is not changed</source>
        <translation>die Aufgabe wird nicht geändert</translation>
    </message>
    <message>
        <source>the task is not given</source>
        <translation>die Aufgabe wird nicht gegeben</translation>
    </message>
    <message>
        <source>the text is not ready for approval</source>
        <translation>der Text ist nicht bereit zur Freigabe</translation>
    </message>
    <message>
        <source>the text was changed after it was put up for approval: ask again</source>
        <translation>der Text wurde geändert, nachdem er zur Freigabe gegeben war: erneut erbitten</translation>
    </message>
    <message>
        <source>the text was changed meanwhile: look at it again</source>
        <translation>der Text wurde inzwischen geändert: bitte neu ansehen</translation>
    </message>
    <message>
        <source>the time lies in the past</source>
        <translation>die Zeit liegt in der Vergangenheit</translation>
    </message>
    <message>
        <source>the union</source>
        <translation>die Vereinigung</translation>
    </message>
    <message>
        <source>the update is not sent</source>
        <translation>das Update wird nicht gesendet</translation>
    </message>
    <message>
        <source>the value seen agrees with: {expected}</source>
        <translation>der gesehene Wert passt zu: {expected}</translation>
    </message>
    <message>
        <source>the value to keep does not stand any more: look again</source>
        <translation>der Wert, der bleiben soll, steht nicht mehr: bitte neu ansehen</translation>
    </message>
    <message>
        <source>the vote can't be taken</source>
        <translation>die Stimme kann nicht genommen werden</translation>
    </message>
    <message>
        <source>the whole record</source>
        <translation>das ganze Protokoll</translation>
    </message>
    <message>
        <source>the workstream is not opened</source>
        <translation>der Arbeitsstrang wird nicht eröffnet</translation>
    </message>
    <message>
        <source>the writes are not lost</source>
        <translation>die Schreibvorgänge sind nicht verloren</translation>
    </message>
    <message>
        <source>then it needs approval anew</source>
        <translation>dann braucht es erneut Freigabe</translation>
    </message>
    <message>
        <source>there are no such diverged writes</source>
        <translation>es gibt keine solchen auseinandergelaufenen Schreibvorgänge</translation>
    </message>
    <message>
        <source>there is a passphrase for signing in already</source>
        <translation>es gibt schon eine Passphrase zum Anmelden</translation>
    </message>
    <message>
        <source>there is no alert {key}</source>
        <translation>es gibt keinen Alarm {key}</translation>
    </message>
    <message>
        <source>there is no conflict of {field} any more</source>
        <translation>es gibt keinen Konflikt von {field} mehr</translation>
    </message>
    <message>
        <source>there is no draft {key!r}</source>
        <translation>es gibt keinen Entwurf {key!r}</translation>
    </message>
    <message>
        <source>there is no hold {hold}</source>
        <translation>es gibt keine Löschsperre {hold}</translation>
    </message>
    <message>
        <source>there is no hub at this address</source>
        <translation>unter dieser Adresse ist kein Hub</translation>
    </message>
    <message>
        <source>there is no line {item!r}; expected one of the checklist</source>
        <translation>es gibt keine Zeile {item!r}; erwartet eine der Checkliste</translation>
    </message>
    <message>
        <source>there is no maintenance window {asked!r}</source>
        <translation>es gibt kein Wartungsfenster {asked!r}</translation>
    </message>
    <message>
        <source>there is no request {key} for erasure</source>
        <translation>es gibt keinen Antrag {key} auf Löschung</translation>
    </message>
    <message>
        <source>there is no restore order</source>
        <translation>es gibt keine Reihenfolge der Wiederherstellung</translation>
    </message>
    <message>
        <source>there is no such elevation</source>
        <translation>es gibt keine solche Rechteerhöhung</translation>
    </message>
    <message>
        <source>there is no such entry</source>
        <translation>es gibt keinen solchen Eintrag</translation>
    </message>
    <message>
        <source>there is no such entry in the timeline</source>
        <translation>es gibt keinen solchen Eintrag in der Zeitleiste</translation>
    </message>
    <message>
        <source>there is no such escalation</source>
        <translation>es gibt keine solche Eskalation</translation>
    </message>
    <message>
        <source>there is no such evidence</source>
        <translation>es gibt keinen solchen Beleg</translation>
    </message>
    <message>
        <source>there is no such failover</source>
        <translation>es gibt keinen solchen Failover</translation>
    </message>
    <message>
        <source>there is no such finding in the draft</source>
        <translation>es gibt keinen solchen Befund im Entwurf</translation>
    </message>
    <message>
        <source>there is no such hypothesis</source>
        <translation>es gibt keine solche Hypothese</translation>
    </message>
    <message>
        <source>there is no such incident</source>
        <translation>es gibt keinen solchen Incident</translation>
    </message>
    <message>
        <source>there is no such poll</source>
        <translation>es gibt keine solche Abstimmung</translation>
    </message>
    <message>
        <source>there is no such request for approval</source>
        <translation>es gibt keinen solchen Antrag auf Freigabe</translation>
    </message>
    <message>
        <source>there is no such run</source>
        <translation>es gibt keinen solchen Durchgang</translation>
    </message>
    <message>
        <source>there is no such workstream</source>
        <translation>es gibt keinen solchen Arbeitsstrang</translation>
    </message>
    <message>
        <source>there is no template for {audience} in {phase}</source>
        <translation>es gibt keine Vorlage für {audience} in {phase}</translation>
    </message>
    <message>
        <source>there is no template {template!r} for {audience}</source>
        <translation>es gibt keine Vorlage {template!r} für {audience}</translation>
    </message>
    <message>
        <source>there is no {template!r} for {audience}; expected one of {known}</source>
        <translation>es gibt kein {template!r} für {audience}; erwartet eines von {known}</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keinen</translation>
    </message>
    <message>
        <source>there is nothing called {effect!r} in this incident's outbox</source>
        <translation>nichts in der Outbox dieses Incidents heißt {effect!r}</translation>
    </message>
    <message>
        <source>there is nothing to end</source>
        <translation>es gibt nichts zu beenden</translation>
    </message>
    <message>
        <source>there is nothing to put in force</source>
        <translation>es gibt nichts in Kraft zu setzen</translation>
    </message>
    <message>
        <source>there is nothing to reverse</source>
        <translation>es gibt nichts zurückzunehmen</translation>
    </message>
    <message>
        <source>these rights hold already: they are asked for again when they have run out</source>
        <translation>diese Rechte gelten schon: sie werden erneut beantragt, wenn sie abgelaufen sind</translation>
    </message>
    <message>
        <source>these rules are in force already</source>
        <translation>diese Regeln sind schon in Kraft</translation>
    </message>
    <message>
        <source>these writes are {how} already</source>
        <translation>diese Schreibvorgänge sind schon {how}</translation>
    </message>
    <message>
        <source>they have it already</source>
        <translation>die Person hat es schon</translation>
    </message>
    <message>
        <source>they were asked already and are {standing}: ask again on that row</source>
        <translation>die Person wurde schon gefragt und ist {standing}: bitte in jener Zeile erneut fragen</translation>
    </message>
    <message>
        <source>they {has} already</source>
        <translation>schon geschehen: sie {has}</translation>
    </message>
    <message>
        <source>thing</source>
        <translation>Sache</translation>
    </message>
    <message>
        <source>things</source>
        <translation>Sachen</translation>
    </message>
    <message>
        <source>third time</source>
        <translation>zum dritten Mal</translation>
    </message>
    <message>
        <source>this</source>
        <translation>dies</translation>
    </message>
    <message>
        <source>this can't be put up for erasure</source>
        <translation>dies kann nicht zur Löschung vorgelegt werden</translation>
    </message>
    <message>
        <source>this gauge is about no service</source>
        <translation>diese Messgröße gilt keinem Dienst</translation>
    </message>
    <message>
        <source>this is a drill, and {action} is not registered for drills</source>
        <translation>dies ist eine Übung, und {action} ist nicht für Übungen registriert</translation>
    </message>
    <message>
        <source>this is not the hub that was meant</source>
        <translation>dies ist nicht der gemeinte Hub</translation>
    </message>
    <message>
        <source>this is the first step</source>
        <translation>dies ist der erste Schritt</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>this one and the hub's others: it outlives the loss of any of them</source>
        <translation>dieses, das des Hubs und andere: es übersteht den Verlust jedes einzelnen</translation>
    </message>
    <message>
        <source>this person has answered already; what was granted can be ended</source>
        <translation>diese Person hat schon geantwortet; was gewährt ist, kann beendet werden</translation>
    </message>
    <message>
        <source>this person has voted already; a vote is not taken back: withdraw the request and ask again</source>
        <translation>diese Person hat schon abgestimmt; eine Stimme wird nicht zurückgenommen: Antrag zurückziehen und neu erbitten</translation>
    </message>
    <message>
        <source>this update is out</source>
        <translation>dieses Update ist draußen</translation>
    </message>
    <message>
        <source>this update is out: begin another</source>
        <translation>dieses Update ist draußen: bitte ein neues beginnen</translation>
    </message>
    <message>
        <source>this vote can't be taken</source>
        <translation>diese Stimme kann nicht genommen werden</translation>
    </message>
    <message>
        <source>this workstation belongs to another hub</source>
        <translation>dieser Arbeitsplatz gehört zu einem anderen Hub</translation>
    </message>
    <message>
        <source>this workstation belongs to no hub</source>
        <translation>dieser Arbeitsplatz gehört zu keinem Hub</translation>
    </message>
    <message>
        <source>this workstation's clock is too far from the hub's for a signature by the provider</source>
        <translation>die Uhr dieses Arbeitsplatzes weicht für eine Signatur durch den Anbieter zu weit von der des Hubs ab</translation>
    </message>
    <message>
        <source>this workstation's own network fails: {named} can't be judged</source>
        <translation>das eigene Netz dieses Arbeitsplatzes versagt: {named} nicht beurteilbar</translation>
    </message>
    <message>
        <source>those are the services already</source>
        <translation>das sind schon die Dienste</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>angehakt</translation>
    </message>
    <message>
        <source>ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>tier 0 and 1: {tiers}</source>
        <translation>Tier 0 und 1: {tiers}</translation>
    </message>
    <message>
        <source>tier 0 and 1: {tiers} · worst path {hops}</source>
        <translation>Tier 0 und 1: {tiers} · schlimmster Weg {hops}</translation>
    </message>
    <message>
        <source>tier 0–1 hit {before} → {after}</source>
        <translation>Tier 0–1 getroffen {before} → {after}</translation>
    </message>
    <message>
        <source>tier not said</source>
        <translation>Tier nicht gesagt</translation>
    </message>
    <message>
        <source>tier {tier}</source>
        <translation>Tier {tier}</translation>
    </message>
    <message>
        <source>time of day, 1 day</source>
        <translation>Tageszeit, 1 Tag</translation>
    </message>
    <message>
        <source>time of day, {days:.0f} days</source>
        <translation>Tageszeit, {days:.0f} Tage</translation>
    </message>
    <message>
        <source>time {time}</source>
        <translation>Zeit {time}</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>timeouts</source>
        <translation>Zeitgrenzen</translation>
    </message>
    <message>
        <source>to abort needs a reason</source>
        <translation>abzubrechen braucht einen Grund</translation>
    </message>
    <message>
        <source>to acknowledge</source>
        <translation>zu quittieren</translation>
    </message>
    <message>
        <source>to answer</source>
        <translation>zu beantworten</translation>
    </message>
    <message>
        <source>to call</source>
        <translation>anzurufen</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>to reconcile</source>
        <translation>abzugleichen</translation>
    </message>
    <message>
        <source>to settle</source>
        <translation>zu klären</translation>
    </message>
    <message>
        <source>to {name_of}</source>
        <translation>an {name_of}</translation>
    </message>
    <message>
        <source>to {name}, {at}</source>
        <translation>an {name}, {at}</translation>
    </message>
    <message>
        <source>todo</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <source>too early</source>
        <translation>zu früh</translation>
    </message>
    <message>
        <source>too few events</source>
        <translation>zu wenige Ereignisse</translation>
    </message>
    <message>
        <source>too few samples</source>
        <translation>zu wenige Messwerte</translation>
    </message>
    <message>
        <source>too few samples before or after</source>
        <translation>zu wenige Messwerte davor oder danach</translation>
    </message>
    <message>
        <source>too little history</source>
        <translation>zu wenig Vergangenheit</translation>
    </message>
    <message>
        <source>too old</source>
        <translation>zu alt</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>zu kurz</translation>
    </message>
    <message>
        <source>took {took}, budget {budget}</source>
        <translation>dauerte {took}, Budget {budget}</translation>
    </message>
    <message>
        <source>traffic</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>trend of the last {words}{compared}</source>
        <translation>Trend der letzten {words}{compared}</translation>
    </message>
    <message>
        <source>trend of the peaks, {rule}</source>
        <translation>Trend der Spitzen, {rule}</translation>
    </message>
    <message>
        <source>triage</source>
        <translation>Triage</translation>
    </message>
    <message>
        <source>triage steps are open: {steps}</source>
        <translation>Triage-Schritte sind offen: {steps}</translation>
    </message>
    <message>
        <source>triangle: works badly</source>
        <translation>Dreieck: arbeitet schlecht</translation>
    </message>
    <message>
        <source>tried {age} ago, tries again</source>
        <translation>versucht vor {age}, versucht erneut</translation>
    </message>
    <message>
        <source>tries again by itself</source>
        <translation>versucht es von selbst erneut</translation>
    </message>
    <message>
        <source>tries again by itself{since}</source>
        <translation>versucht es von selbst erneut{since}</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>try again in {wait}</source>
        <translation>erneut versuchen in {wait}</translation>
    </message>
    <message>
        <source>turn {turn} of {count}</source>
        <translation>Schicht {turn} von {count}</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>two histories, or one cut short</source>
        <translation>zwei Geschichten, oder eine abgeschnitten</translation>
    </message>
    <message>
        <source>two people consent, one of them of legal</source>
        <translation>zwei stimmen zu, eine Person davon aus legal</translation>
    </message>
    <message>
        <source>two rings: would be hit, is shielded</source>
        <translation>zwei Ringe: wäre getroffen, ist abgeschirmt</translation>
    </message>
    <message>
        <source>two texts</source>
        <translation>zwei Texte</translation>
    </message>
    <message>
        <source>two values stand: settle it</source>
        <translation>zwei Werte stehen: klären</translation>
    </message>
    <message>
        <source>typed, not saved yet</source>
        <translation>geschrieben, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>under a legal hold: {matter}</source>
        <translation>unter Löschsperre: {matter}</translation>
    </message>
    <message>
        <source>under maintenance</source>
        <translation>in Wartung</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>in Arbeit</translation>
    </message>
    <message>
        <source>unfinished</source>
        <translation>unerledigte</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>ungesund</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unknown: no current data</source>
        <translation>unbekannt: keine aktuellen Daten</translation>
    </message>
    <message>
        <source>unknown: the plan is too old</source>
        <translation>unbekannt: der Plan ist zu alt</translation>
    </message>
    <message>
        <source>unmet</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation>ungeplant</translation>
    </message>
    <message>
        <source>unprotected</source>
        <translation>ungeschützt</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>unsent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>untested fallback</source>
        <translation>ungetesteter Fallback</translation>
    </message>
    <message>
        <source>until a person settles it</source>
        <translation>bis ein Mensch es klärt</translation>
    </message>
    <message>
        <source>until incident end</source>
        <translation>bis Incident-Ende</translation>
    </message>
    <message>
        <source>until it is looked at again</source>
        <translation>bis es noch einmal angesehen wird</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>bis {date}</translation>
    </message>
    <message>
        <source>unusual for this time</source>
        <translation>ungewöhnlich für diese Zeit</translation>
    </message>
    <message>
        <source>up</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>update {revision} of {name}, which says the same, is out or on its way: put this one aside, or say why both go out</source>
        <translation>Update {revision} von {name}, das dasselbe sagt, ist draußen oder unterwegs: dieses beiseitelegen, oder sagen, warum beide hinausgehen</translation>
    </message>
    <message>
        <source>update {time}</source>
        <translation>Update {time}</translation>
    </message>
    <message>
        <source>use merge</source>
        <translation>bitte zusammenführen (merge) nutzen</translation>
    </message>
    <message>
        <source>users affected</source>
        <translation>betroffene Nutzer</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>üblich</translation>
    </message>
    <message>
        <source>usual {low}</source>
        <translation>üblich {low}</translation>
    </message>
    <message>
        <source>usual {span}</source>
        <translation>üblich {span}</translation>
    </message>
    <message>
        <source>value seen</source>
        <translation>gesehener Wert</translation>
    </message>
    <message>
        <source>variation changed</source>
        <translation>Streuung verändert</translation>
    </message>
    <message>
        <source>vendor says OK, we can't see it</source>
        <translation>Anbieter sagt OK, wir sehen es nicht</translation>
    </message>
    <message>
        <source>vendor says OK, we see it fail</source>
        <translation>Anbieter sagt OK, wir sehen Fehler</translation>
    </message>
    <message>
        <source>vendor says trouble, we see none</source>
        <translation>Anbieter sagt Störung, wir sehen keine</translation>
    </message>
    <message>
        <source>vendor says {calm}, and {by} find it well</source>
        <translation>Anbieter sagt {calm}, und {by} finden ihn gesund</translation>
    </message>
    <message>
        <source>vendor says {calm}, but {seen}</source>
        <translation>Anbieter sagt {calm}, aber {seen}</translation>
    </message>
    <message>
        <source>vendor says {calm}, {seen}</source>
        <translation>Anbieter sagt {calm}, {seen}</translation>
    </message>
    <message>
        <source>vendor, by {age}</source>
        <translation>Anbieter, um {age}</translation>
    </message>
    <message>
        <source>vendors</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>verdicts and figures; automation and failover gates need it</source>
        <translation>Urteile und Werte; Automation und Failover-Gates brauchen sie</translation>
    </message>
    <message>
        <source>via {via}</source>
        <translation>über {via}</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>wait for the next sync</source>
        <translation>bitte den nächsten Abgleich abwarten</translation>
    </message>
    <message>
        <source>wait until it is taken, withdraw the offer, or mark it as an emergency</source>
        <translation>bitte warten, bis sie genommen ist, das Angebot zurückziehen, oder als Notfall kennzeichnen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waiting for its first pulse</source>
        <translation>wartet auf den ersten Puls</translation>
    </message>
    <message>
        <source>waits for nothing</source>
        <translation>wartet auf nichts</translation>
    </message>
    <message>
        <source>waits for {place}</source>
        <translation>wartet auf: {place}</translation>
    </message>
    <message>
        <source>waits for {waits}</source>
        <translation>wartet auf {waits}</translation>
    </message>
    <message>
        <source>waive {unmet} (Incident Commander)</source>
        <translation>auf {unmet} verzichten (Incident Commander)</translation>
    </message>
    <message>
        <source>wall</source>
        <translation>Wand</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>was </source>
        <translation>war </translation>
    </message>
    <message>
        <source>was due {minute}</source>
        <translation>war fällig {minute}</translation>
    </message>
    <message>
        <source>was {figure}</source>
        <translation>war {figure}</translation>
    </message>
    <message>
        <source>was {was}</source>
        <translation>war {was}</translation>
    </message>
    <message>
        <source>was {was}{metric}</source>
        <translation>war {was}{metric}</translation>
    </message>
    <message>
        <source>was “{was}”</source>
        <translation>war „{was}“</translation>
    </message>
    <message>
        <source>watchfloor-support-{utc:%Y%m%d-%H%M}.zip</source>
        <translation>watchfloor-support-{utc:%Y%m%d-%H%M}.zip</translation>
    </message>
    <message>
        <source>we and {name} saw it at the same time</source>
        <translation>wir und {name} sahen es zur selben Zeit</translation>
    </message>
    <message>
        <source>we are blind: {names} can't be reached either, so this says nothing about the target ({error})</source>
        <translation>wir sind blind: auch {names} nicht erreichbar, also sagt das nichts über das Ziel ({error})</translation>
    </message>
    <message>
        <source>we have no view of our own</source>
        <translation>wir haben keine eigene Sicht</translation>
    </message>
    <message>
        <source>we saw it {age_words} before {name} said so</source>
        <translation>wir sahen es {age_words}, bevor {name} es sagte</translation>
    </message>
    <message>
        <source>we, by {age}</source>
        <translation>wir, um {age}</translation>
    </message>
    <message>
        <source>well</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>what answers there does not know the code</source>
        <translation>was dort antwortet, kennt den Code nicht</translation>
    </message>
    <message>
        <source>what blocks it, who takes it</source>
        <translation>was ihn blockiert, wer ihn übernimmt</translation>
    </message>
    <message>
        <source>what follows is {possible}</source>
        <translation>was folgt, ist {possible}</translation>
    </message>
    <message>
        <source>what is being sent of it, or may have been, is settled first</source>
        <translation>was davon gesendet wird oder vielleicht wurde, wird erst geklärt</translation>
    </message>
    <message>
        <source>what is to be looked at again</source>
        <translation>was noch einmal anzusehen ist</translation>
    </message>
    <message>
        <source>what is written waits for the hub's word</source>
        <translation>Geschriebenes wartet auf das Wort des Hubs</translation>
    </message>
    <message>
        <source>what it changed would count as before: erase the whole</source>
        <translation>was er änderte, würde wie zuvor zählen: bitte das Ganze löschen</translation>
    </message>
    <message>
        <source>what it needs changed too little to explain it</source>
        <translation>was er braucht, änderte sich zu wenig, um es zu erklären</translation>
    </message>
    <message>
        <source>what it wrote afterwards counts as its role lets it</source>
        <translation>was es danach schrieb, zählt, soweit seine Rolle es erlaubt</translation>
    </message>
    <message>
        <source>what it wrote afterwards is not believed</source>
        <translation>was er danach schrieb, wird nicht geglaubt</translation>
    </message>
    <message>
        <source>what was known of them was erased by order</source>
        <translation>was von ihr bekannt war, wurde auf Anordnung gelöscht</translation>
    </message>
    <message>
        <source>what was seen? Expected: {expected}</source>
        <translation>was war zu sehen? Erwartet: {expected}</translation>
    </message>
    <message>
        <source>what you saw</source>
        <translation>was zu sehen war</translation>
    </message>
    <message>
        <source>when {target} (tier {tier}) fails, {caller} goes down with it</source>
        <translation>fällt {target} (Tier {tier}) aus, reißt es {caller} mit</translation>
    </message>
    <message>
        <source>where it has any; separated by spaces</source>
        <translation>wo er welche hat; durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>where it is encrypted</source>
        <translation>wo es verschlüsselt ist</translation>
    </message>
    <message>
        <source>where it is skipped</source>
        <translation>wo es übersprungen wird</translation>
    </message>
    <message>
        <source>where it was read: a query, a command, a dashboard, a person</source>
        <translation>wo es gelesen wurde: eine Abfrage, ein Befehl, ein Dashboard, eine Person</translation>
    </message>
    <message>
        <source>where no evidence is recorded</source>
        <translation>wo kein Indiz festgehalten ist</translation>
    </message>
    <message>
        <source>where one is needed</source>
        <translation>wo einer nötig ist</translation>
    </message>
    <message>
        <source>where the commander is gone</source>
        <translation>wo der Commander fort ist</translation>
    </message>
    <message>
        <source>where the file has several, or names none</source>
        <translation>wo die Datei mehrere hat, oder keinen nennt</translation>
    </message>
    <message>
        <source>where you know it</source>
        <translation>wo bekannt</translation>
    </message>
    <message>
        <source>where you looked</source>
        <translation>wo nachgesehen wurde</translation>
    </message>
    <message>
        <source>whether it is there</source>
        <translation>ob es dort ist</translation>
    </message>
    <message>
        <source>which was never tested</source>
        <translation>der nie geprüft wurde</translation>
    </message>
    <message>
        <source>who is paged; pages name the plan's age</source>
        <translation>wer gerufen wird; Pages nennen das Alter des Plans</translation>
    </message>
    <message>
        <source>who said what</source>
        <translation>wer was sagte</translation>
    </message>
    <message>
        <source>whoever holds the role {name} in the incident</source>
        <translation>wer immer im Incident die Rolle {name} hat</translation>
    </message>
    <message>
        <source>whose certificates count, who was shut out</source>
        <translation>wessen Zertifikate zählen, wer ausgeschlossen wurde</translation>
    </message>
    <message>
        <source>why: to complete</source>
        <translation>warum: zu ergänzen</translation>
    </message>
    <message>
        <source>why: {reason}</source>
        <translation>warum: {reason}</translation>
    </message>
    <message>
        <source>with everything in it</source>
        <translation>mit allem darin</translation>
    </message>
    <message>
        <source>with its address and a one-time code from `hub enrol`; both sides show a fingerprint</source>
        <translation>mit seiner Adresse und einem Einmalcode von `hub enrol`; beide Seiten zeigen einen Fingerabdruck</translation>
    </message>
    <message>
        <source>with what was said about it and its attachments</source>
        <translation>mit dem dazu Gesagten und den Anhängen</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>within period</source>
        <translation>in der Frist</translation>
    </message>
    <message>
        <source>within which the secondary must carry the load</source>
        <translation>innerhalb derer der Sekundäre die Last tragen muss</translation>
    </message>
    <message>
        <source>witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>words of a row</source>
        <translation>Wörter einer Zeile</translation>
    </message>
    <message>
        <source>words: {words}</source>
        <translation>Worte: {words}</translation>
    </message>
    <message>
        <source>workstream {found} does not check in</source>
        <translation>Arbeitsstrang {found} meldet sich nicht</translation>
    </message>
    <message>
        <source>workstream {found} is not changed</source>
        <translation>Arbeitsstrang {found} wird nicht geändert</translation>
    </message>
    <message>
        <source>write it anew</source>
        <translation>bitte neu schreiben</translation>
    </message>
    <message>
        <source>written here alone</source>
        <translation>nur hier geschrieben</translation>
    </message>
    <message>
        <source>written while the hub was away: each is accepted, or something is done about it</source>
        <translation>geschrieben, während der Hub weg war: jedes wird angenommen, oder es wird etwas deswegen getan</translation>
    </message>
    <message>
        <source>written {clock_time} offline, arrived {clock_time2}</source>
        <translation>geschrieben {clock_time} offline, eingetroffen {clock_time2}</translation>
    </message>
    <message>
        <source>written {clock_time}Z offline</source>
        <translation>offline geschrieben {clock_time}Z</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>falsche Nummer</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yes or no, green or red …</source>
        <translation>ja oder nein, grün oder rot …</translation>
    </message>
    <message>
        <source>you are not of {group}</source>
        <translation>Sie gehören nicht zu {group}</translation>
    </message>
    <message>
        <source>you command already</source>
        <translation>Sie führen schon</translation>
    </message>
    <message>
        <source>{about} differs</source>
        <translation>{about} weicht ab</translation>
    </message>
    <message>
        <source>{abstains} abstained</source>
        <translation>{abstains} enthielten sich</translation>
    </message>
    <message>
        <source>{achieved}{counted} good over {words}, objective {percent}</source>
        <translation>{achieved}{counted} gut über {words}, Ziel {percent}</translation>
    </message>
    <message>
        <source>{action} is not registered to begin by itself: confirm it</source>
        <translation>{action} ist nicht registriert, von selbst zu beginnen: bitte bestätigen</translation>
    </message>
    <message>
        <source>{action} needs no approval</source>
        <translation>{action} braucht keine Freigabe</translation>
    </message>
    <message>
        <source>{age_ms} old</source>
        <translation>{age_ms} alt</translation>
    </message>
    <message>
        <source>{age} after</source>
        <translation>{age} danach</translation>
    </message>
    <message>
        <source>{age} ago</source>
        <translation>vor {age}</translation>
    </message>
    <message>
        <source>{age} left</source>
        <translation>noch {age}</translation>
    </message>
    <message>
        <source>{age} old</source>
        <translation>{age} alt</translation>
    </message>
    <message>
        <source>{age} old, {metric}</source>
        <translation>{age} alt, {metric}</translation>
    </message>
    <message>
        <source>{age} {way} the hub's</source>
        <translation>{age} {way} der des Hubs</translation>
    </message>
    <message>
        <source>{agreeing} say that it fails; two confirm an outage.</source>
        <translation>{agreeing} sagen, dass es scheitert; zwei bestätigen einen Ausfall.</translation>
    </message>
    <message>
        <source>{alerted} does not need it, as far as the graph knows</source>
        <translation>{alerted} braucht ihn nicht, soweit der Graph weiß</translation>
    </message>
    <message>
        <source>{alerts} acknowledged.</source>
        <translation>{alerts} quittiert.</translation>
    </message>
    <message>
        <source>{alerts} firing</source>
        <translation>{alerts} feuern</translation>
    </message>
    <message>
        <source>{alerts} linked to {number}.</source>
        <translation>{alerts} mit {number} verknüpft.</translation>
    </message>
    <message>
        <source>{alerts} shelved; the banner counts them.</source>
        <translation>{alerts} zurückgestellt; das Banner zählt sie.</translation>
    </message>
    <message>
        <source>{answer!r} is no number; expected 0 or more, or nothing</source>
        <translation>{answer!r} ist keine Zahl; erwartet wird 0 oder mehr, oder nichts</translation>
    </message>
    <message>
        <source>{answers} at {clock_time}Z, said by {author}.</source>
        <translation>{answers} um {clock_time}Z, gesagt von {author}.</translation>
    </message>
    <message>
        <source>{answer} seconds; expected at most a day either way</source>
        <translation>{answer} Sekunden; erwartet wird höchstens ein Tag hin oder her</translation>
    </message>
    <message>
        <source>{apart} events</source>
        <translation>{apart} Ereignisse</translation>
    </message>
    <message>
        <source>{approvals} waiting</source>
        <translation>{approvals} warten</translation>
    </message>
    <message>
        <source>{approvers} different people</source>
        <translation>{approvers} verschiedene Personen</translation>
    </message>
    <message>
        <source>{asked!r} may mean several windows</source>
        <translation>{asked!r} kann mehrere Fenster meinen</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
    <message>
        <source>{audience!r}; expected external or internal</source>
        <translation>{audience!r}; erwartet external oder internal</translation>
    </message>
    <message>
        <source>{bad} not well</source>
        <translation>{bad} nicht gut</translation>
    </message>
    <message>
        <source>{bad} of {count} in trouble</source>
        <translation>{bad} von {count} gestört</translation>
    </message>
    <message>
        <source>{bad} of {of} {said}</source>
        <translation>{bad} von {of} {said}</translation>
    </message>
    <message>
        <source>{band}, in 95 of 100 cases.</source>
        <translation>{band}, in 95 von 100 Fällen.</translation>
    </message>
    <message>
        <source>{before} before vs the last {after}</source>
        <translation>{before} davor gegen die letzten {after}</translation>
    </message>
    <message>
        <source>{before} before vs {after} after</source>
        <translation>{before} davor gegen {after} danach</translation>
    </message>
    <message>
        <source>{blind}{since}. What is not known to be bad is unknown.</source>
        <translation>{blind}{since}. Was nicht als schlecht bekannt ist, ist unbekannt.</translation>
    </message>
    <message>
        <source>{blocks} block, {warns} warn</source>
        <translation>{blocks} sperren, {warns} warnen</translation>
    </message>
    <message>
        <source>{blocks} to put right before anybody is asked.</source>
        <translation>{blocks} zu berichtigen, bevor jemand gefragt wird.</translation>
    </message>
    <message>
        <source>{braces} is not filled in: {known}.</source>
        <translation>{braces} ist nicht ausgefüllt: {known}.</translation>
    </message>
    <message>
        <source>{broken} of {critical}</source>
        <translation>{broken} von {critical}</translation>
    </message>
    <message>
        <source>{by} No figure tells this zone from the others.</source>
        <translation>{by} Kein Wert unterscheidet diese Zone von den anderen.</translation>
    </message>
    <message>
        <source>{by} fail{since}</source>
        <translation>{by} scheitern{since}</translation>
    </message>
    <message>
        <source>{called} is who this workstation belongs to</source>
        <translation>{called} ist, wem dieser Arbeitsplatz gehört</translation>
    </message>
    <message>
        <source>{callers} need it</source>
        <translation>{callers} brauchen ihn</translation>
    </message>
    <message>
        <source>{callers} need it, it needs {needs}</source>
        <translation>{callers} brauchen ihn, er braucht {needs}</translation>
    </message>
    <message>
        <source>{callers} needs it</source>
        <translation>{callers} braucht ihn</translation>
    </message>
    <message>
        <source>{callers} needs it, it needs {needs}</source>
        <translation>{callers} braucht ihn, er braucht {needs}</translation>
    </message>
    <message>
        <source>{caller} (tier {tier}) goes down with {target}</source>
        <translation>{caller} (Tier {tier}) fällt mit {target} aus</translation>
    </message>
    <message>
        <source>{caller} called {target} {calls_words}; the catalogue declares no such dependency. {proposal_words}</source>
        <translation>{caller} rief {target} {calls_words} auf; der Katalog deklariert keine solche Abhängigkeit. {proposal_words}</translation>
    </message>
    <message>
        <source>{caller} called {target} {calls_words}; the catalogue knows no {lacking}</source>
        <translation>{caller} rief {target} {calls_words} auf; der Katalog kennt kein {lacking}</translation>
    </message>
    <message>
        <source>{caller} declares {target} ({strength})</source>
        <translation>{caller} deklariert {target} ({strength})</translation>
    </message>
    <message>
        <source>{caller} gives {via} {waits:g} s, but {via} may wait {whole:g} s for {target}{attempts}: its work goes on after nobody waits for it any more.</source>
        <translation>{caller} gibt {via} {waits:g} s, aber {via} wartet womöglich {whole:g} s auf {target}{attempts}: die Arbeit läuft weiter, wenn niemand mehr darauf wartet.</translation>
    </message>
    <message>
        <source>{caller} relies on {kinds} without {target}, {since}.</source>
        <translation>{caller} verlässt sich ohne {target} auf {kinds}, {since}.</translation>
    </message>
    <message>
        <source>{caller} → {target} has neither breaker nor fallback: {why}.</source>
        <translation>{caller} → {target} hat weder Breaker noch Fallback: {why}.</translation>
    </message>
    <message>
        <source>{calls:,} times</source>
        <translation>{calls:,}-mal</translation>
    </message>
    <message>
        <source>{care} need a person</source>
        <translation>{care} brauchen einen Menschen</translation>
    </message>
    <message>
        <source>{catalog} · {services} services · {found} with gaps</source>
        <translation>{catalog} · {services} Dienste · {found} mit Lücken</translation>
    </message>
    <message>
        <source>{causes} of at most 5 · scores, not proof</source>
        <translation>{causes} von höchstens 5 · Werte, kein Beweis</translation>
    </message>
    <message>
        <source>{cause} and {name} goes on with another provider{tested}</source>
        <translation>{cause} und {name} macht mit einem anderen Anbieter weiter{tested}</translation>
    </message>
    <message>
        <source>{cause} and {name} goes on with stored answers{until}{tested}</source>
        <translation>{cause} und {name} macht mit gespeicherten Antworten weiter{until}{tested}</translation>
    </message>
    <message>
        <source>{cause}; {left} of {size} in group {group} are well and {name} needs {needed}</source>
        <translation>{cause}; von {size} in der Gruppe {group} sind {left} gesund und {name} braucht {needed}</translation>
    </message>
    <message>
        <source>{cause}; {left} of {size} in group {group} is well and {name} needs {needed}</source>
        <translation>{cause}; von {size} in der Gruppe {group} ist {left} gesund und {name} braucht {needed}</translation>
    </message>
    <message>
        <source>{cause}; {name} does not use it now, but has no other fallback ready for {fallback_for}</source>
        <translation>{cause}; {name} nutzt ihn jetzt nicht, hat aber keinen anderen Fallback für {fallback_for} bereit</translation>
    </message>
    <message>
        <source>{cause}; {spread} stands in for it at {name}</source>
        <translation>{cause}; {spread} springt bei {name} dafür ein</translation>
    </message>
    <message>
        <source>{changes} changes in 10 min, CHATTERING</source>
        <translation>{changes} Wechsel in 10 min, FLATTERT</translation>
    </message>
    <message>
        <source>{change}, not growing steadily</source>
        <translation>{change}, wächst nicht stetig</translation>
    </message>
    <message>
        <source>{change}{busy}: saturated, before calls fail</source>
        <translation>{change}{busy}: gesättigt, bevor Aufrufe scheitern</translation>
    </message>
    <message>
        <source>{channels} set up</source>
        <translation>{channels} eingerichtet</translation>
    </message>
    <message>
        <source>{channel} ({source}), {utc:%Y-%m-%d %H:%M:%S}Z to {utc2:%Y-%m-%d %H:%M:%S}Z. Begins: {author}: {short}</source>
        <translation>{channel} ({source}), {utc:%Y-%m-%d %H:%M:%S}Z bis {utc2:%Y-%m-%d %H:%M:%S}Z. Beginnt: {author}: {short}</translation>
    </message>
    <message>
        <source>{child} becomes a child of {number}, which is not over while {child} is open, or a reason says why.</source>
        <translation>{child} wird ein Kind von {number}, der nicht vorbei ist, solange {child} offen ist, oder ein Grund sagt, warum.</translation>
    </message>
    <message>
        <source>{chosen} incidents</source>
        <translation>{chosen} Incidents</translation>
    </message>
    <message>
        <source>{chosen} of {rows} are taken out, wherever else they stand, too.</source>
        <translation>{chosen} von {rows} werden entfernt, wo immer sie sonst noch stehen.</translation>
    </message>
    <message>
        <source>{clash}: assign another Comms lead first</source>
        <translation>{clash}: bitte erst eine andere Leitung Kommunikation zuweisen</translation>
    </message>
    <message>
        <source>{clock_time} by {name_of}</source>
        <translation>{clock_time} von {name_of}</translation>
    </message>
    <message>
        <source>{clock_time}Z, clock {clock}</source>
        <translation>{clock_time}Z, Uhr {clock}</translation>
    </message>
    <message>
        <source>{clock} of {clock2}</source>
        <translation>{clock} von {clock2}</translation>
    </message>
    <message>
        <source>{clock} of {clock2} RTO{late}</source>
        <translation>{clock} von {clock2} RTO{late}</translation>
    </message>
    <message>
        <source>{commander} and somebody else, to be settled</source>
        <translation>{commander} und noch jemand, zu klären</translation>
    </message>
    <message>
        <source>{component} is told as operational, but is seen as {state}.</source>
        <translation>{component} wird als funktionsfähig gemeldet, ist aber {state} zu sehen.</translation>
    </message>
    <message>
        <source>{condition} · instance of {service}</source>
        <translation>{condition} · Instanz von {service}</translation>
    </message>
    <message>
        <source>{condition} · vendor</source>
        <translation>{condition} · Anbieter</translation>
    </message>
    <message>
        <source>{condition} · {duty}, not covered</source>
        <translation>{condition} · {duty}, nicht abgedeckt</translation>
    </message>
    <message>
        <source>{count:,} alerts</source>
        <translation>{count:,} Alarme</translation>
    </message>
    <message>
        <source>{count:,} characters, expected at most {most:,}</source>
        <translation>{count:,} Zeichen, erwartet höchstens {most:,}</translation>
    </message>
    <message>
        <source>{count:,} characters; at most {most:,} fit into an update's section</source>
        <translation>{count:,} Zeichen; höchstens {most:,} passen in einen Abschnitt eines Updates</translation>
    </message>
    <message>
        <source>{countdown} left</source>
        <translation>noch {countdown}</translation>
    </message>
    <message>
        <source>{counted} failed: {error}</source>
        <translation>{counted} gescheitert: {error}</translation>
    </message>
    <message>
        <source>{counted} not well, fewer than {needed}: {error}</source>
        <translation>{counted} nicht gut, weniger als {needed}: {error}</translation>
    </message>
    <message>
        <source>{counted} not well, {needed} needed to judge: {error}</source>
        <translation>{counted} nicht gut, {needed} für ein Urteil nötig: {error}</translation>
    </message>
    <message>
        <source>{counted} not well: {error}</source>
        <translation>{counted} nicht gut: {error}</translation>
    </message>
    <message>
        <source>{counted} will go on as {number} {severity} “{title}”, with you as Incident Commander. They stay in {number2}, too.</source>
        <translation>{counted} gehen als {number} {severity} „{title}“ weiter, mit Ihnen als Incident Commander. Sie bleiben auch in {number2}.</translation>
    </message>
    <message>
        <source>{count} CONFLICTS</source>
        <translation>{count} KONFLIKTE</translation>
    </message>
    <message>
        <source>{count} alert</source>
        <translation>{count} Alarm</translation>
    </message>
    <message>
        <source>{count} alerts</source>
        <translation>{count} Alarme</translation>
    </message>
    <message>
        <source>{count} alerts in {window_minutes} min, budget is {budget}. {how}, </source>
        <translation>{count} Alarme in {window_minutes} min, Budget ist {budget}. {how}, </translation>
    </message>
    <message>
        <source>{count} bytes; at most {max_blob} are kept in the record: name its path</source>
        <translation>{count} Bytes; höchstens {max_blob} werden in der Aufzeichnung behalten: bitte den Pfad nennen</translation>
    </message>
    <message>
        <source>{count} change</source>
        <translation>{count} Änderung</translation>
    </message>
    <message>
        <source>{count} changes</source>
        <translation>{count} Änderungen</translation>
    </message>
    <message>
        <source>{count} component</source>
        <translation>{count} Komponente</translation>
    </message>
    <message>
        <source>{count} components</source>
        <translation>{count} Komponenten</translation>
    </message>
    <message>
        <source>{count} conflict</source>
        <translation>{count} Konflikt</translation>
    </message>
    <message>
        <source>{count} conflicts</source>
        <translation>{count} Konflikte</translation>
    </message>
    <message>
        <source>{count} conflicts settled. </source>
        <translation>{count} Konflikte geklärt. </translation>
    </message>
    <message>
        <source>{count} connected, none in trouble</source>
        <translation>{count} verbunden, keine gestört</translation>
    </message>
    <message>
        <source>{count} devices · said {duration} ago</source>
        <translation>{count} Geräte · gesagt vor {duration}</translation>
    </message>
    <message>
        <source>{count} different people</source>
        <translation>{count} verschiedene Personen</translation>
    </message>
    <message>
        <source>{count} diverged writes of {service}</source>
        <translation>{count} auseinandergelaufene Schreibvorgänge von {service}</translation>
    </message>
    <message>
        <source>{count} diverged writes of {service} ({what}): {settled}</source>
        <translation>{count} auseinandergelaufene Schreibvorgänge von {service} ({what}): {settled}</translation>
    </message>
    <message>
        <source>{count} edges</source>
        <translation>{count} Kanten</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} Einträge</translation>
    </message>
    <message>
        <source>{count} entry</source>
        <translation>{count} Eintrag</translation>
    </message>
    <message>
        <source>{count} event</source>
        <translation>{count} Ereignis</translation>
    </message>
    <message>
        <source>{count} events</source>
        <translation>{count} Ereignisse</translation>
    </message>
    <message>
        <source>{count} feeds degraded</source>
        <translation>{count} Zuflüsse gestört</translation>
    </message>
    <message>
        <source>{count} feeds in all · tries again by itself</source>
        <translation>{count} Zuflüsse insgesamt · versucht es von selbst erneut</translation>
    </message>
    <message>
        <source>{count} forked chain</source>
        <translation>{count} gegabelte Kette</translation>
    </message>
    <message>
        <source>{count} forked chains</source>
        <translation>{count} gegabelte Ketten</translation>
    </message>
    <message>
        <source>{count} gaps: {parts}</source>
        <translation>{count} Lücken: {parts}</translation>
    </message>
    <message>
        <source>{count} go</source>
        <translation>{count} GO</translation>
    </message>
    <message>
        <source>{count} in all</source>
        <translation>{count} insgesamt</translation>
    </message>
    <message>
        <source>{count} in an hour</source>
        <translation>{count} in einer Stunde</translation>
    </message>
    <message>
        <source>{count} in {tier}</source>
        <translation>{count} in {tier}</translation>
    </message>
    <message>
        <source>{count} more alarms.</source>
        <translation>{count} weitere Alarme.</translation>
    </message>
    <message>
        <source>{count} more messages.</source>
        <translation>{count} weitere Meldungen.</translation>
    </message>
    <message>
        <source>{count} more people must approve</source>
        <translation>{count} weitere Personen müssen freigeben</translation>
    </message>
    <message>
        <source>{count} more {condition}</source>
        <translation>{count} weitere {condition}</translation>
    </message>
    <message>
        <source>{count} no-go</source>
        <translation>{count} NO-GO</translation>
    </message>
    <message>
        <source>{count} objecting</source>
        <translation>{count} mit Einwand</translation>
    </message>
    <message>
        <source>{count} objectives: {parts}</source>
        <translation>{count} Ziele: {parts}</translation>
    </message>
    <message>
        <source>{count} of {count2} runs</source>
        <translation>{count} von {count2} Läufen</translation>
    </message>
    <message>
        <source>{count} of {told}; first out {service}: {summary}</source>
        <translation>{count} von {told}; zuerst {service}: {summary}</translation>
    </message>
    <message>
        <source>{count} of {total} services normal</source>
        <translation>{count} von {total} Diensten normal</translation>
    </message>
    <message>
        <source>{count} of {total} sources silent</source>
        <translation>{count} von {total} Quellen stumm</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count} offen</translation>
    </message>
    <message>
        <source>{count} open · {count2} confirmed · {count3} ruled out</source>
        <translation>{count} offen · {count2} bestätigt · {count3} ausgeschlossen</translation>
    </message>
    <message>
        <source>{count} over, and under a legal hold.</source>
        <translation>{count} abgelaufen und gesperrt.</translation>
    </message>
    <message>
        <source>{count} over: retention purge lists them, and erases nothing.</source>
        <translation>{count} abgelaufen: retention purge listet sie auf und löscht nichts.</translation>
    </message>
    <message>
        <source>{count} people report to the Incident Commander, more than {max_reports}: put some of them under a lead.</source>
        <translation>{count} Personen berichten dem Incident Commander, mehr als {max_reports}: bitte einige davon unter eine Leitung stellen.</translation>
    </message>
    <message>
        <source>{count} people; at most {max_asked}</source>
        <translation>{count} Personen; höchstens {max_asked}</translation>
    </message>
    <message>
        <source>{count} people; at most {max_authors}</source>
        <translation>{count} Personen; höchstens {max_authors}</translation>
    </message>
    <message>
        <source>{count} probes, heartbeats and instances: {parts}</source>
        <translation>{count} Sonden, Heartbeats und Instanzen: {parts}</translation>
    </message>
    <message>
        <source>{count} queued{oldest}</source>
        <translation>{count} eingereiht{oldest}</translation>
    </message>
    <message>
        <source>{count} queued{oldest}.</source>
        <translation>{count} eingereiht{oldest}.</translation>
    </message>
    <message>
        <source>{count} records, {due} due</source>
        <translation>{count} Aufzeichnungen, {due} fällig</translation>
    </message>
    <message>
        <source>{count} resources: {parts}</source>
        <translation>{count} Ressourcen: {parts}</translation>
    </message>
    <message>
        <source>{count} sentences; at most {max_rules}</source>
        <translation>{count} Sätze; höchstens {max_rules}</translation>
    </message>
    <message>
        <source>{count} services</source>
        <translation>{count} Dienste</translation>
    </message>
    <message>
        <source>{count} set</source>
        <translation>{count} Satz</translation>
    </message>
    <message>
        <source>{count} sets</source>
        <translation>{count} Sätze</translation>
    </message>
    <message>
        <source>{count} stateful services; expected 1 to {max_services}</source>
        <translation>{count} zustandsbehaftete Dienste; erwartet 1 bis {max_services}</translation>
    </message>
    <message>
        <source>{count} steps wait for it</source>
        <translation>{count} Schritte warten darauf</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count}-mal</translation>
    </message>
    <message>
        <source>{count} times filled and emptied</source>
        <translation>{count}-mal gefüllt und geleert</translation>
    </message>
    <message>
        <source>{count} to go</source>
        <translation>noch {count}</translation>
    </message>
    <message>
        <source>{count} updates wait</source>
        <translation>{count} Updates warten</translation>
    </message>
    <message>
        <source>{count} vendors: {parts}</source>
        <translation>{count} Anbieter: {parts}</translation>
    </message>
    <message>
        <source>{count} without objection</source>
        <translation>{count} ohne Einwand</translation>
    </message>
    <message>
        <source>{count}, last by {body}</source>
        <translation>{count}, zuletzt von {body}</translation>
    </message>
    <message>
        <source>{count}; expected 0 to {max_value}</source>
        <translation>{count}; erwartet 0 bis {max_value}</translation>
    </message>
    <message>
        <source>{course} · queue</source>
        <translation>{course} · Warteschlange</translation>
    </message>
    <message>
        <source>{course} · slow drift</source>
        <translation>{course} · langsame Drift</translation>
    </message>
    <message>
        <source>{covered} of {expected} covered · by what delivered last</source>
        <translation>{covered} von {expected} abgedeckt · nach dem, was zuletzt lieferte</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>{days} d after the end, {where}.</source>
        <translation>{days} d nach dem Ende, {where}.</translation>
    </message>
    <message>
        <source>{day} at the earliest</source>
        <translation>frühestens {day}</translation>
    </message>
    <message>
        <source>{day} to {day2}, in 95 of 100 cases</source>
        <translation>{day} bis {day2}, in 95 von 100 Fällen</translation>
    </message>
    <message>
        <source>{decisions} made</source>
        <translation>{decisions} getroffen</translation>
    </message>
    <message>
        <source>{deed} {name}</source>
        <translation>{deed} {name}</translation>
    </message>
    <message>
        <source>{demand} ({limit}): no current data</source>
        <translation>{demand} ({limit}): keine aktuellen Daten</translation>
    </message>
    <message>
        <source>{demand}: for {minutes} min so far</source>
        <translation>{demand}: bisher seit {minutes} min</translation>
    </message>
    <message>
        <source>{demand}: no current data</source>
        <translation>{demand}: keine aktuellen Daten</translation>
    </message>
    <message>
        <source>{demand}: unhealthy, {source}</source>
        <translation>{demand}: ungesund, {source}</translation>
    </message>
    <message>
        <source>{duration} ago</source>
        <translation>vor {duration}</translation>
    </message>
    <message>
        <source>{duration} ago by {name_of}</source>
        <translation>vor {duration} von {name_of}</translation>
    </message>
    <message>
        <source>{duration} old</source>
        <translation>{duration} alt</translation>
    </message>
    <message>
        <source>{each} between these sites is {stage}: finish it or roll it back first</source>
        <translation>{each} zwischen diesen Standorten ist {stage}: bitte erst beenden oder zurückrollen</translation>
    </message>
    <message>
        <source>{each} can't be erased: the audit itself</source>
        <translation>{each} kann nicht gelöscht werden: das Audit selbst</translation>
    </message>
    <message>
        <source>{each}: no period for everywhere</source>
        <translation>{each}: keine Frist für überall</translation>
    </message>
    <message>
        <source>{earliest} at the earliest</source>
        <translation>frühestens {earliest}</translation>
    </message>
    <message>
        <source>{earliest} to {age}</source>
        <translation>{earliest} bis {age}</translation>
    </message>
    <message>
        <source>{earliest} to {latest}</source>
        <translation>{earliest} bis {latest}</translation>
    </message>
    <message>
        <source>{edges} edges</source>
        <translation>{edges} Kanten</translation>
    </message>
    <message>
        <source>{error}: ask for some of it first</source>
        <translation>{error}: zuerst nur einen Teil davon beantragen</translation>
    </message>
    <message>
        <source>{error}: split it, or drop long texts</source>
        <translation>{error}: bitte aufteilen, oder lange Texte weglassen</translation>
    </message>
    <message>
        <source>{events:,.0f} events</source>
        <translation>{events:,.0f} Ereignisse</translation>
    </message>
    <message>
        <source>{events} events, {blobs} attachments came</source>
        <translation>{events} Ereignisse, {blobs} Anhänge kamen</translation>
    </message>
    <message>
        <source>{every_minutes} minutes; expected 1 to {most_minutes}</source>
        <translation>{every_minutes} Minuten; erwartet 1 bis {most_minutes}</translation>
    </message>
    <message>
        <source>{every} in force</source>
        <translation>{every} in Kraft</translation>
    </message>
    <message>
        <source>{every} in force · {untested} never tested</source>
        <translation>{every} in Kraft · {untested} nie getestet</translation>
    </message>
    <message>
        <source>{expect!r} is no comparison</source>
        <translation>{expect!r} ist kein Vergleich</translation>
    </message>
    <message>
        <source>{factor} in {duration}</source>
        <translation>{factor} in {duration}</translation>
    </message>
    <message>
        <source>{facts} of 7</source>
        <translation>{facts} von 7</translation>
    </message>
    <message>
        <source>{fact} can't be recorded</source>
        <translation>{fact} kann nicht festgehalten werden</translation>
    </message>
    <message>
        <source>{fact} is that already</source>
        <translation>{fact} ist das schon</translation>
    </message>
    <message>
        <source>{failing} can't be reached: {full_stop} It is tried again by itself; what stands here keeps its age.</source>
        <translation>{failing} nicht erreichbar: {full_stop} Es wird von selbst erneut versucht; was hier steht, behält sein Alter.</translation>
    </message>
    <message>
        <source>{failover} is {label}. What diverged must then be merged, replayed or accepted as lost.</source>
        <translation>{failover} ist {label}. Was auseinanderlief, muss dann zusammengeführt, nachgespielt oder als verloren hingenommen werden.</translation>
    </message>
    <message>
        <source>{feed} ({name}) since {time}: {error}. Health is seen as before; what is new there is missing here.</source>
        <translation>{feed} ({name}) seit {time}: {error}. Die Dienste werden gesehen wie zuvor; was dort neu ist, fehlt hier.</translation>
    </message>
    <message>
        <source>{feed} ({name}): {error}. Health is seen as before; what is new there is missing here.</source>
        <translation>{feed} ({name}): {error}. Die Dienste werden gesehen wie zuvor; was dort neu ist, fehlt hier.</translation>
    </message>
    <message>
        <source>{feed}: feed degraded</source>
        <translation>{feed}: Zufluss gestört</translation>
    </message>
    <message>
        <source>{feed}: feed degraded since {time}</source>
        <translation>{feed}: Zufluss gestört seit {time}</translation>
    </message>
    <message>
        <source>{fields}{channel}; promoted by {name_of}</source>
        <translation>{fields}{channel}; übernommen von {name_of}</translation>
    </message>
    <message>
        <source>{field} is not settled by choosing</source>
        <translation>{field} wird nicht durch Wählen beigelegt</translation>
    </message>
    <message>
        <source>{figure} to {figure2}</source>
        <translation>{figure} bis {figure2}</translation>
    </message>
    <message>
        <source>{file} can't be reached: {error}</source>
        <translation>{file} ist nicht erreichbar: {error}</translation>
    </message>
    <message>
        <source>{file} can't be read: {error}</source>
        <translation>{file} ist nicht lesbar: {error}</translation>
    </message>
    <message>
        <source>{file} is another file now: it was replaced</source>
        <translation>{file} ist jetzt eine andere Datei: sie wurde ersetzt</translation>
    </message>
    <message>
        <source>{file} is gone: the disk was taken away, or the file deleted</source>
        <translation>{file} ist weg: der Datenträger wurde entfernt oder die Datei gelöscht</translation>
    </message>
    <message>
        <source>{filter} of {here}</source>
        <translation>{filter} von {here}</translation>
    </message>
    <message>
        <source>{findings} findings · availabilities are taken as independent of each other</source>
        <translation>{findings} Befunde · Verfügbarkeiten gelten als voneinander unabhängig</translation>
    </message>
    <message>
        <source>{firing} firing</source>
        <translation>{firing} feuern</translation>
    </message>
    <message>
        <source>{first} + {more} more</source>
        <translation>{first} + {more} weitere</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{found} rows with the stored bytes, and a manifest with the SHA-256 of every file.</source>
        <translation>{found} Zeilen mit den gespeicherten Bytes, und ein Manifest mit dem SHA-256 jeder Datei.</translation>
    </message>
    <message>
        <source>{found} shown</source>
        <translation>{found} gezeigt</translation>
    </message>
    <message>
        <source>{function} is carried by {id}.</source>
        <translation>{function} wird von {id} getragen.</translation>
    </message>
    <message>
        <source>{further} devices</source>
        <translation>{further} Geräte</translation>
    </message>
    <message>
        <source>{gaps} no monitor</source>
        <translation>{gaps} ohne Überwachung</translation>
    </message>
    <message>
        <source>{groups} group</source>
        <translation>{groups} Gruppe</translation>
    </message>
    <message>
        <source>{groups} groups</source>
        <translation>{groups} Gruppen</translation>
    </message>
    <message>
        <source>{group} has agreed to exactly this already</source>
        <translation>{group} hat genau dem schon zugestimmt</translation>
    </message>
    <message>
        <source>{group} is a role: it is given in each incident and nowhere else</source>
        <translation>{group} ist eine Rolle: sie wird in jedem Incident vergeben und sonst nirgends</translation>
    </message>
    <message>
        <source>{grows}; no limit is known for it</source>
        <translation>{grows}; keine Grenze dafür bekannt</translation>
    </message>
    <message>
        <source>{grows}; would not reach {limit} within half a year</source>
        <translation>{grows}; würde {limit} binnen eines halben Jahres nicht erreichen</translation>
    </message>
    <message>
        <source>{grows}; would reach {limit} on {day}{band}</source>
        <translation>{grows}; würde {limit} am {day} erreichen{band}</translation>
    </message>
    <message>
        <source>{held} services; Space opens</source>
        <translation>{held} Dienste; Leertaste öffnet</translation>
    </message>
    <message>
        <source>{here} of its {messages} messages are here already and are not imported twice.</source>
        <translation>{here} der {messages} Nachrichten sind schon hier und werden nicht doppelt importiert.</translation>
    </message>
    <message>
        <source>{here} saved to {folder}.</source>
        <translation>{here} in {folder} gesichert.</translation>
    </message>
    <message>
        <source>{hit} of {ids}</source>
        <translation>{hit} von {ids}</translation>
    </message>
    <message>
        <source>{hit} services</source>
        <translation>{hit} Dienste</translation>
    </message>
    <message>
        <source>{hops} steps from {place}, the nearest that stands out</source>
        <translation>{hops} Schritte von {place}, dem nächsten, das heraussticht</translation>
    </message>
    <message>
        <source>{host} is at {address}, a link-local or metadata address; the allow-list must name it singly</source>
        <translation>{host} liegt bei {address}, einer Link-local- oder Metadaten-Adresse; die Erlaubnisliste muss sie einzeln nennen</translation>
    </message>
    <message>
        <source>{host} is at {address}, which is not public; the allow-list must name it under addresses</source>
        <translation>{host} liegt bei {address}, das nicht öffentlich ist; die Erlaubnisliste muss es unter addresses nennen</translation>
    </message>
    <message>
        <source>{host}, port {port}, is not among the hosts</source>
        <translation>{host}, Port {port}, ist nicht unter den Hosts</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{ids} of {ids2} shown</source>
        <translation>{ids} von {ids2} gezeigt</translation>
    </message>
    <message>
        <source>{ids}, which it needs, is in trouble too: {sign_words}</source>
        <translation>{ids}, den er braucht, ist auch in Schwierigkeiten: {sign_words}</translation>
    </message>
    <message>
        <source>{ids}, which needs it, began {ahead} earlier</source>
        <translation>{ids}, der ihn braucht, begann {ahead} früher</translation>
    </message>
    <message>
        <source>{id} at {percent}</source>
        <translation>{id} bei {percent}</translation>
    </message>
    <message>
        <source>{id} is to be back in {seconds}, but waits for {longest}, which may take {longest2}</source>
        <translation>{id} soll in {seconds} zurück sein, wartet aber auf {longest}, was {longest2} dauern kann</translation>
    </message>
    <message>
        <source>{indicator} trouble</source>
        <translation>Störung: {indicator}</translation>
    </message>
    <message>
        <source>{into_number} is {into_state}</source>
        <translation>{into_number} ist {into_state}</translation>
    </message>
    <message>
        <source>{item} is intact.</source>
        <translation>{item} ist unversehrt.</translation>
    </message>
    <message>
        <source>{item} is not given out</source>
        <translation>{item} wird nicht herausgegeben</translation>
    </message>
    <message>
        <source>{item} is {soundness}: it is not what was collected.</source>
        <translation>{item} ist {soundness}: es ist nicht das, was erhoben wurde.</translation>
    </message>
    <message>
        <source>{item}: not written down</source>
        <translation>{item}: nicht aufgeschrieben</translation>
    </message>
    <message>
        <source>{keep}: kept already</source>
        <translation>{keep}: schon gesichert</translation>
    </message>
    <message>
        <source>{key!r} is no component of this incident; expected one of {known}</source>
        <translation>{key!r} ist keine Komponente dieses Incidents; erwartet eine von {known}</translation>
    </message>
    <message>
        <source>{key!r} is not in the vocabulary; expected one of {tags}</source>
        <translation>{key!r} steht nicht im Vokabular; erwartet eines von {tags}</translation>
    </message>
    <message>
        <source>{keys} alert</source>
        <translation>{keys} Alarm</translation>
    </message>
    <message>
        <source>{keys} alerts</source>
        <translation>{keys} Alarme</translation>
    </message>
    <message>
        <source>{key}: expected tier 0 to 3 and an RPO up to seven days</source>
        <translation>{key}: erwartet Tier 0 bis 3 und ein RPO bis sieben Tage</translation>
    </message>
    <message>
        <source>{key}: {state!r}; expected one of {expected}</source>
        <translation>{key}: {state!r}; erwartet eines von {expected}</translation>
    </message>
    <message>
        <source>{kind!r}; expected lower-case letters, digits and underscores</source>
        <translation>{kind!r}; erwartet Kleinbuchstaben, Ziffern und Unterstriche</translation>
    </message>
    <message>
        <source>{kind} at {service}, {when} before the trouble began</source>
        <translation>{kind} bei {service}, {when} vor Beginn der Störung</translation>
    </message>
    <message>
        <source>{kind} by {author}, {when} ago.</source>
        <translation>{kind} von {author}, vor {when}.</translation>
    </message>
    <message>
        <source>{kind} on {signal}</source>
        <translation>{kind} auf {signal}</translation>
    </message>
    <message>
        <source>{known:.0%} known</source>
        <translation>{known:.0%} bekannt</translation>
    </message>
    <message>
        <source>{known} · two people may pass it</source>
        <translation>{known} · zwei Personen dürfen es durchlassen</translation>
    </message>
    <message>
        <source>{known}; two people let it pass</source>
        <translation>{known}; zwei Personen lassen es durch</translation>
    </message>
    <message>
        <source>{label} kept</source>
        <translation>{label} gesichert</translation>
    </message>
    <message>
        <source>{label} of {service}</source>
        <translation>{label} von {service}</translation>
    </message>
    <message>
        <source>{label} · Space ticks</source>
        <translation>{label} · Leertaste hakt an</translation>
    </message>
    <message>
        <source>{label}, none set up for this audience</source>
        <translation>{label}, keiner für diese Zielgruppe eingerichtet</translation>
    </message>
    <message>
        <source>{label}: “{texts}” becomes “{replacement}”</source>
        <translation>{label}: „{texts}“ wird „{replacement}“</translation>
    </message>
    <message>
        <source>{lacking} missing for {severity}</source>
        <translation>{lacking} fehlen für {severity}</translation>
    </message>
    <message>
        <source>{lasts}blind spot</source>
        <translation>{lasts}blinder Fleck</translation>
    </message>
    <message>
        <source>{last}. What stands below is past.</source>
        <translation>{last}. Was unten steht, ist vergangen.</translation>
    </message>
    <message>
        <source>{late} late</source>
        <translation>{late} verspätet</translation>
    </message>
    <message>
        <source>{left} of 10:00 left</source>
        <translation>noch {left} von 10:00</translation>
    </message>
    <message>
        <source>{left} of downtime left</source>
        <translation>{left} Ausfallzeit übrig</translation>
    </message>
    <message>
        <source>{left} to settle</source>
        <translation>{left} zu klären</translation>
    </message>
    <message>
        <source>{left} · review owed</source>
        <translation>{left} · Nachprüfung geschuldet</translation>
    </message>
    <message>
        <source>{length:,} of {limit:,}</source>
        <translation>{length:,} von {limit:,}</translation>
    </message>
    <message>
        <source>{level} is no level; expected 1 to 9</source>
        <translation>{level} ist keine Stufe; erwartet 1 bis 9</translation>
    </message>
    <message>
        <source>{level} is no level; expected 1 to {highest}</source>
        <translation>{level} ist keine Stufe; erwartet 1 bis {highest}</translation>
    </message>
    <message>
        <source>{level} of {limit} ({used})</source>
        <translation>{level} von {limit} ({used})</translation>
    </message>
    <message>
        <source>{lines} lines</source>
        <translation>{lines} Zeilen</translation>
    </message>
    <message>
        <source>{lowest} to {highest}</source>
        <translation>{lowest} bis {highest}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{low}xx</source>
        <translation>{low}xx</translation>
    </message>
    <message>
        <source>{manifest} rows and {manifest2} files in {folder}; manifest sha256 {manifest3}…</source>
        <translation>{manifest} Zeilen und {manifest2} Dateien in {folder}; Manifest sha256 {manifest3}…</translation>
    </message>
    <message>
        <source>{many} not taken by the hub</source>
        <translation>{many} vom Hub nicht angenommen</translation>
    </message>
    <message>
        <source>{many} of data to renew</source>
        <translation>{many} Daten zu erneuern</translation>
    </message>
    <message>
        <source>{many} parked here</source>
        <translation>{many} hier geparkt</translation>
    </message>
    <message>
        <source>{many} to reconcile</source>
        <translation>{many} abzugleichen</translation>
    </message>
    <message>
        <source>{mark} by {name_of}</source>
        <translation>{mark} von {name_of}</translation>
    </message>
    <message>
        <source>{max_open} runs are open: end one first</source>
        <translation>{max_open} Durchgänge sind offen: bitte erst einen beenden</translation>
    </message>
    <message>
        <source>{max_pinned} facts are pinned, and more nobody keeps in mind: unpin one</source>
        <translation>{max_pinned} Fakten sind angeheftet, und mehr behält niemand im Kopf: bitte einen lösen</translation>
    </message>
    <message>
        <source>{means} before {minute}</source>
        <translation>{means} vor {minute}</translation>
    </message>
    <message>
        <source>{message}; expected its id or its change's</source>
        <translation>{message}; erwartet seine Id oder die seiner Änderung</translation>
    </message>
    <message>
        <source>{metric} unknown, {said}</source>
        <translation>{metric} unbekannt, {said}</translation>
    </message>
    <message>
        <source>{metric}, last hour</source>
        <translation>{metric}, letzte Stunde</translation>
    </message>
    <message>
        <source>{metric}, last hour, band: usual</source>
        <translation>{metric}, letzte Stunde, Band: üblich</translation>
    </message>
    <message>
        <source>{million:g} % of requests fail: 25 % or more</source>
        <translation>{million:g} % der Anfragen scheitern: 25 % oder mehr</translation>
    </message>
    <message>
        <source>{min_minutes} to {max_minutes}</source>
        <translation>{min_minutes} bis {max_minutes}</translation>
    </message>
    <message>
        <source>{minutes} min before: {title}</source>
        <translation>{minutes} min zuvor: {title}</translation>
    </message>
    <message>
        <source>{minutes}; expected 1 to {what}</source>
        <translation>{minutes}; erwartet 1 bis {what}</translation>
    </message>
    <message>
        <source>{minutes}; expected {min_minutes} to {max_minutes}</source>
        <translation>{minutes}; erwartet {min_minutes} bis {max_minutes}</translation>
    </message>
    <message>
        <source>{minute} by {name_of}</source>
        <translation>{minute} von {name_of}</translation>
    </message>
    <message>
        <source>{minute} to {minute2}, {length}: {why}</source>
        <translation>{minute} bis {minute2}, {length}: {why}</translation>
    </message>
    <message>
        <source>{minute}, attempt {attempts}</source>
        <translation>{minute}, Versuch {attempts}</translation>
    </message>
    <message>
        <source>{missed} missed</source>
        <translation>{missed} ausgeblieben</translation>
    </message>
    <message>
        <source>{missed} pulse.</source>
        <translation>{missed} Puls.</translation>
    </message>
    <message>
        <source>{missed} pulses.</source>
        <translation>{missed} Pulse.</translation>
    </message>
    <message>
        <source>{missing} on their way</source>
        <translation>{missing} unterwegs</translation>
    </message>
    <message>
        <source>{mode!r} is none of {modes}</source>
        <translation>{mode!r} ist keiner von {modes}</translation>
    </message>
    <message>
        <source>{moment} to {moment2}</source>
        <translation>{moment} bis {moment2}</translation>
    </message>
    <message>
        <source>{months} months</source>
        <translation>{months} Monate</translation>
    </message>
    <message>
        <source>{most_at_once} are running already: stop one or wait</source>
        <translation>{most_at_once} laufen schon: bitte eine anhalten oder warten</translation>
    </message>
    <message>
        <source>{name_of} can't do without it.</source>
        <translation>{name_of} kommt nicht ohne ihn aus.</translation>
    </message>
    <message>
        <source>{name_of} said {state}</source>
        <translation>{name_of} sagte {state}</translation>
    </message>
    <message>
        <source>{name_of}, {duration} ago · {missing}</source>
        <translation>{name_of}, vor {duration} · {missing}</translation>
    </message>
    <message>
        <source>{name_of}, {minute}, {duration} ago</source>
        <translation>{name_of}, {minute}, vor {duration}</translation>
    </message>
    <message>
        <source>{named} of {named2} checks well</source>
        <translation>{named} von {named2} Prüfungen gut</translation>
    </message>
    <message>
        <source>{named} silent; a stand-in still watches.</source>
        <translation>{named} stumm; ein Ersatz wacht noch.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{names} and {names2}</source>
        <translation>{names} und {names2}</translation>
    </message>
    <message>
        <source>{names} answered but named no service. {action}, so that its series find their services.</source>
        <translation>{names} hat geantwortet, aber keinen Dienst genannt. {action}, damit die Reihen ihre Dienste finden.</translation>
    </message>
    <message>
        <source>{names} are silent</source>
        <translation>{names} sind stumm</translation>
    </message>
    <message>
        <source>{names} degrading</source>
        <translation>{names} lässt nach</translation>
    </message>
    <message>
        <source>{names} fine</source>
        <translation>{names} gut</translation>
    </message>
    <message>
        <source>{names} fine so far</source>
        <translation>{names} bisher gut</translation>
    </message>
    <message>
        <source>{names} is silent</source>
        <translation>{names} ist stumm</translation>
    </message>
    <message>
        <source>{names} needs {target}: {strength}, {mode}{group}{stands_in}.</source>
        <translation>{names} braucht {target}: {strength}, {mode}{group}{stands_in}.</translation>
    </message>
    <message>
        <source>{names}{more} would lose a fallback or a spare</source>
        <translation>{names}{more} verlöre einen Fallback oder eine Reserve</translation>
    </message>
    <message>
        <source>{name} always has exactly one Incident Commander</source>
        <translation>{name} hat immer genau einen Incident Commander</translation>
    </message>
    <message>
        <source>{name} always has exactly one Incident Commander: name the next</source>
        <translation>{name} hat immer genau einen Incident Commander: bitte den nächsten nennen</translation>
    </message>
    <message>
        <source>{name} asks to act on production for {scope} for {minutes} min: {reason}</source>
        <translation>{name} bittet, für {scope} {minutes} min in der Produktion zu handeln: {reason}</translation>
    </message>
    <message>
        <source>{name} began update {revision} as well: one is enough</source>
        <translation>{name} hat Meldung {revision} ebenfalls begonnen: eine genügt</translation>
    </message>
    <message>
        <source>{name} can sign at this workstation.</source>
        <translation>{name} kann an diesem Arbeitsplatz signieren.</translation>
    </message>
    <message>
        <source>{name} can't be queued again</source>
        <translation>{name} kann nicht erneut eingereiht werden</translation>
    </message>
    <message>
        <source>{name} can't be reached: {last_error}. It is tried again by itself.</source>
        <translation>{name} ist nicht erreichbar: {last_error}. Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>{name} can't be sent now</source>
        <translation>{name} kann jetzt nicht gesendet werden</translation>
    </message>
    <message>
        <source>{name} does not go to {state}</source>
        <translation>{name} geht nicht zu {state}</translation>
    </message>
    <message>
        <source>{name} does not keep that value</source>
        <translation>{name} behält diesen Wert nicht</translation>
    </message>
    <message>
        <source>{name} down</source>
        <translation>{name} ausgefallen</translation>
    </message>
    <message>
        <source>{name} grows {per_week:.0%} a week {over}, {now}</source>
        <translation>{name} wächst um {per_week:.0%} pro Woche {over}, {now}</translation>
    </message>
    <message>
        <source>{name} has two Incident Commanders</source>
        <translation>{name} hat zwei Incident Commander</translation>
    </message>
    <message>
        <source>{name} is classified so already</source>
        <translation>{name} ist schon so eingestuft</translation>
    </message>
    <message>
        <source>{name} is enrolled already</source>
        <translation>{name} ist schon eingetragen</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>{name} is named in the matrix</source>
        <translation>{name} ist in der Matrix genannt</translation>
    </message>
    <message>
        <source>{name} is not being sent in attempt {attempt}</source>
        <translation>{name} wird nicht in Versuch {attempt} gesendet</translation>
    </message>
    <message>
        <source>{name} is not judged again</source>
        <translation>{name} wird nicht neu beurteilt</translation>
    </message>
    <message>
        <source>{name} is not merged into {into_number}</source>
        <translation>{name} geht nicht in {into_number} auf</translation>
    </message>
    <message>
        <source>{name} is not ruled on</source>
        <translation>über {name} wird nicht entschieden</translation>
    </message>
    <message>
        <source>{name} is settled.</source>
        <translation>{name} ist geklärt.</translation>
    </message>
    <message>
        <source>{name} is who this workstation belongs to</source>
        <translation>{name} ist, wem dieser Arbeitsplatz gehört</translation>
    </message>
    <message>
        <source>{name} is {role} of the incident</source>
        <translation>{name} ist {role} des Incidents</translation>
    </message>
    <message>
        <source>{name} is {shown} already</source>
        <translation>{name} ist schon {shown}</translation>
    </message>
    <message>
        <source>{name} is {state}</source>
        <translation>{name} ist {state}</translation>
    </message>
    <message>
        <source>{name} is {state} already</source>
        <translation>{name} ist schon {state}</translation>
    </message>
    <message>
        <source>{name} is {state}: no update is due</source>
        <translation>{name} ist {state}: kein Update ist fällig</translation>
    </message>
    <message>
        <source>{name} itself is {value}</source>
        <translation>{name} selbst ist {value}</translation>
    </message>
    <message>
        <source>{name} needs {name2}</source>
        <translation>{name} braucht {name2}</translation>
    </message>
    <message>
        <source>{name} needs {name2}: {kind}</source>
        <translation>{name} braucht {name2}: {kind}</translation>
    </message>
    <message>
        <source>{name} restored</source>
        <translation>{name} wiederhergestellt</translation>
    </message>
    <message>
        <source>{name} said so {age_words} before we saw it</source>
        <translation>{name} sagte es {age_words}, bevor wir es sahen</translation>
    </message>
    <message>
        <source>{name} says: {said}{since}</source>
        <translation>{name} sagt: {said}{since}</translation>
    </message>
    <message>
        <source>{name} steady {over}, {now}</source>
        <translation>{name} stetig {over}, {now}</translation>
    </message>
    <message>
        <source>{name} stepped up by {step:.0%} on {day} and stayed, {now} ({over})</source>
        <translation>{name} stieg am {day} um {step:.0%} und blieb, {now} ({over})</translation>
    </message>
    <message>
        <source>{name} took rights to act on production for {scope}, {how}: {reason}</source>
        <translation>{name} nahm Rechte, für {scope} in der Produktion zu handeln, {how}: {reason}</translation>
    </message>
    <message>
        <source>{name} was merged</source>
        <translation>{name} ging in einem anderen auf</translation>
    </message>
    <message>
        <source>{name} {shown}, at its limit</source>
        <translation>{name} {shown}, an seiner Grenze</translation>
    </message>
    <message>
        <source>{name} {shown}, full in about {seconds} ({band}; {rule})</source>
        <translation>{name} {shown}, voll in etwa {seconds} ({band}; {rule})</translation>
    </message>
    <message>
        <source>{name} {was} → {now} within {minutes:.0f} min</source>
        <translation>{name} {was} → {now} in {minutes:.0f} min</translation>
    </message>
    <message>
        <source>{name}'s workstation</source>
        <translation>Arbeitsplatz von {name}</translation>
    </message>
    <message>
        <source>{name}, last heard {ago} ago</source>
        <translation>{name}, zuletzt gehört vor {ago}</translation>
    </message>
    <message>
        <source>{name}, of which nothing was heard</source>
        <translation>{name}, von dem nichts gehört wurde</translation>
    </message>
    <message>
        <source>{name}, step {at} of {count}</source>
        <translation>{name}, Schritt {at} von {count}</translation>
    </message>
    <message>
        <source>{name}, {count} services, closed</source>
        <translation>{name}, {count} Dienste, geschlossen</translation>
    </message>
    <message>
        <source>{name}, {count} services, open</source>
        <translation>{name}, {count} Dienste, offen</translation>
    </message>
    <message>
        <source>{name}: all of them kept.</source>
        <translation>{name}: alle behalten.</translation>
    </message>
    <message>
        <source>{name}: too few figures in the last {minutes:.0f} min</source>
        <translation>{name}: zu wenige Werte in den letzten {minutes:.0f} min</translation>
    </message>
    <message>
        <source>{name}: too little history to see a drift</source>
        <translation>{name}: zu wenig Vergangenheit, um eine Drift zu sehen</translation>
    </message>
    <message>
        <source>{name}: {about}, {bytes} bytes</source>
        <translation>{name}: {about}, {bytes} Bytes</translation>
    </message>
    <message>
        <source>{name}: {days}; expected 0 to {most_days}</source>
        <translation>{name}: {days}; erwartet 0 bis {most_days}</translation>
    </message>
    <message>
        <source>{name}: {says} counts. {others} {stays} in the timeline.</source>
        <translation>{name}: {says} gilt. {others} {stays} in der Zeitleiste.</translation>
    </message>
    <message>
        <source>{name}{more} can't go out: shown in the text as ⟨U+{ord:04X}⟩, to be removed.</source>
        <translation>{name}{more} kann nicht hinaus: im Text als ⟨U+{ord:04X}⟩ gezeigt, zu entfernen.</translation>
    </message>
    <message>
        <source>{needed} bad runs among the last {of} decide; runs that say nothing don't count.</source>
        <translation>{needed} schlechte Läufe unter den letzten {of} entscheiden; Läufe ohne Aussage zählen nicht.</translation>
    </message>
    <message>
        <source>{nodes} nodes</source>
        <translation>{nodes} Knoten</translation>
    </message>
    <message>
        <source>{normal} normal, collapsed</source>
        <translation>{normal} normal, eingeklappt</translation>
    </message>
    <message>
        <source>{notify} is not in the plan</source>
        <translation>{notify} steht nicht im Plan</translation>
    </message>
    <message>
        <source>{numbers} {verb} as MERGED; what names it leads to {number}. Timelines stay whole. Each can be reopened.</source>
        <translation>{numbers} {verb} als ZUSAMMENGEFÜHRT; was ihn nennt, führt zu {number}. Zeitleisten bleiben ganz. Jeder lässt sich wieder öffnen.</translation>
    </message>
    <message>
        <source>{numbers} {verb} as MERGED; what names them leads to {number}. Timelines stay whole. Each can be reopened.</source>
        <translation>{numbers} {verb} als ZUSAMMENGEFÜHRT; was sie nennt, führt zu {number}. Zeitleisten bleiben ganz. Jeder lässt sich wieder öffnen.</translation>
    </message>
    <message>
        <source>{number} always has an Incident Commander: hand over command there first</source>
        <translation>{number} hat immer einen Incident Commander: bitte dort erst die Führung übergeben</translation>
    </message>
    <message>
        <source>{number} always has an Incident Commander: hand over there first</source>
        <translation>{number} hat immer einen Incident Commander: dort erst übergeben</translation>
    </message>
    <message>
        <source>{number} does not become a child of {name}</source>
        <translation>{number} wird nicht Kind von {name}</translation>
    </message>
    <message>
        <source>{number} has another parent: unlink it there first</source>
        <translation>{number} hat andere Eltern: bitte dort erst lösen</translation>
    </message>
    <message>
        <source>{number} in all</source>
        <translation>{number} insgesamt</translation>
    </message>
    <message>
        <source>{number} is a child of {name} already</source>
        <translation>{number} ist schon Kind von {name}</translation>
    </message>
    <message>
        <source>{number} is not a child of {name}</source>
        <translation>{number} ist kein Kind von {name}</translation>
    </message>
    <message>
        <source>{number} is {severity} already.</source>
        <translation>{number} ist schon {severity}.</translation>
    </message>
    <message>
        <source>{number} is {severity} now.</source>
        <translation>{number} ist jetzt {severity}.</translation>
    </message>
    <message>
        <source>{number} is {severity}. Unsure stays higher.</source>
        <translation>{number} ist {severity}. Im Zweifel bleibt es höher.</translation>
    </message>
    <message>
        <source>{number} is {state}</source>
        <translation>{number} ist {state}</translation>
    </message>
    <message>
        <source>{number} is {state}.</source>
        <translation>{number} ist {state}.</translation>
    </message>
    <message>
        <source>{number} is {state}: {state2} follows {before}.</source>
        <translation>{number} ist {state}: {state2} folgt auf {before}.</translation>
    </message>
    <message>
        <source>{number} level {level}: {sentence}</source>
        <translation>{number} Stufe {level}: {sentence}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>{number} revision {revision} to {sink}</source>
        <translation>{number} Fassung {revision} an {sink}</translation>
    </message>
    <message>
        <source>{number} stands above {name} already: that would be a circle</source>
        <translation>{number} steht schon über {name}: das wäre ein Kreis</translation>
    </message>
    <message>
        <source>{number} stands by itself; {number2} does not wait for it any more.</source>
        <translation>{number} steht für sich; {number2} wartet nicht mehr auf ihn.</translation>
    </message>
    <message>
        <source>{number} {about} differs</source>
        <translation>{number} {about} weicht ab</translation>
    </message>
    <message>
        <source>{number} {severity}   Out {name} ▶ In {name2}</source>
        <translation>{number} {severity}   Ab {name} ▶ An {name2}</translation>
    </message>
    <message>
        <source>{number} {severity}   Out {name} ▶ In: nobody yet</source>
        <translation>{number} {severity}   Ab {name} ▶ An: noch niemand</translation>
    </message>
    <message>
        <source>{number} {severity} {state} for {span}: {title}</source>
        <translation>{number} {severity} {state} seit {span}: {title}</translation>
    </message>
    <message>
        <source>{number}, update {revision} to {label}</source>
        <translation>{number}, Meldung {revision} an {label}</translation>
    </message>
    <message>
        <source>{number}, {revision} to {label}</source>
        <translation>{number}, {revision} an {label}</translation>
    </message>
    <message>
        <source>{number}: approval wanted: {what}. Alt+A reviews it.</source>
        <translation>{number}: Freigabe erbeten: {what}. Alt+A prüft sie.</translation>
    </message>
    <message>
        <source>{number}: level {level} is due. Call {whom}, and log it.</source>
        <translation>{number}: Stufe {level} ist fällig. Bitte {whom} anrufen und festhalten.</translation>
    </message>
    <message>
        <source>{number}: the ruling on outage or degradation is due; the higher stands until then.</source>
        <translation>{number}: die Entscheidung Ausfall oder Beeinträchtigung ist fällig; bis dahin gilt das Höhere.</translation>
    </message>
    <message>
        <source>{number}: the {audience} update is due.</source>
        <translation>{number}: das Update {audience} ist fällig.</translation>
    </message>
    <message>
        <source>{number}: the {audience} update was due {clock} UTC. Incident Commander: see to it (F9).</source>
        <translation>{number}: das Update an {audience} war um {clock} UTC fällig. Incident Commander: bitte darum kümmern (F9).</translation>
    </message>
    <message>
        <source>{number}: triage is past its {target_ms} minutes; open: {left}.</source>
        <translation>{number}: die Triage ist über ihren {target_ms} Minuten; offen: {left}.</translation>
    </message>
    <message>
        <source>{number}: unresolved for {minutes} min. Incident Commander, decide on “{title}”.</source>
        <translation>{number}: seit {minutes} min ungelöst. Incident Commander, bitte über „{title}“ entscheiden.</translation>
    </message>
    <message>
        <source>{number}: {hours} h in command without a break. Hand over (F12), or go on knowingly.</source>
        <translation>{number}: {hours} h Führung ohne Pause. Bitte übergeben (F12), oder wissentlich weitermachen.</translation>
    </message>
    <message>
        <source>{number}: “{title}” is active beyond the {minutes} min that are safe. Reverse it.</source>
        <translation>{number}: „{title}“ ist über die sicheren {minutes} min hinaus aktiv. Bitte zurücknehmen.</translation>
    </message>
    <message>
        <source>{number}; expected 0 or more</source>
        <translation>{number}; erwartet 0 oder mehr</translation>
    </message>
    <message>
        <source>{number}Blast radius as of {clock_time}Z</source>
        <translation>{number}Blast Radius Stand {clock_time}Z</translation>
    </message>
    <message>
        <source>{number}th time</source>
        <translation>zum {number}. Mal</translation>
    </message>
    <message>
        <source>{observed!r} is nothing seen: give the value. Expected: {expected}</source>
        <translation>{observed!r} ist nichts Gesehenes: bitte den Wert nennen. Erwartet: {expected}</translation>
    </message>
    <message>
        <source>{often} transitions in 24 h: automation is locked while the sites flap; a person may trigger it</source>
        <translation>{often} Wechsel in 24 h: Automatik ist gesperrt, solange die Standorte flattern; eine Person darf auslösen</translation>
    </message>
    <message>
        <source>{often} transitions in 24 h: flapping</source>
        <translation>{often} Wechsel in 24 h: flattert</translation>
    </message>
    <message>
        <source>{of} of {of} well</source>
        <translation>{of} von {of} gut</translation>
    </message>
    <message>
        <source>{of}: about {value}, sampled; 99 % sure between {low} and {high}.</source>
        <translation>{of}: etwa {value}, als Stichprobe; zu 99 % sicher zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>{of}: at most about {value}, sampled; 99 % sure between {low} and {high}.</source>
        <translation>{of}: höchstens etwa {value}, als Stichprobe; zu 99 % sicher zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>{of}: at most {value}, at least {down} down in 30 days.</source>
        <translation>{of}: höchstens {value}, mindestens {down} Ausfall in 30 Tagen.</translation>
    </message>
    <message>
        <source>{of}: unknown. Nothing here has a figure, all of it is assumed perfect, and that is no finding of 100 %.</source>
        <translation>{of}: unbekannt. Nichts hier hat einen Wert, alles ist als fehlerfrei angenommen, und das ist kein Befund von 100 %.</translation>
    </message>
    <message>
        <source>{of}: {value}, {down} down in 30 days.</source>
        <translation>{of}: {value}, {down} Ausfall in 30 Tagen.</translation>
    </message>
    <message>
        <source>{open_points} open</source>
        <translation>{open_points} offen</translation>
    </message>
    <message>
        <source>{open} open</source>
        <translation>{open} offen</translation>
    </message>
    <message>
        <source>{others} others, {there} listening</source>
        <translation>{others} weitere, {there} hören zu</translation>
    </message>
    <message>
        <source>{outcome!r} is no outcome of it; expected {offered}</source>
        <translation>{outcome!r} ist kein Ergebnis davon; erwartet {offered}</translation>
    </message>
    <message>
        <source>{out} is there already</source>
        <translation>{out} gibt es schon</translation>
    </message>
    <message>
        <source>{over}; stays until it is acknowledged</source>
        <translation>{over}; bleibt, bis er quittiert ist</translation>
    </message>
    <message>
        <source>{owed} not settled</source>
        <translation>{owed} nicht geklärt</translation>
    </message>
    <message>
        <source>{path} can't be read: {error}</source>
        <translation>{path} kann nicht gelesen werden: {error}</translation>
    </message>
    <message>
        <source>{path} is missing, expected {shown}</source>
        <translation>{path} fehlt, erwartet {shown}</translation>
    </message>
    <message>
        <source>{path} is {shown}, expected {shown2}</source>
        <translation>{path} ist {shown}, erwartet {shown2}</translation>
    </message>
    <message>
        <source>{path} is {value}</source>
        <translation>{path} ist {value}</translation>
    </message>
    <message>
        <source>{people}, among them {among}</source>
        <translation>{people}, darunter {among}</translation>
    </message>
    <message>
        <source>{percent} over {words}</source>
        <translation>{percent} über {words}</translation>
    </message>
    <message>
        <source>{percent}, unknown</source>
        <translation>{percent}, unbekannt</translation>
    </message>
    <message>
        <source>{percent}{events} were good so far.</source>
        <translation>{percent}{events} waren bisher gut.</translation>
    </message>
    <message>
        <source>{period} lets {down} of it fail.</source>
        <translation>{period} lassen {down} davon ausfallen.</translation>
    </message>
    <message>
        <source>{person} (this workstation)</source>
        <translation>{person} (dieser Arbeitsplatz)</translation>
    </message>
    <message>
        <source>{person} has it now.</source>
        <translation>{person} hat es jetzt.</translation>
    </message>
    <message>
        <source>{person} · device {origin}</source>
        <translation>{person} · Gerät {origin}</translation>
    </message>
    <message>
        <source>{person}, me</source>
        <translation>{person}, ich</translation>
    </message>
    <message>
        <source>{picture}, version {version}{confirmed}</source>
        <translation>{picture}, Version {version}{confirmed}</translation>
    </message>
    <message>
        <source>{place} ({tier}) has no primary on call: {reason}.</source>
        <translation>{place} ({tier}) hat keine primäre Bereitschaft: {reason}.</translation>
    </message>
    <message>
        <source>{place} answered as it should.</source>
        <translation>{place} antwortete, wie es soll.</translation>
    </message>
    <message>
        <source>{place} answers, and has trouble itself ({detail}).</source>
        <translation>{place} antwortet und hat selbst eine Störung ({detail}).</translation>
    </message>
    <message>
        <source>{place} answers, but has nothing at {detail} (404).</source>
        <translation>{place} antwortet, hat aber nichts unter {detail} (404).</translation>
    </message>
    <message>
        <source>{place} broke off its answer.</source>
        <translation>{place} brach seine Antwort ab.</translation>
    </message>
    <message>
        <source>{place} can be reached. Nothing was sent, so whether it takes updates shows with the first one.</source>
        <translation>{place} ist erreichbar. Nichts wurde gesendet; ob es Updates annimmt, zeigt sich beim ersten.</translation>
    </message>
    <message>
        <source>{place} does not accept the credential (401).</source>
        <translation>{place} nimmt die Zugangsdaten nicht an (401).</translation>
    </message>
    <message>
        <source>{place} does not speak TLS.</source>
        <translation>{place} spricht kein TLS.</translation>
    </message>
    <message>
        <source>{place} gave no answer in time.</source>
        <translation>{place} gab keine Antwort in der Zeit.</translation>
    </message>
    <message>
        <source>{place} knows the credential and does not allow this (403).</source>
        <translation>{place} kennt die Zugangsdaten und erlaubt dies nicht (403).</translation>
    </message>
    <message>
        <source>{place} points to another server, which is not followed.</source>
        <translation>{place} verweist auf einen anderen Server, dem nicht gefolgt wird.</translation>
    </message>
    <message>
        <source>{place} refuses connections: the machine is there, and nothing listens at this port.</source>
        <translation>{place} weist Verbindungen ab: die Maschine ist da, und nichts hört an diesem Port.</translation>
    </message>
    <message>
        <source>{place} speaks TLS and was asked without it.</source>
        <translation>{place} spricht TLS und wurde ohne gefragt.</translation>
    </message>
    <message>
        <source>{place} takes no more questions for now (429).</source>
        <translation>{place} nimmt vorerst keine Fragen mehr an (429).</translation>
    </message>
    <message>
        <source>{place} · What only a commander decides waits until this is settled. {stay}</source>
        <translation>{place} · Was nur ein Commander entscheidet, wartet, bis dies geklärt ist. {stay}</translation>
    </message>
    <message>
        <source>{place} · goes on in {ends} ways; both are kept</source>
        <translation>{place} · geht auf {ends} Wegen weiter; beide sind behalten</translation>
    </message>
    <message>
        <source>{place} · {shown} applies meanwhile{word}. {stay}</source>
        <translation>{place} · {shown} gilt solange{word}. {stay}</translation>
    </message>
    <message>
        <source>{place}: {detail}</source>
        <translation>{place}: {detail}</translation>
    </message>
    <message>
        <source>{polls} open · {polls2} asked</source>
        <translation>{polls} offen · {polls2} gestellt</translation>
    </message>
    <message>
        <source>{primary} healthy for {soak_ms} min</source>
        <translation>{primary} seit {soak_ms} min gesund</translation>
    </message>
    <message>
        <source>{pros} for, {cons} against · </source>
        <translation>{pros} dafür, {cons} dagegen · </translation>
    </message>
    <message>
        <source>{question} Proposed by the console: check it.</source>
        <translation>{question} Von der Konsole vorgeschlagen: bitte prüfen.</translation>
    </message>
    <message>
        <source>{rank}, {row}, {word}, score {score:.2f}</source>
        <translation>{rank}, {row}, {word}, Wert {score:.2f}</translation>
    </message>
    <message>
        <source>{rank}, {row}, {word}, {why}, score {score}</source>
        <translation>{rank}, {row}, {word}, {why}, Wert {score}</translation>
    </message>
    <message>
        <source>{rate:.2g} times</source>
        <translation>{rate:.2g}-fach</translation>
    </message>
    <message>
        <source>{rates}, but on {events:,.0f} events only, too few to judge.</source>
        <translation>{rates}, aber nur bei {events:,.0f} Ereignissen, zu wenig für ein Urteil.</translation>
    </message>
    <message>
        <source>{rates}; {urgency} from {factor}</source>
        <translation>{rates}; {urgency} ab {factor}</translation>
    </message>
    <message>
        <source>{ratio:.2g} of its usual</source>
        <translation>{ratio:.2g} des Üblichen</translation>
    </message>
    <message>
        <source>{ratio:.3g}× its usual</source>
        <translation>das {ratio:.3g}-Fache des Üblichen</translation>
    </message>
    <message>
        <source>{raw_events:,} raw events</source>
        <translation>{raw_events:,} Rohereignisse</translation>
    </message>
    <message>
        <source>{reachable} reachable</source>
        <translation>{reachable} erreichbar</translation>
    </message>
    <message>
        <source>{reached}, usually {usual}</source>
        <translation>{reached}, üblich {usual}</translation>
    </message>
    <message>
        <source>{record_class} {where}: {keep_days} days{basis}</source>
        <translation>{record_class} {where}: {keep_days} Tage{basis}</translation>
    </message>
    <message>
        <source>{region} drained</source>
        <translation>{region} abgezogen</translation>
    </message>
    <message>
        <source>{reports} people report to the commander, more than {most_reports}: group them under workstream leads</source>
        <translation>{reports} Personen berichten der Leitung, mehr als {most_reports}: bitte unter Arbeitssträngen bündeln</translation>
    </message>
    <message>
        <source>{revenue_per_minute:,.0f} {currency} a minute</source>
        <translation>{revenue_per_minute:,.0f} {currency} je Minute</translation>
    </message>
    <message>
        <source>{role} at the hub</source>
        <translation>{role} am Hub</translation>
    </message>
    <message>
        <source>{role} is not assigned</source>
        <translation>{role} wird nicht zugewiesen</translation>
    </message>
    <message>
        <source>{role} is that person already</source>
        <translation>{role} ist diese Person schon</translation>
    </message>
    <message>
        <source>{role} of {number} ({severity})</source>
        <translation>{role} von {number} ({severity})</translation>
    </message>
    <message>
        <source>{role} of {number} ({severity}, drill)</source>
        <translation>{role} von {number} ({severity}, Übung)</translation>
    </message>
    <message>
        <source>{role} · joined {day}</source>
        <translation>{role} · beigetreten {day}</translation>
    </message>
    <message>
        <source>{role}: nobody</source>
        <translation>{role}: niemand</translation>
    </message>
    <message>
        <source>{roster} has no {duty} from {rfc3339}Z to {rfc33392}Z.</source>
        <translation>{roster} hat keine Bereitschaft {duty} von {rfc3339}Z bis {rfc33392}Z.</translation>
    </message>
    <message>
        <source>{rows} change, {worse} followed by a regression</source>
        <translation>{rows} Änderung, auf {worse} folgte eine Verschlechterung</translation>
    </message>
    <message>
        <source>{rows} changes, {worse} followed by a regression</source>
        <translation>{rows} Änderungen, auf {worse} folgte eine Verschlechterung</translation>
    </message>
    <message>
        <source>{rows} findings · {confirmed} declared calls seen</source>
        <translation>{rows} Befunde · {confirmed} deklarierte Aufrufe gesehen</translation>
    </message>
    <message>
        <source>{rows} found</source>
        <translation>{rows} gefunden</translation>
    </message>
    <message>
        <source>{rows} in all</source>
        <translation>{rows} insgesamt</translation>
    </message>
    <message>
        <source>{rows} in custody</source>
        <translation>{rows} in Verwahrung</translation>
    </message>
    <message>
        <source>{rows} of {ids}, the worst first: what its failure alone would cost</source>
        <translation>{rows} von {ids}, die schlimmsten zuerst: was der Ausfall allein kosten würde</translation>
    </message>
    <message>
        <source>{rows} rows copied, tab-separated.</source>
        <translation>{rows} Zeilen kopiert, durch Tabs getrennt.</translation>
    </message>
    <message>
        <source>{rows} steps · what is needed first comes first · as of {minute}</source>
        <translation>{rows} Schritte · zuerst, was zuerst gebraucht wird · Stand {minute}</translation>
    </message>
    <message>
        <source>{row} ({type}) can't go by itself</source>
        <translation>{row} ({type}) kann nicht allein gehen</translation>
    </message>
    <message>
        <source>{row}, {facts}, {left} left</source>
        <translation>{row}, {facts}, noch {left}</translation>
    </message>
    <message>
        <source>{row}, {place}, owner {owner}, {missing}</source>
        <translation>{row}, {place}, verantwortlich {owner}, {missing}</translation>
    </message>
    <message>
        <source>{row}, {word}, {row2}, {note}, stale no</source>
        <translation>{row}, {word}, {row2}, {note}, veraltet nein</translation>
    </message>
    <message>
        <source>{row}, {word}, {row2}, {note}, stale yes</source>
        <translation>{row}, {word}, {row2}, {note}, veraltet ja</translation>
    </message>
    <message>
        <source>{rules}, for {limit} minutes or more</source>
        <translation>{rules}, seit {limit} Minuten oder mehr</translation>
    </message>
    <message>
        <source>{said!r}; expected a time in UTC such as 14:59, or minutes from now such as +20</source>
        <translation>{said!r}; erwartet eine Zeit in UTC wie 14:59, oder Minuten ab jetzt wie +20</translation>
    </message>
    <message>
        <source>{said} The ruling and its reason go to the timeline.</source>
        <translation>{said} Die Entscheidung und ihr Grund gehen in die Zeitleiste.</translation>
    </message>
    <message>
        <source>{said}. Once more starts the run, with this said in it.</source>
        <translation>{said}. Noch einmal beginnt den Durchgang, mit diesem Hinweis darin.</translation>
    </message>
    <message>
        <source>{said}; {budget} of the error budget is left.</source>
        <translation>{said}; {budget} des Fehlerbudgets sind übrig.</translation>
    </message>
    <message>
        <source>{said}; {by} see none of it</source>
        <translation>{said}; {by} sehen nichts davon</translation>
    </message>
    <message>
        <source>{said}sending is held</source>
        <translation>{said}Senden ist angehalten</translation>
    </message>
    <message>
        <source>{seconds:.0f} min before any other</source>
        <translation>{seconds:.0f} min vor allen anderen</translation>
    </message>
    <message>
        <source>{seconds:.0f} ms before any other</source>
        <translation>{seconds:.0f} ms vor allen anderen</translation>
    </message>
    <message>
        <source>{seconds:.0f} s before any other</source>
        <translation>{seconds:.0f} s vor allen anderen</translation>
    </message>
    <message>
        <source>{seen} of {health} services reporting</source>
        <translation>{seen} von {health} Diensten melden sich</translation>
    </message>
    <message>
        <source>{selected} · Z zooms, Esc lets go</source>
        <translation>{selected} · Z zoomt, Esc lässt los</translation>
    </message>
    <message>
        <source>{selection} · Esc lets go</source>
        <translation>{selection} · Esc lässt los</translation>
    </message>
    <message>
        <source>{sentence} (a reason overrides it)</source>
        <translation>{sentence} (ein Grund setzt sich darüber hinweg)</translation>
    </message>
    <message>
        <source>{sentence} Changed {when}.</source>
        <translation>{sentence} Geändert {when}.</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>{sentence}; things worsened earlier after {titles}</source>
        <translation>{sentence}; schon nach {titles} wurde es schlechter</translation>
    </message>
    <message>
        <source>{service!r} is no stateful service of this failover</source>
        <translation>{service!r} ist kein zustandsbehafteter Dienst dieses Failovers</translation>
    </message>
    <message>
        <source>{services} OK</source>
        <translation>{services} OK</translation>
    </message>
    <message>
        <source>{services} services in force</source>
        <translation>{services} Dienste in Kraft</translation>
    </message>
    <message>
        <source>{services} would page nobody</source>
        <translation>{services} riefen niemanden</translation>
    </message>
    <message>
        <source>{service} has too few figures before or after it</source>
        <translation>{service} hat davor oder danach zu wenige Werte</translation>
    </message>
    <message>
        <source>{service} is no service of the catalogue</source>
        <translation>{service} ist kein Dienst des Katalogs</translation>
    </message>
    <message>
        <source>{service} needs {root}, which is in trouble itself</source>
        <translation>{service} braucht {root}, das selbst in Schwierigkeiten ist</translation>
    </message>
    <message>
        <source>{service} with the 1 service it can't do without</source>
        <translation>{service} mit dem 1 Dienst, ohne den er nicht auskommt</translation>
    </message>
    <message>
        <source>{service} with the {count} services it can't do without</source>
        <translation>{service} mit den {count} Diensten, ohne die er nicht auskommt</translation>
    </message>
    <message>
        <source>{service}, which needs no other service</source>
        <translation>{service}, der keinen anderen Dienst braucht</translation>
    </message>
    <message>
        <source>{service}: its failure alone would hit {services} services, {tiers} of tier 0 or 1</source>
        <translation>{service}: der Ausfall allein träfe {services} Dienste, {tiers} von Tier 0 oder 1</translation>
    </message>
    <message>
        <source>{settled} conflicts</source>
        <translation>{settled} Konflikte</translation>
    </message>
    <message>
        <source>{settled} of {steps} done</source>
        <translation>{settled} von {steps} erledigt</translation>
    </message>
    <message>
        <source>{set} of {people} different people</source>
        <translation>{set} von {people} verschiedenen Personen</translation>
    </message>
    <message>
        <source>{set} of {people} person</source>
        <translation>{set} von {people} Person</translation>
    </message>
    <message>
        <source>{severity} for {after_seconds}.</source>
        <translation>{severity} seit {after_seconds}.</translation>
    </message>
    <message>
        <source>{severity} needs before it goes on: {roles}</source>
        <translation>{severity} braucht, bevor es weitergeht: {roles}</translation>
    </message>
    <message>
        <source>{severity} open for {elapsed}{number}</source>
        <translation>{severity} offen seit {elapsed}{number}</translation>
    </message>
    <message>
        <source>{severity} since {at:%H:%M}Z</source>
        <translation>{severity} seit {at:%H:%M}Z</translation>
    </message>
    <message>
        <source>{severity} {title}</source>
        <translation>{severity} {title}</translation>
    </message>
    <message>
        <source>{short} without enough history</source>
        <translation>{short} ohne genug Vergangenheit</translation>
    </message>
    <message>
        <source>{shown_count} of {count} shown</source>
        <translation>{shown_count} von {count} gezeigt</translation>
    </message>
    <message>
        <source>{shown} and {count} more</source>
        <translation>{shown} und {count} weitere</translation>
    </message>
    <message>
        <source>{shown} and {rest} more</source>
        <translation>{shown} und {rest} weitere</translation>
    </message>
    <message>
        <source>{shown} is not lowered to {severity}</source>
        <translation>{shown} wird nicht auf {severity} gesenkt</translation>
    </message>
    <message>
        <source>{shown} of {all_of_them} shown</source>
        <translation>{shown} von {all_of_them} gezeigt</translation>
    </message>
    <message>
        <source>{shown} of {count} shown</source>
        <translation>{shown} von {count} gezeigt</translation>
    </message>
    <message>
        <source>{side} says {verdict}: {evidence}.</source>
        <translation>{side} sagt {verdict}: {evidence}.</translation>
    </message>
    <message>
        <source>{signal} changed for the better</source>
        <translation>{signal} änderte sich zum Besseren</translation>
    </message>
    <message>
        <source>{signed} a minute</source>
        <translation>{signed} je Minute</translation>
    </message>
    <message>
        <source>{signed} an hour.</source>
        <translation>{signed} je Stunde.</translation>
    </message>
    <message>
        <source>{signed} of {items} signed</source>
        <translation>{signed} von {items} abgezeichnet</translation>
    </message>
    <message>
        <source>{silent} silent</source>
        <translation>{silent} stumm</translation>
    </message>
    <message>
        <source>{simulated}blast radius {moment}.svg</source>
        <translation>{simulated}blast radius {moment}.svg</translation>
    </message>
    <message>
        <source>{simulated}{service}, {start} to {end}, taken {utc:%Y-%m-%d %H:%M:%S}Z</source>
        <translation>{simulated}{service}, {start} bis {end}, aufgenommen {utc:%Y-%m-%d %H:%M:%S}Z</translation>
    </message>
    <message>
        <source>{sink} did not take it: {item}. The approval must still hold.</source>
        <translation>{sink} nahm es nicht an: {item}. Die Freigabe muss noch gelten.</translation>
    </message>
    <message>
        <source>{sink} takes no updates for {audience}</source>
        <translation>{sink} nimmt keine Updates für {audience}</translation>
    </message>
    <message>
        <source>{sink}: approval anew, since it waited or failed under the earlier one</source>
        <translation>{sink}: erneute Freigabe, da es unter der früheren wartete oder scheiterte</translation>
    </message>
    <message>
        <source>{sink}: this very update is {state} there already</source>
        <translation>{sink}: genau dieses Update ist dort schon {state}</translation>
    </message>
    <message>
        <source>{sink}: this very update was sent there already</source>
        <translation>{sink}: genau dieses Update wurde dorthin schon gesendet</translation>
    </message>
    <message>
        <source>{sink}: {item}. Look there first: what is sent again may come twice.</source>
        <translation>{sink}: {item}. Erst dort nachsehen: was erneut gesendet wird, kann doppelt ankommen.</translation>
    </message>
    <message>
        <source>{sink}: {item}. Look there for {effect} first: what is sent again may come twice.</source>
        <translation>{sink}: {item}. Erst dort nach {effect} suchen: was erneut gesendet wird, kann doppelt ankommen.</translation>
    </message>
    <message>
        <source>{size:.1f} MB</source>
        <translation>{size:.1f} MB</translation>
    </message>
    <message>
        <source>{size_words} ({size} bytes)</source>
        <translation>{size_words} ({size} Bytes)</translation>
    </message>
    <message>
        <source>{size} bytes</source>
        <translation>{size} Bytes</translation>
    </message>
    <message>
        <source>{size} bytes; at most {max_fields_bytes}</source>
        <translation>{size} Bytes; höchstens {max_fields_bytes}</translation>
    </message>
    <message>
        <source>{sources} of {sources2} sources answering · {note}</source>
        <translation>{sources} von {sources2} Quellen antworten · {note}</translation>
    </message>
    <message>
        <source>{source} is followed by {following}, not by {target}</source>
        <translation>auf {source} folgt {following}, nicht {target}</translation>
    </message>
    <message>
        <source>{source} told nothing new</source>
        <translation>{source} meldete nichts Neues</translation>
    </message>
    <message>
        <source>{source} · no current data</source>
        <translation>{source} · keine aktuellen Daten</translation>
    </message>
    <message>
        <source>{span} and {span2}</source>
        <translation>{span} und {span2}</translation>
    </message>
    <message>
        <source>{spots} blind spot</source>
        <translation>{spots} blinder Fleck</translation>
    </message>
    <message>
        <source>{spots} blind spots</source>
        <translation>{spots} blinde Flecken</translation>
    </message>
    <message>
        <source>{stage} does not lead to {to}</source>
        <translation>{stage} führt nicht zu {to}</translation>
    </message>
    <message>
        <source>{stage}, slowest</source>
        <translation>{stage}, langsamste</translation>
    </message>
    <message>
        <source>{standing} is followed by {following}, not by {standing2}</source>
        <translation>auf {standing} folgt {following}, nicht {standing2}</translation>
    </message>
    <message>
        <source>{state} {age} ago, after {time}</source>
        <translation>{state} vor {age}, nach {time}</translation>
    </message>
    <message>
        <source>{state} {bad} of {of}</source>
        <translation>{state} {bad} von {of}</translation>
    </message>
    <message>
        <source>{state} · declared {minute} by {person}</source>
        <translation>{state} · ausgerufen {minute} von {person}</translation>
    </message>
    <message>
        <source>{state} · {count} records</source>
        <translation>{state} · {count} Aufzeichnungen</translation>
    </message>
    <message>
        <source>{state} · {kind} probe</source>
        <translation>{state} · Sonde {kind}</translation>
    </message>
    <message>
        <source>{state}; expected doing, blocked, done, skipped or failed</source>
        <translation>{state}; erwartet doing, blocked, done, skipped oder failed</translation>
    </message>
    <message>
        <source>{steady} steady</source>
        <translation>{steady} stetig</translation>
    </message>
    <message>
        <source>{steps} steps · {tested}</source>
        <translation>{steps} Schritte · {tested}</translation>
    </message>
    <message>
        <source>{steps} steps; not holding: {undone}</source>
        <translation>{steps} Schritte; hält nicht: {undone}</translation>
    </message>
    <message>
        <source>{step} is open already</source>
        <translation>{step} ist schon offen</translation>
    </message>
    <message>
        <source>{step} is ticked already</source>
        <translation>{step} ist schon abgehakt</translation>
    </message>
    <message>
        <source>{tags}; CLOSED still needs {missing}</source>
        <translation>{tags}; GESCHLOSSEN braucht noch {missing}</translation>
    </message>
    <message>
        <source>{taken} is there already; nothing was written. Choose another folder.</source>
        <translation>{taken} ist dort schon; nichts wurde geschrieben. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{target} can't be written: {strerror}.</source>
        <translation>{target} kann nicht geschrieben werden: {strerror}.</translation>
    </message>
    <message>
        <source>{target} can't be written: {strerror}. Nothing was changed there.</source>
        <translation>{target} kann nicht geschrieben werden: {strerror}. Dort wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{target} is there already</source>
        <translation>{target} gibt es schon</translation>
    </message>
    <message>
        <source>{target} is {value}</source>
        <translation>{target} ist {value}</translation>
    </message>
    <message>
        <source>{target} needs a reason</source>
        <translation>{target} braucht einen Grund</translation>
    </message>
    <message>
        <source>{tasks} open · {owners} people{overdue}</source>
        <translation>{tasks} offen · {owners} Personen{overdue}</translation>
    </message>
    <message>
        <source>{text!r} is no duration; expected e.g. 30s, 5m or 1h30m</source>
        <translation>{text!r} ist keine Dauer; erwartet wird z. B. 30s, 5m oder 1h30m</translation>
    </message>
    <message>
        <source>{text!r}; expected name:tier:RPO such as orders-db:0:30s</source>
        <translation>{text!r}; erwartet wird Name:Tier:RPO wie orders-db:0:30s</translation>
    </message>
    <message>
        <source>{text} is no IP address</source>
        <translation>{text} ist keine IP-Adresse</translation>
    </message>
    <message>
        <source>{text}: not for what is {state}.</source>
        <translation>{text}: nicht für etwas, das {state} ist.</translation>
    </message>
    <message>
        <source>{ticked} of 5 · {words}</source>
        <translation>{ticked} von 5 · {words}</translation>
    </message>
    <message>
        <source>{tier}; expected 0 to 3</source>
        <translation>{tier}; erwartet 0 bis 3</translation>
    </message>
    <message>
        <source>{time_left} left</source>
        <translation>noch {time_left}</translation>
    </message>
    <message>
        <source>{time} {choice}, why: {reason}, {decider}, {objection}, {revisit}</source>
        <translation>{time} {choice}, warum: {reason}, {decider}, {objection}, {revisit}</translation>
    </message>
    <message>
        <source>{title} has no step {key!r}</source>
        <translation>{title} hat keinen Schritt {key!r}</translation>
    </message>
    <message>
        <source>{title} is held already</source>
        <translation>{title} ist schon angehalten</translation>
    </message>
    <message>
        <source>{title} is no fallback</source>
        <translation>{title} ist kein Fallback</translation>
    </message>
    <message>
        <source>{title} is not activated</source>
        <translation>{title} wird nicht aktiviert</translation>
    </message>
    <message>
        <source>{title} is not declined</source>
        <translation>{title} wird nicht abgelehnt</translation>
    </message>
    <message>
        <source>{title} is not held</source>
        <translation>{title} ist nicht angehalten</translation>
    </message>
    <message>
        <source>{title} is not proposed</source>
        <translation>{title} wird nicht vorgeschlagen</translation>
    </message>
    <message>
        <source>{title} is not started</source>
        <translation>{title} wird nicht begonnen</translation>
    </message>
    <message>
        <source>{title} is not {ending}</source>
        <translation>{title} wird nicht {ending}</translation>
    </message>
    <message>
        <source>{title} is over</source>
        <translation>{title} ist vorbei</translation>
    </message>
    <message>
        <source>{title} last week</source>
        <translation>{title} letzte Woche</translation>
    </message>
    <message>
        <source>{title} rolled back</source>
        <translation>{title} zurückgerollt</translation>
    </message>
    <message>
        <source>{title} usual</source>
        <translation>{title} üblich</translation>
    </message>
    <message>
        <source>{title} was last tested {days} days ago.</source>
        <translation>{title} wurde zuletzt vor {days} Tagen getestet.</translation>
    </message>
    <message>
        <source>{title} was never tested.</source>
        <translation>{title} wurde nie getestet.</translation>
    </message>
    <message>
        <source>{title} {span} before</source>
        <translation>{title} {span} davor</translation>
    </message>
    <message>
        <source>{title} · {says} counts meanwhile</source>
        <translation>{title} · {says} gilt solange</translation>
    </message>
    <message>
        <source>{title} — Watchfloor</source>
        <translation>{title} — Watchfloor</translation>
    </message>
    <message>
        <source>{title}, disputed</source>
        <translation>{title}, strittig</translation>
    </message>
    <message>
        <source>{title}, for {sink}. It was not sent and will not be.</source>
        <translation>{title}, für {sink}. Es wurde nicht gesendet und wird es nicht.</translation>
    </message>
    <message>
        <source>{title}, {minute}</source>
        <translation>{title}, {minute}</translation>
    </message>
    <message>
        <source>{title}, {settled} of {count} done, {said}</source>
        <translation>{title}, {settled} von {count} erledigt, {said}</translation>
    </message>
    <message>
        <source>{title}, {value} min before</source>
        <translation>{title}, {value} min zuvor</translation>
    </message>
    <message>
        <source>{title}: the mode is not changed</source>
        <translation>{title}: der Modus wird nicht geändert</translation>
    </message>
    <message>
        <source>{told}. Say: {message}</source>
        <translation>{told}. Sagen: {message}</translation>
    </message>
    <message>
        <source>{took} of {figure} allowed</source>
        <translation>{took} von {figure} erlaubt</translation>
    </message>
    <message>
        <source>{total} unknown, last known {said}</source>
        <translation>{total} unbekannt, zuletzt bekannt {said}</translation>
    </message>
    <message>
        <source>{to} is not reached</source>
        <translation>{to} wird nicht erreicht</translation>
    </message>
    <message>
        <source>{unmet} in the way</source>
        <translation>{unmet} im Weg</translation>
    </message>
    <message>
        <source>{unsent}What was shared stays in this record, and so does the belief in what its members wrote. Nothing more comes or goes. The console opens anew at once; to share again you need another code.</source>
        <translation>{unsent}Geteiltes bleibt in diesem Protokoll, und ebenso das Vertrauen in das, was seine Mitglieder schrieben. Nichts kommt oder geht mehr. Die Konsole öffnet sich sofort neu; um wieder zu teilen, braucht es einen neuen Code.</translation>
    </message>
    <message>
        <source>{url!r}; expected an address that begins with https:, tel: or sip:</source>
        <translation>{url!r}; erwartet eine Adresse, die mit https:, tel: oder sip: beginnt</translation>
    </message>
    <message>
        <source>{url} answered {status}, and with no authority</source>
        <translation>{url} antwortete {status}, und ohne Autorität</translation>
    </message>
    <message>
        <source>{used:.0f} % of the SLA budget is used (limit {percent} %).</source>
        <translation>{used:.0f} % des SLA-Budgets sind verbraucht (Grenze {percent} %).</translation>
    </message>
    <message>
        <source>{users:,} an hour</source>
        <translation>{users:,} je Stunde</translation>
    </message>
    <message>
        <source>{users:,} users / h</source>
        <translation>{users:,} Nutzer / h</translation>
    </message>
    <message>
        <source>{users:g} % of users are affected: 25 % or more</source>
        <translation>{users:g} % der Nutzer sind betroffen: 25 % oder mehr</translation>
    </message>
    <message>
        <source>{users:g} % of users are affected: 5 % or more</source>
        <translation>{users:g} % der Nutzer sind betroffen: 5 % oder mehr</translation>
    </message>
    <message>
        <source>{users:g} % of users are affected: under 5 %</source>
        <translation>{users:g} % der Nutzer sind betroffen: unter 5 %</translation>
    </message>
    <message>
        <source>{users_bp:g} % of users; expected 0 to 100</source>
        <translation>{users_bp:g} % der Nutzer; erwartet 0 bis 100</translation>
    </message>
    <message>
        <source>{utc} is later than the cadence of {minutes} min for this audience.</source>
        <translation>{utc} liegt später als der Rhythmus von {minutes} min für diese Zielgruppe.</translation>
    </message>
    <message>
        <source>{value!r} is not in the vocabulary; expected one of {tags}</source>
        <translation>{value!r} steht nicht im Vokabular; erwartet eines von {tags}</translation>
    </message>
    <message>
        <source>{value:+.3g} points</source>
        <translation>{value:+.3g} Punkte</translation>
    </message>
    <message>
        <source>{value} kB</source>
        <translation>{value} kB</translation>
    </message>
    <message>
        <source>{value} primaries</source>
        <translation>{value} Primäre</translation>
    </message>
    <message>
        <source>{value} primary</source>
        <translation>{value} Primärer</translation>
    </message>
    <message>
        <source>{value}; expected 0 to {highest}</source>
        <translation>{value}; erwartet 0 bis {highest}</translation>
    </message>
    <message>
        <source>{value}; expected 0 to {most}</source>
        <translation>{value}; erwartet 0 bis {most}</translation>
    </message>
    <message>
        <source>{verdict} by {person}: {reason}</source>
        <translation>{verdict} von {person}: {reason}</translation>
    </message>
    <message>
        <source>{view} {newest}, no usual range known yet</source>
        <translation>{view} {newest}, noch kein üblicher Bereich bekannt</translation>
    </message>
    <message>
        <source>{view}: no value</source>
        <translation>{view}: kein Wert</translation>
    </message>
    <message>
        <source>{voice} is no answer to this question; expected {expected}</source>
        <translation>{voice} ist keine Antwort auf diese Frage; erwartet {expected}</translation>
    </message>
    <message>
        <source>{waiting} not sent yet</source>
        <translation>{waiting} noch nicht gesendet</translation>
    </message>
    <message>
        <source>{waiting} waiting · {all} in all</source>
        <translation>{waiting} warten · {all} insgesamt</translation>
    </message>
    <message>
        <source>{waits} events have not reached it; they stay here. </source>
        <translation>{waits} Ereignisse haben ihn nicht erreicht; sie bleiben hier. </translation>
    </message>
    <message>
        <source>{weeks:.1f} weeks, hour of day and day of week taken off.</source>
        <translation>{weeks:.1f} Wochen, Tageszeit und Wochentag herausgerechnet.</translation>
    </message>
    <message>
        <source>{what} % of the trouble lies with services that need it</source>
        <translation>{what} % der Störung liegen bei Diensten, die ihn brauchen</translation>
    </message>
    <message>
        <source>{what} at character {at}</source>
        <translation>{what} an Stelle {at}</translation>
    </message>
    <message>
        <source>{what} belongs to none: settle it in another way</source>
        <translation>{what} gehört zu keinem: bitte anders beilegen</translation>
    </message>
    <message>
        <source>{what} here alone: sync once first</source>
        <translation>{what} nur hier: bitte erst einmal abgleichen</translation>
    </message>
    <message>
        <source>{what} settled. What was not kept stays in the timeline.</source>
        <translation>{what} geklärt. Nicht Behaltenes bleibt in der Zeitleiste.</translation>
    </message>
    <message>
        <source>{what} too much downtime</source>
        <translation>{what} zu viel Ausfallzeit</translation>
    </message>
    <message>
        <source>{what}, but no call was seen in the {unseen_ms} in which {caller} was observed</source>
        <translation>{what}, aber in den {unseen_ms}, in denen {caller} beobachtet wurde, war kein Aufruf zu sehen</translation>
    </message>
    <message>
        <source>{what}, but the last call was seen {moment}, {unseen_ms} ago{silence}</source>
        <translation>{what}, aber der letzte Aufruf war {moment} zu sehen, vor {unseen_ms}{silence}</translation>
    </message>
    <message>
        <source>{what}. Accepting them as lost takes another person's approval.</source>
        <translation>{what}. Sie als verloren hinzunehmen braucht die Freigabe einer anderen Person.</translation>
    </message>
    <message>
        <source>{what}. It fell due while nobody was there, and was not done.</source>
        <translation>{what}. Es wurde fällig, als niemand da war, und nicht getan.</translation>
    </message>
    <message>
        <source>{what}: no current data ({seen}, limit {limit:.0f} s)</source>
        <translation>{what}: keine aktuellen Daten ({seen}, Grenze {limit:.0f} s)</translation>
    </message>
    <message>
        <source>{what}: resolvers disagree: {resolver}: {said}; {bad}{wanted}</source>
        <translation>{what}: Resolver sind sich uneins: {resolver}: {said}; {bad}{wanted}</translation>
    </message>
    <message>
        <source>{what}: resolvers disagree: {said_by}</source>
        <translation>{what}: Resolver sind sich uneins: {said_by}</translation>
    </message>
    <message>
        <source>{where}, last heard {max} min ago</source>
        <translation>{where}, zuletzt gehört vor {max} min</translation>
    </message>
    <message>
        <source>{where}, of which nothing was heard in this incident</source>
        <translation>{where}, von dem in diesem Incident nichts gehört wurde</translation>
    </message>
    <message>
        <source>{whose} goes first; it is {state}</source>
        <translation>{whose} geht vor; es ist {state}</translation>
    </message>
    <message>
        <source>{whose} is newer and is {state} there already</source>
        <translation>{whose} ist neuer und dort schon {state}</translation>
    </message>
    <message>
        <source>{who} in {first:02}:00</source>
        <translation>{who} in {first:02}:00</translation>
    </message>
    <message>
        <source>{who}: nothing watches its {layer} layer{where}{path}</source>
        <translation>{who}: nichts überwacht seine Ebene {layer}{where}{path}</translation>
    </message>
    <message>
        <source>{who}: {by} on its {layer} layer{where} is silent for {seconds}{path}</source>
        <translation>{who}: {by} auf seiner Ebene {layer}{where} ist seit {seconds} stumm{path}</translation>
    </message>
    <message>
        <source>{why}; a task was made of it</source>
        <translation>{why}; daraus wurde eine Aufgabe</translation>
    </message>
    <message>
        <source>{why}Nothing was ever received of any of {health} services.</source>
        <translation>{why}Von keinem der {health} Dienste kam je etwas an.</translation>
    </message>
    <message>
        <source>{why}Of {health} services the last figure is from {clock_time}Z, {age_words} ago. The tiles show what was.</source>
        <translation>{why}Von {health} Diensten ist der letzte Wert von {clock_time}Z, vor {age_words}. Die Kacheln zeigen, was war.</translation>
    </message>
    <message>
        <source>{words_of}: at least {least_days} days are asked for</source>
        <translation>{words_of}: mindestens {least_days} Tage sind verlangt</translation>
    </message>
    <message>
        <source>{words} of {figure}</source>
        <translation>{words} von {figure}</translation>
    </message>
    <message>
        <source>{words} of “{name_of}” can't go out.</source>
        <translation>{words} in „{name_of}“ kann nicht hinaus.</translation>
    </message>
    <message>
        <source>{words} words in one sentence.</source>
        <translation>{words} Wörter in einem Satz.</translation>
    </message>
    <message>
        <source>{words} · bookmark on step {number}</source>
        <translation>{words} · Lesezeichen auf Schritt {number}</translation>
    </message>
    <message>
        <source>{words}, and {count} more</source>
        <translation>{words}, und {count} weitere</translation>
    </message>
    <message>
        <source>{words}, usual {clock}</source>
        <translation>{words}, üblich {clock}</translation>
    </message>
    <message>
        <source>{words}, {figure} to {figure2}</source>
        <translation>{words}, {figure} bis {figure2}</translation>
    </message>
    <message>
        <source>{words}. Say: {message}</source>
        <translation>{words}. Sagen: {message}</translation>
    </message>
    <message>
        <source>{words}; a regression was raised and has passed</source>
        <translation>{words}; eine Verschlechterung wurde gemeldet und ist vorbei</translation>
    </message>
    <message>
        <source>{words}; {count} asked gave no voice</source>
        <translation>{words}; {count} Gefragte gaben keine Stimme</translation>
    </message>
    <message>
        <source>{word} by {person} {minute}: {reason}</source>
        <translation>{word} von {person} {minute}: {reason}</translation>
    </message>
    <message>
        <source>{word} · who agrees</source>
        <translation>{word} · wer übereinstimmt</translation>
    </message>
    <message>
        <source>{worse} of {known} worse</source>
        <translation>{worse} von {known} schlechter</translation>
    </message>
    <message>
        <source>{worst} hop</source>
        <translation>{worst} Sprung</translation>
    </message>
    <message>
        <source>{worst} hops</source>
        <translation>{worst} Sprünge</translation>
    </message>
    <message>
        <source>{worst} since {minute}; {usual_words}</source>
        <translation>{worst} seit {minute}; {usual_words}</translation>
    </message>
    <message>
        <source>{worst}{others} can't be reached: {last_error}. It is tried again by itself.</source>
        <translation>{worst}{others} nicht erreichbar: {last_error}. Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <source>{worst}{others} can't be reached: {last_error}. Last answer {clock_time}Z; what is below was, and may be over. Acknowledgements are kept here.</source>
        <translation>{worst}{others} nicht erreichbar: {last_error}. Letzte Antwort {clock_time}Z; was unten steht, war, und ist vielleicht vorbei. Quittierungen werden hier behalten.</translation>
    </message>
    <message>
        <source>{worst}{others} gives no answer: {last_error}. Values keep their age; the record works on.</source>
        <translation>{worst}{others} antwortet nicht: {last_error}. Werte behalten ihr Alter; das Protokoll arbeitet weiter.</translation>
    </message>
    <message>
        <source>{would} up to {value}</source>
        <translation>{would} bis zu {value}</translation>
    </message>
    <message>
        <source>· and {more} more</source>
        <translation>· und {more} weitere</translation>
    </message>
    <message>
        <source>“None” is a statement too: enter 0.</source>
        <translation>„Keine“ ist auch eine Aussage: bitte 0 eingeben.</translation>
    </message>
    <message>
        <source>“{text}” means {who} of those known: give the whole name (people add NAME).</source>
        <translation>„{text}“ meint {who} der bekannten: bitte den ganzen Namen (people add NAME).</translation>
    </message>
</context>
</TS>
