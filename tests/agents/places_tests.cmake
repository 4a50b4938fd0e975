# Tests of contact, places, programmes and payments.
afweging_room_tests(agents_places "unit"
  ${CMAKE_CURRENT_LIST_DIR}/institutions/contact_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/institutions/gemeente_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/institutions/office_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/institutions/open_instruments_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/institutions/pay_instruments_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/institutions/placebo_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/institutions/places_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/institutions/settle_places_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/institutions/support_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/programmes/programme_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/programmes/subsidised_job_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/row_list_test.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/plain_person.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/test_setting.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/world_builder.cpp)
target_link_libraries(tests_agents_places PRIVATE afweging::agents)
