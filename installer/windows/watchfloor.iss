; Inno Setup 6: the installer for Windows. Written, not tried yet: docs/installing.md says what that means.
;   installer\windows\build.cmd makes build\frozen\watchfloor first, then calls:  iscc installer\windows\watchfloor.iss
#define Version GetEnv("WATCHFLOOR_VERSION")
#if Version == ""
  #error Set WATCHFLOOR_VERSION, as build.cmd does.
#endif

[Setup]
AppId={{8E0A4B0E-5C0B-4F39-9A53-3F1C1C0C7E61}
AppName=Watchfloor
AppVersion={#Version}
AppPublisher=The Watchfloor authors
DefaultDirName={autopf}\Watchfloor
DefaultGroupName=Watchfloor
; For one person without an administrator's rights, or for all with them.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputDir=..\..\dist
OutputBaseFilename=watchfloor-{#Version}-setup
SetupIconFile=watchfloor.ico
UninstallDisplayIcon={app}\watchfloor-window.exe
LicenseFile=..\..\LICENSE
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
ChangesEnvironment=yes
; An open console is asked to close by Windows' restart manager; what it wrote is on disk already.
CloseApplications=yes
RestartApplications=no

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"
Name: "ja"; MessagesFile: "compiler:Languages\Japanese.isl"

[CustomMessages]
en.Desktop=A shortcut on the desktop
de.Desktop=Eine Verknüpfung auf dem Desktop
ja.Desktop=デスクトップにショートカットを作成する
en.Path=The command "watchfloor" in every terminal
de.Path=Den Befehl „watchfloor“ in jeder Eingabeaufforderung
ja.Path=どのターミナルでも watchfloor コマンドを使えるようにする
en.Demo=Try it on a simulated company
de.Demo=An einer simulierten Firma ausprobieren
ja.Demo=模擬環境で試す
en.Kept=Your records stay where they are:
de.Kept=Ihre Aufzeichnungen bleiben, wo sie sind:
ja.Kept=記録はそのまま残ります:

[Tasks]
Name: "desktop"; Description: "{cm:Desktop}"; Flags: unchecked
Name: "path"; Description: "{cm:Path}"

[Files]
Source: "..\..\build\frozen\watchfloor\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[InstallDelete]
; Modules of an older version must not be found by the new one.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Watchfloor"; Filename: "{app}\watchfloor-window.exe"
Name: "{group}\{cm:Demo}"; Filename: "{app}\watchfloor-window.exe"; Parameters: "demo"
Name: "{autodesktop}\Watchfloor"; Filename: "{app}\watchfloor-window.exe"; Tasks: desktop

[Registry]
Root: HKA; Subkey: "{code:EnvironmentKey}"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: IsNotInPath

[Run]
Filename: "{app}\watchfloor-window.exe"; Parameters: "demo"; Description: "{cm:Demo}"; Flags: nowait postinstall skipifsilent unchecked

[Code]
function EnvironmentKey(Unused: String): String;
begin
  if IsAdminInstallMode then
    Result := 'System\CurrentControlSet\Control\Session Manager\Environment'
  else
    Result := 'Environment';
end;

function IsNotInPath: Boolean;
var
  Found: String;
begin
  if not RegQueryStringValue(HKA, EnvironmentKey(''), 'Path', Found) then
    Found := '';
  Result := Pos(';' + Uppercase(ExpandConstant('{app}')) + ';', ';' + Uppercase(Found) + ';') = 0;
end;

{ Nothing here deletes a record: it is said where they lie, and people delete them themselves. }
procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Place: String;
begin
  Place := ExpandConstant('{localappdata}\watchfloor');
  if (Step = usPostUninstall) and DirExists(Place) and not UninstallSilent then
    MsgBox(CustomMessage('Kept') + #13#10 + Place, mbInformation, MB_OK);
end;
