// SPDX-License-Identifier: EUPL-1.2
// Reads an HDF5 file, trusting nothing in it.
#include "output/hdf5/reader.hpp"

#include <hdf5.h>

#include <algorithm>

namespace afweging::output::hdf5 {
namespace {

// Deflate cannot shrink by more than about 1032 times; more means that the shape is a lie.
constexpr std::uint64_t largest_shrink = 1100;
constexpr std::uint64_t bytes_of_text_reference = 16;

LocalisedText slice_words() { return {"a slice", "een plak"}; }

Id checked(Id result, const LocalisedText& what) {
    if (result < 0) {
        fail(ExitCode::data,
             filled({"The results file is damaged or incomplete: '{0}' is missing or cannot be "
                     "read.",
                     "Het resultatenbestand is beschadigd of niet compleet: '{0}' ontbreekt of is "
                     "niet te lezen."},
                    {what}));
    }
    return result;
}

[[noreturn]] void refuse(const LocalisedText& what, const LocalisedText& why) {
    throw PhrasedError(ExitCode::data,
                       {"The results file is not as it should be: '{0}' {1}.",
                        "Het resultatenbestand is niet zoals het hoort: '{0}' {1}."},
                       {what, why});
}

std::vector<std::size_t> shape_of(const Handle& space, const LocalisedText& what) {
    const int rank = H5Sget_simple_extent_ndims(space.get());
    if (rank < 0 || rank > 8) {
        refuse(what, {"has a strange shape", "heeft een vreemde vorm"});
    }
    std::vector<hsize_t> shape(static_cast<std::size_t>(rank));
    checked(H5Sget_simple_extent_dims(space.get(), shape.data(), nullptr), what);
    return {shape.begin(), shape.end()};
}

std::vector<std::size_t> shape_of_dataset(const Handle& dataset, const std::string& what) {
    const Handle space(checked(H5Dget_space(dataset.get()), what), H5Sclose);
    return shape_of(space, what);
}

std::uint64_t count_of(std::span<const std::size_t> shape, const std::string& what) {
    std::uint64_t count = 1;
    for (const std::size_t extent : shape) {
        if (__builtin_mul_overflow(count, std::uint64_t{extent}, &count)) {
            refuse(what, {"has an impossible size", "heeft een onmogelijke grootte"});
        }
    }
    return count;
}

void require_integer(Id type, const std::string& what) {
    if (H5Tget_class(type) != H5T_INTEGER || H5Tget_size(type) != sizeof(std::int64_t)) {
        refuse(what, {"does not hold whole numbers of 64 bits",
                      "bevat geen gehele getallen van 64 bits"});
    }
}

void require_text(Id type, const std::string& what) {
    if (H5Tget_class(type) != H5T_STRING || H5Tis_variable_str(type) <= 0) {
        refuse(what, {"does not hold text", "bevat geen tekst"});
    }
}

bool is_known_filter(const Handle& options, unsigned index) {
    unsigned flags = 0;
    std::size_t values = 0;
    const H5Z_filter_t filter =
        H5Pget_filter2(options.get(), index, &flags, &values, nullptr, 0, nullptr, nullptr);
    return filter == H5Z_FILTER_DEFLATE || filter == H5Z_FILTER_SHUFFLE;
}

// Only what write_results makes: values inside this file, packed by filters we know.
void require_plain_storage(const Handle& dataset, const std::string& what) {
    const Handle options(checked(H5Dget_create_plist(dataset.get()), what), H5Pclose);
    const H5D_layout_t layout = H5Pget_layout(options.get());
    const int filters = H5Pget_nfilters(options.get());
    bool plain = (layout == H5D_CHUNKED || layout == H5D_CONTIGUOUS || layout == H5D_COMPACT) &&
                 filters >= 0 && filters <= 2 && H5Pget_external_count(options.get()) == 0;
    for (unsigned i = 0; plain && i < static_cast<unsigned>(filters); ++i) {
        plain = is_known_filter(options, i);
    }
    if (!plain) {
        refuse(what, {"is stored in a way this program does not use",
                      "is opgeslagen op een manier die dit programma niet gebruikt"});
    }
}

void require_stored(const Handle& dataset, std::uint64_t count, std::uint64_t bytes_each,
                    const std::string& what) {
    const std::uint64_t stored = H5Dget_storage_size(dataset.get());
    if (count > stored * largest_shrink / bytes_each) {
        refuse(what, {"claims more values than the file can hold",
                      "zegt meer waarden te hebben dan in het bestand passen"});
    }
}

// Frees what HDF5 allocated for texts, also when an exception passes.
class TextBuffer {
public:
    TextBuffer(std::size_t count, Id type, Id space)
        : pointers_(count, nullptr), type_(type), space_(space) {}
    TextBuffer(const TextBuffer&) = delete;
    TextBuffer& operator=(const TextBuffer&) = delete;
    ~TextBuffer() { H5Dvlen_reclaim(type_, space_, H5P_DEFAULT, pointers_.data()); }
    [[nodiscard]] void* data() { return pointers_.data(); }
    [[nodiscard]] std::vector<std::string> texts() const {
        std::vector<std::string> result;
        for (const char* pointer : pointers_) {
            result.emplace_back(pointer == nullptr ? "" : pointer);
        }
        return result;
    }

private:
    std::vector<char*> pointers_;
    Id type_;
    Id space_;
};

LocalisedText text_words() { return {"text", "tekst"}; }

Handle text_type() {
    Handle type(checked(H5Tcopy(H5T_C_S1), text_words()), H5Tclose);
    checked(H5Tset_size(type.get(), H5T_VARIABLE), text_words());
    checked(H5Tset_cset(type.get(), H5T_CSET_UTF8), text_words());
    return type;
}

std::vector<std::string> read_texts(const Handle& dataset, const std::string& what) {
    const Handle stored_type(checked(H5Dget_type(dataset.get()), what), H5Tclose);
    require_text(stored_type.get(), what);
    const Handle space(checked(H5Dget_space(dataset.get()), what), H5Sclose);
    const std::uint64_t count = count_of(shape_of(space, what), what);
    require_stored(dataset, count, bytes_of_text_reference, what);
    const Handle type = text_type();
    TextBuffer buffer(count, type.get(), space.get());
    checked(H5Dread(dataset.get(), type.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, buffer.data()), what);
    return buffer.texts();
}

}  // namespace

Reader::Reader(const std::string& path) {
    start_library();
    const Handle access(checked(H5Pcreate(H5P_FILE_ACCESS), path), H5Pclose);
    H5Pset_file_locking(access.get(), false, true);  // results never change once they have a name
    const Id file = H5Fopen(path.c_str(), H5F_ACC_RDONLY, access.get());
    if (file < 0) {
        fail(ExitCode::data,
             filled({"'{0}' cannot be read as results.", "'{0}' is niet te lezen als resultaten."},
                    {path}));
    }
    file_ = Handle(file, H5Fclose);
}

Handle Reader::open_dataset(const std::string& path) const {
    // Each step must be a plain link: no symbolic links, no links into other files.
    for (std::size_t end = path.find('/', 1);; end = path.find('/', end + 1)) {
        H5L_info_t info{};
        const std::string step = path.substr(0, end);
        checked(H5Lget_info(file_.get(), step.c_str(), &info, H5P_DEFAULT), step);
        if (info.type != H5L_TYPE_HARD) {
            refuse(step, {"is a link to something else", "is een koppeling naar iets anders"});
        }
        if (end == std::string::npos) {
            break;
        }
    }
    Handle dataset(checked(H5Dopen2(file_.get(), path.c_str(), H5P_DEFAULT), path), H5Dclose);
    require_plain_storage(dataset, path);
    return dataset;
}

Handle Reader::open_attribute(const std::string& object, const std::string& name) const {
    Handle attribute(checked(H5Aopen_by_name(file_.get(), object.c_str(), name.c_str(), H5P_DEFAULT,
                                             H5P_DEFAULT),
                             object + "@" + name),
                     H5Aclose);
    const Handle space(checked(H5Aget_space(attribute.get()), object), H5Sclose);
    if (H5Sget_simple_extent_type(space.get()) != H5S_SCALAR) {
        refuse(object + "@" + name, {"is not a single value", "is niet een enkele waarde"});
    }
    return attribute;
}

bool Reader::has_attribute(const std::string& object, const std::string& name) const {
    return H5Aexists_by_name(file_.get(), object.c_str(), name.c_str(), H5P_DEFAULT) > 0;
}

std::string Reader::text_attribute(const std::string& object, const std::string& name) const {
    const Handle attribute = open_attribute(object, name);
    const std::string what = object + "@" + name;
    const Handle stored_type(checked(H5Aget_type(attribute.get()), what), H5Tclose);
    require_text(stored_type.get(), what);
    const Handle type = text_type();
    const Handle space(checked(H5Aget_space(attribute.get()), what), H5Sclose);
    TextBuffer buffer(1, type.get(), space.get());
    checked(H5Aread(attribute.get(), type.get(), buffer.data()), what);
    return buffer.texts().front();
}

std::uint64_t Reader::integer_attribute(const std::string& object, const std::string& name) const {
    const Handle attribute = open_attribute(object, name);
    const std::string what = object + "@" + name;
    const Handle type(checked(H5Aget_type(attribute.get()), what), H5Tclose);
    require_integer(type.get(), what);
    std::uint64_t value = 0;
    checked(H5Aread(attribute.get(), H5T_NATIVE_UINT64, &value), what);
    return value;
}

std::string Reader::text(const std::string& path) const {
    std::vector<std::string> texts = read_texts(open_dataset(path), path);
    if (texts.size() != 1) {
        refuse(path, {"is not a single text", "is niet een enkele tekst"});
    }
    return texts.front();
}

std::vector<std::string> Reader::texts(const std::string& path) const {
    return read_texts(open_dataset(path), path);
}

Handle Reader::open_table(const std::string& path, std::span<const std::size_t> shape) const {
    Handle dataset = open_dataset(path);
    const Handle type(checked(H5Dget_type(dataset.get()), path), H5Tclose);
    require_integer(type.get(), path);
    const std::vector<std::size_t> stored = shape_of_dataset(dataset, path);
    if (!std::equal(stored.begin(), stored.end(), shape.begin(), shape.end())) {
        refuse(path, {"does not have the shape of its dimensions",
                      "heeft niet de vorm van zijn dimensies"});
    }
    require_stored(dataset, count_of(shape, path), sizeof(std::int64_t), path);
    return dataset;
}

std::vector<double> Reader::numbers(const std::string& path,
                                    std::span<const std::size_t> shape) const {
    const Handle dataset = open_dataset(path);
    const Handle type(checked(H5Dget_type(dataset.get()), path), H5Tclose);
    const bool binary64 =
        H5Tget_class(type.get()) == H5T_FLOAT && H5Tget_size(type.get()) == sizeof(double);
    const std::vector<std::size_t> stored = shape_of_dataset(dataset, path);
    if (!binary64 || !std::equal(stored.begin(), stored.end(), shape.begin(), shape.end())) {
        refuse(path, {"does not hold the numbers of its dimensions",
                      "bevat niet de getallen van zijn dimensies"});
    }
    const std::uint64_t count = count_of(shape, path);
    require_stored(dataset, count, sizeof(double), path);
    std::vector<double> values(count);
    if (count > 0) {
        checked(
            H5Dread(dataset.get(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()),
            path);
    }
    return values;
}

void Reader::read_slice(const Handle& table, std::span<const std::size_t> slice,
                        std::span<std::int64_t> values) const {
    const Handle space(checked(H5Dget_space(table.get()), slice_words()), H5Sclose);
    const std::vector<std::size_t> shape = shape_of(space, slice_words());
    std::vector<hsize_t> count(shape.begin(), shape.end());
    std::vector<hsize_t> start(count.size(), 0);
    std::copy(slice.begin(), slice.end(), start.begin());
    std::fill_n(count.begin(), slice.size(), 1);
    checked(H5Sselect_hyperslab(space.get(), H5S_SELECT_SET, start.data(), nullptr, count.data(),
                                nullptr),
            slice_words());
    const hsize_t size = values.size();
    const Handle memory(checked(H5Screate_simple(1, &size, nullptr), slice_words()), H5Sclose);
    checked(H5Dread(table.get(), H5T_NATIVE_INT64, memory.get(), space.get(), H5P_DEFAULT,
                    values.data()),
            slice_words());
}

}  // namespace afweging::output::hdf5
