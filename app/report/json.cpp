// SPDX-License-Identifier: EUPL-1.2
// The one door to nlohmann-json.
#include "app/report/json.hpp"

#include <nlohmann/json.hpp>

#include "app/report/text.hpp"

namespace afweging::app {

struct Json::Value {
    nlohmann::ordered_json json;
};

Json::Json() : Json(Value{}) {}
Json::Json(double number) : Json(Value{number}) {}
Json::Json(const char* text) : Json(Value{text}) {}
Json::Json(std::string text) : Json(Value{std::move(text)}) {}
Json::Json(Flag flag) : Json(Value{flag.value}) {}
Json::Json(Integer number) : Json(Value{number.value}) {}
Json::Json(Natural number) : Json(Value{number.value}) {}
Json::Json(Value value) : value_(std::make_unique<Value>(std::move(value))) {}
Json::Json(const Json& other) : Json(Value(*other.value_)) {}
Json::Json(Json&& other) noexcept = default;
Json& Json::operator=(Json other) noexcept {
    value_.swap(other.value_);
    return *this;
}
Json::~Json() = default;

Json Json::object(std::initializer_list<Member> members) {
    Json json(Value{nlohmann::ordered_json::object()});
    for (const Member& member : members) { json.add(member.first, member.second); }
    return json;
}

Json Json::array(std::vector<Json> items) {
    Json json(Value{nlohmann::ordered_json::array()});
    for (Json& item : items) { json.push(std::move(item)); }
    return json;
}

Json Json::texts(const std::vector<std::string>& items) {
    return array({items.begin(), items.end()});
}

Json& Json::add(const std::string& key, Json value) {
    value_->json[key] = std::move(value.value_->json);
    return *this;
}

Json& Json::push(Json value) {
    value_->json.push_back(std::move(value.value_->json));
    return *this;
}

std::string Json::text() const {
    using nlohmann::ordered_json;
    return escaped(value_->json.dump(-1, ' ', false, ordered_json::error_handler_t::replace));
}

}  // namespace afweging::app
