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
  ${CMAKE_CURRENT_LIST_DIR}/inputs/policy_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/subsidised_job_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/reward_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/instruments/qualification_test.cpp
  ${CMAKE_CURRENT_LIST_DIR}/wellbeing/peers_test.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/plain_person.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/test_setting.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/world_builder.cpp)
target_link_libraries(tests_agents_places PRIVATE afweging::agents)

# Two activities at once: a build of agents/ of its own with two places in slot programme, for one
# instruction set.
get_target_property(two_places_sources afweging_agents SOURCES)
list(FILTER two_places_sources EXCLUDE REGEX "TARGET_OBJECTS")
get_target_property(two_places_hot afweging_agents_isa_base SOURCES)
list(APPEND two_places_sources ${two_places_hot})
list(TRANSFORM two_places_sources PREPEND ${PROJECT_SOURCE_DIR}/agents/)
add_library(afweging_agents_two_places STATIC EXCLUDE_FROM_ALL ${two_places_sources})
target_link_libraries(afweging_agents_two_places PUBLIC afweging::sim)
target_include_directories(afweging_agents_two_places PUBLIC ${PROJECT_SOURCE_DIR})
target_compile_definitions(afweging_agents_two_places PUBLIC
  AFWEGING_PROGRAMME_PLACES=2 AFWEGING_ISA_NAMESPACE=isa_base)
# What acts takes two bytes there: no step may keep it in one.
target_compile_options(afweging_agents_two_places PUBLIC -UAFWEGING_ISA_DISPATCH
  PRIVATE -Werror=conversion)
afweging_room_tests(agents_two_places "unit"
  ${CMAKE_CURRENT_LIST_DIR}/instruments/two_places_test.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/plain_person.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/test_setting.cpp
  ${PROJECT_SOURCE_DIR}/tests/support/world_builder.cpp)
target_link_libraries(tests_agents_two_places PRIVATE afweging_agents_two_places)
