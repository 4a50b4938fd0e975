# cmake -D NM=... -D OBJECTS=a.o;b.o -P weak_symbols.cmake
# An object built for AVX must define no weak symbol: the linker keeps one copy of each, and if it
# kept that one, code for every processor would run instructions that some lack.
foreach(object IN LISTS OBJECTS)
  if(object MATCHES "\\.gch$")  # headers that were read once: not linked
    continue()
  endif()
  execute_process(COMMAND ${NM} -C --defined-only ${object}
                  OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "[0-9a-f]+ [WVu] [^\n]*" weak "${symbols}")
  if(weak)
    list(JOIN weak "\n  " weak)
    message(SEND_ERROR "weak symbols in ${object} (not inlined?):\n  ${weak}")
  endif()
endforeach()
