// SPDX-License-Identifier: EUPL-1.2
// The only place that knows which Catch2 this is.
#pragma once

#include <catch2/catch.hpp>
