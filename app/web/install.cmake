# Installs the npm packages of the lock file in the folder TO; says in one sentence why it could not.
set(packages ${PACKAGES})
list(TRANSFORM packages PREPEND ${FROM}/)
file(MAKE_DIRECTORY ${TO})
file(COPY ${packages} DESTINATION ${TO})
# No package needs its install script: what runs is code of this project.
execute_process(COMMAND ${NPM} ci --ignore-scripts --prefer-offline --no-audit --no-fund --loglevel=error
  WORKING_DIRECTORY ${TO} RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT result EQUAL 0)
  string(STRIP "${said}" said)
  message("${said}")
  message(FATAL_ERROR "npm could not install the packages of pages; with a network try again, or build "
    "without pages: cmake -D AFWEGING_PAGES=OFF")
endif()
