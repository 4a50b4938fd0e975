// SPDX-License-Identifier: EUPL-1.2
// What a step may touch: it names the columns that it reads and writes and its sinks, and nothing
// else is within reach.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

#include "sim/rule.hpp"
#include "sim/table/column.hpp"

namespace afweging::sim {

/// Columns and notes that a step reads.
template <auto... Members>
struct In {};

/// Columns and notes that a step writes, and may read.
template <auto... Members>
struct InOut {};

/// Where a step adds or tells something that others take up later: totals, lists.
template <auto... Members>
struct Sink {};

/// Draws that a step uses, one word a row each.
template <auto... Words>
struct Draws {};

/// One column of one chunk, as a step holds it: a plain pointer, whatever keeps the values.
template <class T>
AFWEGING_RULE T* rows_from(Column<T>& column, std::size_t first) {
    return column.data() + first;
}
template <class T>
AFWEGING_RULE T* rows_from(std::array<T, chunk_size>& notes, std::size_t) {
    return notes.data();
}
/// What is no column is handed over whole.
template <class T>
AFWEGING_RULE T& rows_from(T& other, std::size_t) {
    return other;
}

namespace detail {

template <auto Member>
struct MemberPointer;
template <class Owner, class Value, Value Owner::*Member>
struct MemberPointer<Member> {
    using owner = Owner;
    using value = Value;
};

template <auto A, auto B>
constexpr bool same_member() {
    if constexpr (std::is_same_v<decltype(A), decltype(B)>) {
        return A == B;
    } else {
        return false;
    }
}

/// Whether a grant lists a member for reading, writing, adding to or drawing.
template <class Grant>
struct Lists {
    template <auto>
    static constexpr bool reads = false;
    template <auto>
    static constexpr bool writes = false;
    template <auto>
    static constexpr bool adds = false;
    template <auto>
    static constexpr bool draws = false;
};
template <auto... Members>
struct Lists<In<Members...>> : Lists<void> {
    template <auto M>
    static constexpr bool reads = (same_member<M, Members>() || ...);
};
template <auto... Members>
struct Lists<InOut<Members...>> : Lists<void> {
    template <auto M>
    static constexpr bool reads = (same_member<M, Members>() || ...);
    template <auto M>
    static constexpr bool writes = (same_member<M, Members>() || ...);
};
template <auto... Members>
struct Lists<Sink<Members...>> : Lists<void> {
    template <auto M>
    static constexpr bool adds = (same_member<M, Members>() || ...);
};
template <auto... Words>
struct Lists<Draws<Words...>> : Lists<void> {
    template <auto W>
    static constexpr bool draws = (same_member<W, Words>() || ...);
};

/// Whether the grants of a wider step contain one of a narrower step.
template <class Grant, class... Wider>
struct Covered;
template <auto... Members, class... Wider>
struct Covered<In<Members...>, Wider...> {
    template <auto M>
    static constexpr bool one = (Lists<Wider>::template reads<M> || ...);
    static constexpr bool value = (one<Members> && ...);
};
template <auto... Members, class... Wider>
struct Covered<InOut<Members...>, Wider...> {
    template <auto M>
    static constexpr bool one = (Lists<Wider>::template writes<M> || ...);
    static constexpr bool value = (one<Members> && ...);
};
template <auto... Members, class... Wider>
struct Covered<Sink<Members...>, Wider...> {
    template <auto M>
    static constexpr bool one = (Lists<Wider>::template adds<M> || ...);
    static constexpr bool value = (one<Members> && ...);
};
template <auto... Words, class... Wider>
struct Covered<Draws<Words...>, Wider...> {
    template <auto W>
    static constexpr bool one = (Lists<Wider>::template draws<W> || ...);
    static constexpr bool value = (one<Words> && ...);
};

}  // namespace detail

/// A chunk as one step sees it: Grants are In, InOut, Sink and Draws. What is not granted does not
/// compile. A step that calls a helper hands on what the helper asks for: a Step turns into a
/// narrower one by itself.
///
/// Chunk has  template <class Owner> Owner& table() const;  for the owner of each member,
/// std::size_t first() const;  and  template <auto Word> const std::uint32_t* words() const;  for
/// the draws.
template <class Chunk, class... Grants>
class Step {
public:
    [[gnu::always_inline]] inline Step(const Chunk& chunk) : chunk_(chunk) {}

    template <class... Wider>
    [[gnu::always_inline]] inline Step(const Step<Chunk, Wider...>& wider) : chunk_(wider.chunk_) {
        static_assert((detail::Covered<Grants, Wider...>::value && ...),
                      "a step hands on what it has not declared itself");
    }

    /// A column to read.
    template <auto Member>
    [[nodiscard, gnu::always_inline]] inline decltype(auto) in() const {
        static_assert((detail::Lists<Grants>::template reads<Member> || ...),
                      "a step reads what it has not declared");
        return readable(rows<Member>());
    }

    /// A column to write.
    template <auto Member>
    [[nodiscard, gnu::always_inline]] inline decltype(auto) out() const {
        static_assert((detail::Lists<Grants>::template writes<Member> || ...),
                      "a step writes what it has not declared");
        return rows<Member>();
    }

    /// A total or list to add to.
    template <auto Member>
    [[nodiscard, gnu::always_inline]] inline decltype(auto) sink() const {
        static_assert((detail::Lists<Grants>::template adds<Member> || ...),
                      "a step adds to what it has not declared");
        return rows<Member>();
    }

    /// The words of a draw, one a row.
    template <auto Word>
    [[nodiscard, gnu::always_inline]] inline const std::uint32_t* words() const {
        static_assert((detail::Lists<Grants>::template draws<Word> || ...),
                      "a step draws what it has not declared");
        return chunk_.template words<Word>();
    }

    /// Row of the table in which the chunk's row i stands.
    [[nodiscard, gnu::always_inline]] inline std::uint32_t row(std::size_t i) const {
        return static_cast<std::uint32_t>(chunk_.first() + i);
    }

private:
    template <class OtherChunk, class... OtherGrants>
    friend class Step;

    template <auto Member>
    [[nodiscard, gnu::always_inline]] inline decltype(auto) rows() const {
        using Owner = typename detail::MemberPointer<Member>::owner;
        return rows_from(chunk_.template table<Owner>().*Member, chunk_.first());
    }
    template <class T>
    [[nodiscard, gnu::always_inline]] static inline const T* readable(T* rows) {
        return rows;
    }
    template <class T>
    requires(!std::is_pointer_v<T>)
        [[nodiscard, gnu::always_inline]] static inline const T& readable(T& other) {
        return other;
    }

    Chunk chunk_;
};

}  // namespace afweging::sim
