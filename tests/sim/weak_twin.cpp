// SPDX-License-Identifier: EUPL-1.2
// The must-fail twin of the weak-symbol test: an inline function that is not inlined.

namespace afweging::tests {

[[gnu::noinline]] inline int shared(int x) { return x + 1; }

int uses_shared(int x);
int uses_shared(int x) { return shared(x); }

}  // namespace afweging::tests
