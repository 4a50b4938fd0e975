# Tests of contact, places, programmes and payments.
afweging_room_tests(agents_places "unit"
  ${CMAKE_CURRENT_LIST_DIR}/municipality/contact_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/municipality/budgets_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/municipality/office_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/come_up_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/eligibility_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/enrolment_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/offers_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/priority_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/municipality/pay_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/placebo_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/municipality/admission_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/support_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/programme_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/subsidised_job_test.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/plain_person.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/test_setting.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/world_builder.cpp)
target_link_libraries(tests_agents_places PRIVATE afweging::agents)
