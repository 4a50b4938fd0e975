# Writes OUTPUT, a source that holds the script and the stylesheet of pages; empty without INPUTS.
set(inputs ${INPUTS})
set(text "// SPDX-License-Identifier: EUPL-1.2
// The script and the stylesheet of pages, as bytes. Written by app/web/embed.cmake.
#include \"app/web/pages.hpp\"

#include <string_view>

namespace afweging::app {
")
list(LENGTH inputs count)
if(count EQUAL 2)
  set(names script style)
  foreach(name input IN ZIP_LISTS names inputs)
    file(READ ${input} hex HEX)
    string(REGEX REPLACE "(................................)" "\\1\n" hex "${hex}")
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
    string(APPEND text "namespace {\nconstexpr unsigned char ${name}_bytes[] = {\n${bytes}};\n}\n"
      "std::string_view report_${name}() {\n"
      "    return {reinterpret_cast<const char*>(${name}_bytes), sizeof ${name}_bytes};\n}\n")
  endforeach()
  string(APPEND text "bool has_pages() { return true; }\n")
else()
  string(APPEND text "std::string_view report_script() { return {}; }\n"
    "std::string_view report_style() { return {}; }\nbool has_pages() { return false; }\n")
endif()
string(APPEND text "\n}  // namespace afweging::app\n")
file(WRITE ${OUTPUT} "${text}")
