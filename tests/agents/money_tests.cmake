# Law, household money, fines, debts, stress.
afweging_room_tests(agents_money "unit"
  labour_market/business_test.cpp
  law/bijstand_test.cpp
  law/law_of_month_test.cpp
  law/statute_test.cpp
  people/capacity_test.cpp
  people/debts_test.cpp
  people/gain_of_work_test.cpp
  people/household_money_test.cpp
  people/mistakes_test.cpp
  people/month_counters_test.cpp
  population/newcomer_test.cpp
  ../support/plain_person.cpp
  ../support/test_setting.cpp
  ../support/world_builder.cpp)
target_link_libraries(tests_agents_money PRIVATE afweging::agents)

afweging_room_tests(agents_money_properties "property"
  people/ceilings_test.cpp
  people/cents_property_test.cpp
  people/fine_cascade_test.cpp
  ../support/plain_person.cpp
  ../support/test_setting.cpp
  ../support/world_builder.cpp)
target_link_libraries(tests_agents_money_properties PRIVATE afweging::agents)
