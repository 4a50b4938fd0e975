# A copy of toml++ for the module, in ${toml_copy}: it reads no files, and takes real numbers from
# toml_in_wasm.hpp, for libc++ 19 has no std::from_chars for them. Each change must find its place.
set(toml_copy ${CMAKE_CURRENT_BINARY_DIR}/toml)
file(COPY ${AFWEGING_TOML_INCLUDE}/toml++ DESTINATION ${toml_copy})
file(READ ${AFWEGING_TOML_INCLUDE}/toml++/impl/parser.inl parser)

# Puts `after` where `before` is, which must be once.
function(change before after)
  string(FIND "${parser}" "${before}" first)
  string(FIND "${parser}" "${before}" last REVERSE)
  if(first EQUAL -1 OR NOT first EQUAL last)
    message(FATAL_ERROR "toml++ is another version than app/web/core/toml_copy.cmake knows: "
      "'${before}' is not there once")
  endif()
  string(REPLACE "${before}" "${after}" changed "${parser}")
  set(parser "${changed}" PARENT_SCOPE)
endfunction()

change("#include <fstream>" "")
change("std::from_chars(chars, chars + length, result)"
       "::afweging::web::real_from_chars(chars, chars + length, result)")
# The rest of do_parse_file stays, for no compiler to see.
change("		std::string file_path_str(file_path);

		// open file"
  "		TOML_PARSE_FILE_ERROR(\"no files here\", std::string(file_path));
#if 0
		std::string file_path_str(file_path);

		// open file")
change("#undef TOML_PARSE_FILE_ERROR" "#endif\n#undef TOML_PARSE_FILE_ERROR")
file(CONFIGURE OUTPUT ${toml_copy}/toml++/impl/parser.inl CONTENT "${parser}" @ONLY)
