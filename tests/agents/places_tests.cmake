# Tests of contact, places, programmes and payments.
afweging_room_tests(agents_places "unit"
  ${CMAKE_CURRENT_LIST_DIR}/municipality/budgets_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/municipality/budget_report_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/municipality/buig_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/municipality/guides_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/state/ledger_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/municipality/office_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/eligibility_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/applicant_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/choice_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/priority_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/refusal_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/municipality/pay_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/place_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/placebo_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/municipality/admission_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/municipality/rationing_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/put_forward_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/inputs/priority_tree_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/inputs/part_of_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/inputs/pairs_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/two_places_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/follow_on_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/giving_up_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/inputs/policy_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/subsidised_job_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/reward_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/qualification_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/wellbeing/peers_test.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/plain_person.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/test_setting.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/world_builder.cpp)
target_link_libraries(tests_agents_places PRIVATE afweging::agents)
