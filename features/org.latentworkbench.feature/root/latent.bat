@echo off
rem Latent Workbench.
rem
rem   latent                 opens the workbench
rem   latent FOLDER          opens the workbench on a study: a folder with study.yaml
rem   latent COMMAND ...     the command line ("latent help")
rem
rem LATENT_JAVA_HOME   the Java to use (21 or newer)
rem LATENT_JAVA_OPTS   further options for the Java virtual machine, for example -Xmx8g
rem LATENT_CACHE_DIR   where caches go; default %LOCALAPPDATA%\latent-workbench
rem LATENT_WORKSPACE   the workbench's workspace; default %USERPROFILE%\latent-workspace
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
if "%here:~-1%"=="\" set "here=%here:~0,-1%"

set "java="
if defined LATENT_JAVA_HOME (
	call :fits "%LATENT_JAVA_HOME%\bin\java.exe"
	if not defined java (
		echo latent: LATENT_JAVA_HOME is "%LATENT_JAVA_HOME%", which is no Java 21 or newer: set it to one, or unset it 1>&2
		exit /b 2
	)
)
if not defined java if defined JAVA_HOME call :fits "%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :fits "%%~$PATH:j"
for %%f in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
	if exist "%%~f" for /d %%d in ("%%~f\*") do if not defined java call :fits "%%~d\bin\java.exe"
)
if not defined java (
	echo latent: no Java 21 or newer was found. Install one, for example Eclipse Temurin, or set LATENT_JAVA_HOME. 1>&2
	exit /b 2
)

set "cache=%LATENT_CACHE_DIR%"
if not defined cache set "cache=%LOCALAPPDATA%\latent-workbench"
if not defined DJL_CACHE_DIR set "DJL_CACHE_DIR=%cache%\djl"
rem libtorch's threads wait asleep instead of spinning.
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=PASSIVE"

rem The framework's caches stay with the product where it can be written.
set "configuration=%here%\configuration"
copy /y nul "%configuration%\.writable" >nul 2>&1
if exist "%configuration%\.writable" (
	del "%configuration%\.writable" >nul 2>&1
) else (
	set "configuration=%cache%\configuration"
)
set "launcher="
for %%l in ("%here%\plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%~l"

set "study="
if "%~1"=="" goto :workbench
rem A folder as the only word is a study to look at. A command's name is that command: .\runs is the folder of this name.
if not "%~2"=="" goto :words
for %%w in (run validate list describe new runs show compare sweep rerun resume verify export convert move-dl help) do if "%~1"=="%%w" goto :words
if not exist "%~1\" goto :words
if not exist "%~1\study.yaml" (
	echo latent: "%~1" is no study: a study is a folder with a file study.yaml, and there is none in it; "latent new" makes one 1>&2
	exit /b 2
)
rem Without a slash at the end, which would hide the quote behind it.
for %%f in ("%~1\.") do set "study=-study "%%~ff""
goto :workbench

:words
rem The words as they were typed; a double quote cannot stand inside an option here, so a single one is noted.
set "line=%*"
set "line=%line:"='%"
set "quick="
for %%w in (list describe help validate runs show compare new -h --help -V --version) do if "%~1"=="%%w" set "quick=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"%java%" %quick% %LATENT_JAVA_OPTS% "-Dlatent.commandline=latent %line%" --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dai.djl.offline=true -DOPT_OUT_TRACKING=true -jar "%launcher%" -install "%here%" -configuration "%configuration%" -nosplash -application org.latentworkbench.cli.application -data @noDefault %*
exit /b %ERRORLEVEL%

:workbench
if not defined LATENT_WORKSPACE set "LATENT_WORKSPACE=%USERPROFILE%\latent-workspace"
"%java%" %LATENT_JAVA_OPTS% -Dlatent.commandline=latent --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dai.djl.offline=true -DOPT_OUT_TRACKING=true -jar "%launcher%" -install "%here%" -configuration "%configuration%" -nosplash -data "%LATENT_WORKSPACE%" %study%
exit /b %ERRORLEVEL%

rem Sets java to the program where it is a Java 21 or newer.
:fits
if not exist "%~1" exit /b 0
set "found="
for /f "tokens=3" %%v in ('cmd /c ""%~1" -version 2^>^&1" ^| findstr /i "version"') do if not defined found set "found=%%~v"
if not defined found exit /b 0
for /f "tokens=1 delims=.-+" %%n in ("%found%") do if %%n GEQ 21 set "java=%~1"
exit /b 0
