# Copies sources and tests of pages to the folder TO, without what is there from before.
file(REMOVE_RECURSE ${TO}/figures ${TO}/tests ${TO}/dist)
file(COPY ${FROM}/figures DESTINATION ${TO})
file(COPY ${TESTS}/ DESTINATION ${TO}/tests)
set(configuration ${CONFIGURATION})
list(TRANSFORM configuration PREPEND ${FROM}/)
file(COPY ${configuration} DESTINATION ${TO})
