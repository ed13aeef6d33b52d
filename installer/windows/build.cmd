@echo off
rem Makes the installer for Windows: build\frozen\watchfloor, then dist\watchfloor-VERSION-setup.exe. Written, not tried yet.
rem Needs Python 3.11 and Inno Setup 6 (iscc on the path).
setlocal
cd /d "%~dp0..\.."
if not exist build\venv\Scripts\python.exe py -3.11 -m venv build\venv || exit /b 1
build\venv\Scripts\python -m pip install --quiet --require-hashes -r requirements.lock || exit /b 1
build\venv\Scripts\python -m pip install --quiet --require-hashes -r requirements-build.lock || exit /b 1
build\venv\Scripts\python -m installer freeze || exit /b 1
build\venv\Scripts\python -m installer smoke || exit /b 1
for /f %%v in ('build\venv\Scripts\python -c "from console.version import VERSION; print(VERSION)"') do set WATCHFLOOR_VERSION=%%v
iscc installer\windows\watchfloor.iss || exit /b 1
