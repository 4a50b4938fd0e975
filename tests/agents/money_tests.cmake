# Law, household money, fines, debts, stress.
afweging_room_tests(agents_money "unit"
  kinds/bands_test.cpp
  kinds/draws_test.cpp
  kinds/instrument_kinds_test.cpp
  work/vacancies_test.cpp
  work/employment_test.cpp
  law/assets_test.cpp
  law/bijstand_test.cpp
  law/creditors_test.cpp
  law/earners_test.cpp
  law/from_tables_test.cpp
  household/incomes_test.cpp
  household/profit_test.cpp
  law/home_test.cpp
  law/household_money_test.cpp
  law/indexation_test.cpp
  law/law_of_month_test.cpp
  law/money_law_test.cpp
  law/least_spent_test.cpp
  law/maatregel_test.cpp
  law/sheet_test.cpp
  law/statute_test.cpp
  law/tax_test.cpp
  law/toeslagen_test.cpp
  law/ww_test.cpp
  work/gain_of_work_test.cpp
  work/hours_beside_test.cpp
  inputs/channels_test.cpp
  measures/cell_test.cpp
  measures/client_flags_test.cpp
  measures/groups_test.cpp
  measures/month_counters_test.cpp
  population/population_test.cpp
  population/worries_test.cpp
  ../support/law_of_2026.cpp
  ../support/plain_person.cpp
  ../support/test_setting.cpp
  ../support/world_builder.cpp)
target_link_libraries(tests_agents_money PRIVATE afweging::agents)

afweging_room_tests(agents_money_properties "property"
  work/ceilings_test.cpp
  household/cents_property_test.cpp
  household/fine_cascade_test.cpp
  ../support/plain_person.cpp
  ../support/test_setting.cpp
  ../support/world_builder.cpp)
target_link_libraries(tests_agents_money_properties PRIVATE afweging::agents)
