#pragma once

#include "models/bureau/bureaurepository.h"
#include "tests/support/casefixture.h"

namespace xunwang::test {

/// A case database with a founded bureau, in a folder of its own: 执法人员甲 (administrator,
/// certificate A-001), 执法人员乙 (inspector, A-002), 内勤丙 (clerk, no certificate), all of them in office.
/// It is noon of 2026-11-21 in the bureau's zone.
class Office {
public:
    explicit Office(CaseSchema schema) : m_schema(std::move(schema)) {
        const auto founded = CaseFile::create(path(), {}, m_schema, clock, [](Writer& w) -> Result<void> {
            XW_TRY(foundBureau(w, {QStringLiteral("某市市场监督管理局"), QStringLiteral("全市"), {}},
                {QStringLiteral("执法人员甲"), QStringLiteral("A-001"), QStringLiteral("网监科"), {}}));
            return {};
        });
        if (!founded)
            qFatal("%s", qPrintable(founded.error().detail));
        reopen();
        first = read([](Reader& r) { return defaultPerson(r); })->id;
        second = write([](Writer& w) {
            return addPerson(
                w, {QStringLiteral("执法人员乙"), QStringLiteral("A-002"), QStringLiteral("网监科"), Role::Inspector});
        })->id;
        clerk = write([](Writer& w) {
            return addPerson(w, {QStringLiteral("内勤丙"), {}, QStringLiteral("网监科"), Role::Clerk});
        })->id;
    }

    QString path() const { return m_folder.filePath(QStringLiteral("case.xwdb")); }
    QString folder() const { return m_folder.path(); }
    CaseFile& file() { return *m_file; }
    void close() { m_file.reset(); }
    void reopen() {
        auto opened = CaseFile::open(path(), CaseFile::Access::Write, m_schema, clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_file = std::move(*opened);
    }

    template <typename F>
    std::invoke_result_t<F, Reader&> read(F work) {
        return m_file->read(std::move(work)).result();
    }
    /// As the first person.
    template <typename F>
    std::invoke_result_t<F, Writer&> write(F work) {
        return writeAs(first, std::move(work));
    }
    template <typename F>
    std::invoke_result_t<F, Writer&> writeAs(PersonId person, F work) {
        return m_file->write(Actor{person.value()}, std::move(work)).result();
    }

    FixedClock clock{moment("2026-11-21T04:00:00Z")};
    PersonId first{1};
    PersonId second{1};
    PersonId clerk{1};

private:
    QTemporaryDir m_folder;
    CaseSchema m_schema;
    std::unique_ptr<CaseFile> m_file;
};

/// The key of an error, empty when there is none.
template <typename T>
QString keyOf(const Result<T>& result) {
    return result ? QString() : result.error().detail;
}

} // namespace xunwang::test
