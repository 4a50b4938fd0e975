// SPDX-License-Identifier: EUPL-1.2
// Builds an HDF5 file in memory.
#include "output/hdf5/writer.hpp"

#include <hdf5.h>
#include <hdf5_hl.h>

#include <cstddef>

namespace afweging::output::hdf5 {
namespace {

// For everything but tables; what does not fit makes the file grow by as much again.
constexpr std::size_t other_bytes = std::size_t{1} << 19U;
constexpr unsigned creation_order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;

/// A thing that HDF5 makes without a name of its own.
struct Part {
    const char* en;
    const char* nl;
};
constexpr Part list_part = {"a property list", "een lijst van eigenschappen"};
constexpr Part space_part = {"a space", "een ruimte"};
constexpr Part option_part = {"an option", "een keuze"};
constexpr Part image_part = {"the file in memory", "het bestand in het geheugen"};
constexpr Part scale_part = {"a scale", "een schaal"};
constexpr Part text_part = {"the text type", "de soort tekst"};

Id checked(Id result, const LocalisedText& what) {
    if (result < 0) {
        fail(ExitCode::io, filled({"The results could not be put together: {0} failed.",
                                   "De resultaten konden niet worden samengesteld: {0} mislukte."},
                                  {what}));
    }
    return result;
}

Id checked(Id result, const Part& part) {
    return result < 0 ? checked(result, LocalisedText{part.en, part.nl}) : result;
}

Handle property_list(Id kind) { return {checked(H5Pcreate(kind), list_part), H5Pclose}; }

Handle scalar_space() { return {checked(H5Screate(H5S_SCALAR), space_part), H5Sclose}; }

Handle simple_space(std::span<const hsize_t> shape) {
    return {checked(H5Screate_simple(static_cast<int>(shape.size()), shape.data(), nullptr),
                    space_part),
            H5Sclose};
}

Handle open_object(const Handle& file, const std::string& path) {
    return {checked(H5Oopen(file.get(), path.c_str(), H5P_DEFAULT), path), H5Oclose};
}

// Without times of creation, so that the same results give the same bytes.
Handle dataset_options() {
    Handle options = property_list(H5P_DATASET_CREATE);
    checked(H5Pset_obj_track_times(options.get(), false), option_part);
    checked(H5Pset_attr_creation_order(options.get(), creation_order), option_part);
    return options;
}

Handle group_options(Id kind) {
    Handle options = property_list(kind);
    checked(H5Pset_obj_track_times(options.get(), false), option_part);
    checked(H5Pset_link_creation_order(options.get(), creation_order), option_part);
    checked(H5Pset_attr_creation_order(options.get(), creation_order), option_part);
    return options;
}

Handle create_file(std::size_t table_bytes) {
    const Handle access = property_list(H5P_FILE_ACCESS);
    checked(H5Pset_fapl_core(access.get(), table_bytes + other_bytes, false), image_part);
    // Chunks are written whole, past the cache. HDF5 opens every table hundreds of times while
    // scales are attached to it, and would clear a cache of 4 KB each time.
    checked(H5Pset_cache(access.get(), 0, 1, 0, 0.0), option_part);
    // From the oldest: up to HDF5 1.14.5 the image of a newer superblock has a wrong checksum
    // (HDFGroup/hdf5#1915).
    checked(H5Pset_libver_bounds(access.get(), H5F_LIBVER_EARLIEST, H5F_LIBVER_V18), option_part);
    const Handle options = group_options(H5P_FILE_CREATE);
    return {
        checked(H5Fcreate("results.h5", H5F_ACC_TRUNC, options.get(), access.get()), image_part),
        H5Fclose};
}

hobj_ref_t reference_to(const Handle& file, const std::string& path) {
    hobj_ref_t reference = 0;
    checked(H5Rcreate(&reference, file.get(), path.c_str(), H5R_OBJECT, -1), path);
    return reference;
}

void write_attribute(const Handle& object, const char* name, const Handle& type,
                     const Handle& space, const void* values) {
    const Handle attribute(
        checked(H5Acreate2(object.get(), name, type.get(), space.get(), H5P_DEFAULT, H5P_DEFAULT),
                std::string(name)),
        H5Aclose);
    checked(H5Awrite(attribute.get(), type.get(), values), std::string(name));
}

Handle create_text_type() {
    Handle type(checked(H5Tcopy(H5T_C_S1), text_part), H5Tclose);
    checked(H5Tset_size(type.get(), H5T_VARIABLE), text_part);
    checked(H5Tset_cset(type.get(), H5T_CSET_UTF8), text_part);
    return type;
}

}  // namespace

Writer::Writer(std::size_t table_bytes) {
    start_library();
    file_ = create_file(table_bytes);
    text_type_ = create_text_type();
}

void Writer::create_group(const std::string& path) {
    const Handle options = group_options(H5P_GROUP_CREATE);
    const Handle group(
        checked(H5Gcreate2(file_.get(), path.c_str(), H5P_DEFAULT, options.get(), H5P_DEFAULT),
                path),
        H5Gclose);
}

Handle Writer::create_dataset(const std::string& path, Id type, const Handle& space,
                              const Handle& options) {
    return {checked(H5Dcreate2(file_.get(), path.c_str(), type, space.get(), H5P_DEFAULT,
                               options.get(), H5P_DEFAULT),
                    path),
            H5Dclose};
}

void Writer::write_text(const std::string& path, const std::string& text) {
    const Handle dataset =
        create_dataset(path, text_type_.get(), scalar_space(), dataset_options());
    const char* pointer = text.c_str();
    checked(H5Dwrite(dataset.get(), text_type_.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, &pointer),
            path);
}

void Writer::write_texts(const std::string& path, std::span<const std::string> texts) {
    const hsize_t count = texts.size();
    const Handle dataset =
        create_dataset(path, text_type_.get(), simple_space({&count, 1}), dataset_options());
    std::vector<const char*> pointers;
    for (const std::string& text : texts) { pointers.push_back(text.c_str()); }
    checked(
        H5Dwrite(dataset.get(), text_type_.get(), H5S_ALL, H5S_ALL, H5P_DEFAULT, pointers.data()),
        path);
}

void Writer::write_integers(const std::string& path, std::span<const std::int64_t> values) {
    const hsize_t count = values.size();
    const Handle dataset =
        create_dataset(path, H5T_STD_I64LE, simple_space({&count, 1}), dataset_options());
    checked(H5Dwrite(dataset.get(), H5T_NATIVE_INT64, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()),
            path);
}

void Writer::write_numbers(const std::string& path, std::span<const std::size_t> shape,
                           std::span<const double> values) {
    const std::vector<hsize_t> dimensions(shape.begin(), shape.end());
    const Handle dataset =
        create_dataset(path, H5T_IEEE_F64LE, simple_space(dimensions), dataset_options());
    if (!values.empty()) {
        checked(H5Dwrite(dataset.get(), H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT,
                         values.data()),
                path);
    }
}

void Writer::write_table(const std::string& path, std::span<const std::size_t> shape,
                         ChunkExtent extent, std::span<const std::vector<std::byte>> chunks) {
    const std::vector<hsize_t> dimensions(shape.begin(), shape.end());
    const Handle options = dataset_options();
    if (chunks.empty()) {
        (void)create_dataset(path, H5T_STD_I64LE, simple_space(dimensions), options);
        return;
    }
    std::vector<hsize_t> chunk = dimensions;
    chunk[0] = extent.first;
    chunk[1] = extent.second;
    checked(H5Pset_chunk(options.get(), static_cast<int>(chunk.size()), chunk.data()), path);
    checked(H5Pset_shuffle(options.get()), path);
    checked(H5Pset_deflate(options.get(), 1), path);
    checked(H5Pset_fill_time(options.get(), H5D_FILL_TIME_NEVER), path);
    const Handle table = create_dataset(path, H5T_STD_I64LE, simple_space(dimensions), options);
    std::vector<hsize_t> offset(shape.size(), 0);
    for (const std::vector<std::byte>& bytes : chunks) {
        checked(
            H5Dwrite_chunk(table.get(), H5P_DEFAULT, 0, offset.data(), bytes.size(), bytes.data()),
            path);
        offset[1] += extent.second;
        if (offset[1] >= dimensions[1]) {
            offset[1] = 0;
            offset[0] += extent.first;
        }
    }
}

const Handle& Writer::opened(const std::string& path) {
    if (path != open_path_) {
        open_object_ = open_object(file_, path);
        open_path_ = path;
    }
    return open_object_;
}

void Writer::set_attribute(const std::string& path, const std::string& name,
                           const std::string& text) {
    const Handle& object = opened(path);
    const Handle space = scalar_space();
    const Handle attribute(checked(H5Acreate2(object.get(), name.c_str(), text_type_.get(),
                                              space.get(), H5P_DEFAULT, H5P_DEFAULT),
                                   path + "@" + name),
                           H5Aclose);
    const char* pointer = text.c_str();
    checked(H5Awrite(attribute.get(), text_type_.get(), &pointer), path + "@" + name);
}

void Writer::set_attribute(const std::string& path, const std::string& name, std::uint64_t value) {
    const Handle& object = opened(path);
    const Handle space = scalar_space();
    const Handle attribute(checked(H5Acreate2(object.get(), name.c_str(), H5T_STD_U64LE,
                                              space.get(), H5P_DEFAULT, H5P_DEFAULT),
                                   path + "@" + name),
                           H5Aclose);
    checked(H5Awrite(attribute.get(), H5T_NATIVE_UINT64, &value), path + "@" + name);
}

void Writer::make_scale(const std::string& path) {
    const Handle& scale = opened(path);
    const std::string name = path.substr(path.rfind('/') + 1);
    checked(H5DSset_scale(scale.get(), name.c_str()), path);
}

// H5DSattach_scale writes the same two attributes, but opens every dataset that uses a scale each
// time that another one does: most of the time in which a small file was made.
void Writer::attach_scales(const std::string& path, std::span<const std::string> scale_paths) {
    std::vector<hobj_ref_t> references;
    for (const std::string& scale : scale_paths) {
        references.push_back(reference_to(file_, scale));
        scale_uses_[scale].push_back({path, static_cast<std::int32_t>(references.size()) - 1});
    }
    std::vector<hvl_t> list;
    for (hobj_ref_t& reference : references) { list.push_back({1, &reference}); }
    const Handle type(checked(H5Tvlen_create(H5T_STD_REF_OBJ), scale_part), H5Tclose);
    const hsize_t count = list.size();
    write_attribute(opened(path), "DIMENSION_LIST", type, simple_space({&count, 1}), list.data());
}

void Writer::list_users_of_scales() {
    struct Entry {
        hobj_ref_t dataset;
        std::int32_t dimension;
        std::int32_t none;  // HDF5 keeps the space behind the fields; the same run, the same bytes
    };
    const Handle type(checked(H5Tcreate(H5T_COMPOUND, sizeof(Entry)), scale_part), H5Tclose);
    checked(H5Tinsert(type.get(), "dataset", offsetof(Entry, dataset), H5T_STD_REF_OBJ),
            scale_part);
    checked(H5Tinsert(type.get(), "dimension", offsetof(Entry, dimension), H5T_NATIVE_INT32),
            scale_part);
    for (const auto& [scale, uses] : scale_uses_) {
        std::vector<Entry> list;
        for (const ScaleUse& use : uses) {
            list.push_back({reference_to(file_, use.path), use.dimension, 0});
        }
        const hsize_t count = list.size();
        write_attribute(opened(scale), "REFERENCE_LIST", type, simple_space({&count, 1}),
                        list.data());
    }
}

std::vector<std::byte> Writer::finish() {
    list_users_of_scales();
    open_object_ = Handle();
    checked(H5Fflush(file_.get(), H5F_SCOPE_LOCAL), image_part);
    const ssize_t size = H5Fget_file_image(file_.get(), nullptr, 0);
    checked(size, image_part);
    std::vector<std::byte> bytes(static_cast<std::size_t>(size));
    checked(H5Fget_file_image(file_.get(), bytes.data(), bytes.size()), image_part);
    text_type_ = Handle();
    file_ = Handle();
    return bytes;
}

}  // namespace afweging::output::hdf5
