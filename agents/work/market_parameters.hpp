// SPDX-License-Identifier: EUPL-1.2
// Parameters of vacancies, jobs, re-entry and other exits. Page: docs/model/jobs.md
#pragma once

#include <vector>

#include "agents/inputs/parameter_spec.hpp"

namespace afweging::agents {

/// Every field: TOML [market.<name>] in scenarios/parameters/market.toml.
struct MarketParameters {
    double vacancies_per_client = 0;  ///< [1/month] open to this group in the reference year
    double tightness_elasticity = 0;  ///< of the job hazard to tightness
    double permanent_share = 0;       ///< of offers
    double part_time_hazard = 0;      ///< [1/month] of part-time work beside bijstand
    double part_time_end = 0;         ///< [1/month]
    double part_time_upgrade = 0;     ///< [1/month] part-time work becomes enough
    double full_time_hours = 0;       ///< [hours/week] of a regular job that ends bijstand
    double part_time_hours = 0;       ///< [hours/week] beside bijstand
    double temporary_end = 0;         ///< [1/month] a temporary job ends
    double permanent_end = 0;         ///< [1/month]
    double early_risk = 0;            ///< factor on job ends in the first months
    double early_risk_months = 0;     ///< [months] e-folding time of that factor
    double capacity_weight = 0;       ///< log hazard of a job end per unit lack of doenvermogen
    double conversion = 0;            ///< [1/month] temporary becomes permanent
    double next_job = 0;              ///< chance of another job at once when one ends
    double ww_share = 0;              ///< share of job ends after half a year that lead to WW
    double ww_months = 0;             ///< [months] of WW after such a job
    double other_exit = 0;            ///< [1/month] partner, move, own means, detention
    double other_exit_decay = 0;      ///< fall of its log hazard per year on benefit
    double other_exit_singles = 0;    ///< factor on other exits of single people
    double education_young = 0;       ///< [1/month] to education below 27
    double return_other = 0;          ///< [1/month] back from another exit, at first
    double return_decay_months = 0;   ///< [months] e-folding time of that hazard
    double return_education = 0;      ///< [1/month] from education
    double work_fade = 0;             ///< fraction of recent experience lost per month
    double work_gain = 0;             ///< gain of recent experience per month of full-time work
    double business_start = 0;        ///< [1/month] a business ends bijstand, at motivation 1/2
    double business_income = 0;       ///< net earnings of it as share of the full bijstandsnorm
    double business_end = 0;          ///< [1/month] a business ends
};

[[nodiscard]] std::vector<ParameterSpec> market_parameter_specs();

}  // namespace afweging::agents
