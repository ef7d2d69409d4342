#include "models/market/takenback.h"

#include "models/market/derived.h"

#include <QThread>

namespace xunwang {

namespace {

Result<std::shared_ptr<void>> claimRemoval(CaseFile& file, const Feedback& feedback) {
    while (true) {
        if (auto claim = file.claimRemoval())
            return claim;
        if (feedback.canceled())
            return canceledError();
        QThread::msleep(20);
    }
}

Result<void> clear(CaseFile& file, BatchId batch, Feedback& feedback) {
    auto removal = file.read([batch](Reader& reader) { return BulkRemoval::load(reader, batch); }).result();
    XW_TRY(removal);
    while (true) {
        if (feedback.canceled())
            return canceledError();
        auto done = file.write(
                            {}, [&](Writer& writer) { return (*removal)->slice(writer); }, Worker::Priority::Slice)
                        .result();
        XW_TRY(done);
        feedback.progress((*removal)->done(), (*removal)->total());
        if (*done)
            break;
    }
    XW_TRY(clearDerived(file, **removal, feedback));
    return file
        .write(
            {}, [&](Writer& writer) { return (*removal)->finish(writer); }, Worker::Priority::Bulk)
        .result();
}

} // namespace

Result<bool> anyTakenBack(Reader& reader) {
    auto pending = BulkRemoval::pending(reader);
    XW_TRY(pending);
    return !pending->empty();
}

Result<void> clearTakenBack(CaseFile& file, Feedback& feedback) {
    auto claim = claimRemoval(file, feedback);
    XW_TRY(claim);
    auto pending = file.read([](Reader& reader) { return BulkRemoval::pending(reader); }).result();
    XW_TRY(pending);
    for (const BatchId batch : *pending)
        XW_TRY(clear(file, batch, feedback));
    if (!pending->empty())
        file.checkpoint();
    return {};
}

} // namespace xunwang
