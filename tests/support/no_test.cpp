// SPDX-License-Identifier: EUPL-1.2
// Nothing: the source of a target that is there for its headers (tests/CMakeLists.txt).
