# One program without shared libraries, for machines on which nothing can be installed. Of three
# libraries Debian has no archive: toml++ and fmt are built here from their installed headers, and
# libxlsxwriter is an archive that release/xlsxwriter.sh makes of Debian's source.
if(NOT AFWEGING_PARALLEL STREQUAL "threads")
  message(FATAL_ERROR "AFWEGING_STATIC asks for AFWEGING_PARALLEL=threads: oneTBB has no archive")
endif()
set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
set(OPENSSL_USE_STATIC_LIBS ON)

find_package(tomlplusplus 3.3 REQUIRED)
find_package(fmt 9 CONFIG REQUIRED)

# afweging_archive_of(<imported target> <text of the source>): in place of its shared library
function(afweging_archive_of target source)
  string(REPLACE "::" "_" name archive_${target})
  set(archive ${CMAKE_BINARY_DIR}/archives/lib${name}.a)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/archives/${name}.cpp CONTENT "${source}" @ONLY)
  add_library(${name} STATIC ${CMAKE_BINARY_DIR}/archives/${name}.cpp)
  set_target_properties(${name} PROPERTIES ARCHIVE_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/archives)
  target_compile_definitions(${name} PRIVATE
    $<TARGET_PROPERTY:${target},INTERFACE_COMPILE_DEFINITIONS>)
  target_compile_options(${name} PRIVATE $<TARGET_PROPERTY:${target},INTERFACE_COMPILE_OPTIONS>)
  set_target_properties(${target} PROPERTIES
    IMPORTED_LOCATION ${archive} IMPORTED_LOCATION_NONE ${archive} IMPORTED_LOCATION_RELEASE ${archive})
  add_dependencies(${target} ${name})
endfunction()

afweging_archive_of(tomlplusplus::tomlplusplus
"#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
")
# The definitions of the library's own source, for the one kind of character that is used.
afweging_archive_of(fmt::fmt
"#include <fmt/format-inl.h>
FMT_BEGIN_NAMESPACE
namespace detail {
template FMT_API auto dragonbox::to_decimal(float x) noexcept -> dragonbox::decimal_fp<float>;
template FMT_API auto dragonbox::to_decimal(double x) noexcept -> dragonbox::decimal_fp<double>;
template FMT_API locale_ref::locale_ref(const std::locale& loc);
template FMT_API auto locale_ref::get<std::locale>() const -> std::locale;
template FMT_API auto thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template FMT_API auto decimal_point_impl(locale_ref) -> char;
template FMT_API void buffer<char>::append(const char*, const char*);
template FMT_API void vformat_to(buffer<char>&, string_view,
                                 basic_format_args<FMT_BUFFER_CONTEXT(char)>, locale_ref);
}
FMT_END_NAMESPACE
")
