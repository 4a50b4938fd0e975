# cmake -D PROGRAM=... -D PAGE=... -P compare.cmake: the page on file is what the program prints.
# AFWEGING_BLESS=1 writes it.
execute_process(COMMAND ${PROGRAM} OUTPUT_VARIABLE found COMMAND_ERROR_IS_FATAL ANY)
if(DEFINED ENV{AFWEGING_BLESS})
  file(WRITE ${PAGE} "${found}")
endif()
file(READ ${PAGE} expected)
if(NOT found STREQUAL expected)
  message(FATAL_ERROR "${PAGE} is not what the steps declare; ./run bless writes it anew")
endif()
