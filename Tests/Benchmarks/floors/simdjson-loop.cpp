// Parses every document in a file of JSON lines with simdjson on demand, and prints what it saw.
// `fields` takes the sixteen or so fields that a procedure depends on and the minutes, and skips the
// rest; `all` walks every value, unescapes every text and reads every number.
//
// usage: simdjson-loop fields|all FILE
#include <simdjson.h>

#include <cstdint>
#include <iostream>

using namespace simdjson;

namespace {

struct Counts {
  std::uint64_t documents = 0;
  std::uint64_t values = 0;
  std::uint64_t textBytes = 0;
};

void walk(ondemand::value value, Counts& counts);

template <typename Value>
void walkChildren(Value& value, ondemand::json_type type, Counts& counts) {
  if (type == ondemand::json_type::object) {
    for (auto field : value.get_object()) {
      counts.textBytes += std::string_view(field.unescaped_key()).size();
      walk(field.value(), counts);
    }
  } else {
    for (auto item : value.get_array()) walk(item.value(), counts);
  }
}

void walk(ondemand::value value, Counts& counts) {
  ++counts.values;
  const ondemand::json_type type = value.type();
  switch (type) {
    case ondemand::json_type::object:
    case ondemand::json_type::array:
      walkChildren(value, type, counts);
      break;
    case ondemand::json_type::string:
      counts.textBytes += std::string_view(value.get_string()).size();
      break;
    case ondemand::json_type::number:
      (void)value.get_number().value();
      break;
    case ondemand::json_type::boolean:
      (void)bool(value.get_bool());
      break;
    case ondemand::json_type::null:
      break;
  }
}

void text(simdjson_result<ondemand::value> value, Counts& counts) {
  std::string_view found;
  if (value.get_string().get(found) != SUCCESS) return;
  ++counts.values;
  counts.textBytes += found.size();
}

void project(ondemand::object project, Counts& counts) {
  for (auto field : project) {
    const std::string_view key = field.unescaped_key();
    if (key == "id" || key == "title" || key == "department" || key == "regulation" ||
        key == "nature") {
      text(field.value(), counts);
    } else if (key == "buyer") {
      ondemand::object buyer = field.value().get_object();
      text(buyer["name"], counts);
      text(buyer["legalType"], counts);
    } else if (key == "cpv") {
      for (auto code : field.value().get_array()) text(code, counts);
    } else if (key == "estimate") {
      for (auto part : field.value().get_object()) text(part.value(), counts);
    } else if (key == "lots") {
      for (auto lot : field.value().get_array()) text(lot["value"], counts);
    } else if (key == "planning") {
      text(field.value()["noticeDispatch"], counts);
    } else if (key == "plannedProcedure") {
      text(field.value()["code"], counts);
    }
  }
}

void sessions(ondemand::array sessions, Counts& counts) {
  for (auto session : sessions) {
    for (auto field : session.get_object()) {
      const std::string_view key = field.unescaped_key();
      if (key == "id" || key == "date" || key == "minutes") text(field.value(), counts);
    }
  }
}

void fields(ondemand::object root, Counts& counts) {
  for (auto field : root) {
    const std::string_view key = field.unescaped_key();
    if (key == "project") project(field.value().get_object(), counts);
    if (key == "sessions") sessions(field.value().get_array(), counts);
  }
}

void all(ondemand::object root, Counts& counts) {
  for (auto field : root) {
    counts.textBytes += std::string_view(field.unescaped_key()).size();
    walk(field.value(), counts);
  }
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view mode = count == 3 ? arguments[1] : "";
  if (mode != "fields" && mode != "all") {
    std::cerr << "usage: simdjson-loop fields|all FILE\n";
    return 2;
  }
  try {
    const padded_string json = padded_string::load(arguments[2]);
    ondemand::parser parser;
    ondemand::document_stream documents = parser.iterate_many(json, 4'000'000);
    Counts counts;
    for (auto document : documents) {
      ++counts.documents;
      if (mode == "all") {
        all(document.get_object(), counts);
      } else {
        fields(document.get_object(), counts);
      }
    }
    std::cout << counts.documents << " documents, " << counts.values << " values, "
              << counts.textBytes << " bytes of text\n";
  } catch (const simdjson_error& error) {
    std::cerr << arguments[2] << ": " << error.what() << '\n';
    return 1;
  }
}
