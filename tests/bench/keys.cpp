#include "tests/bench/keys.h"

#include "app/casefiles.h"
#include "app/workstation.h"
#include "models/bureau/bureaurepository.h"
#include "models/leads/packs.h"
#include "models/schema/caseschema.h"
#include "models/screening/packediting.h"
#include "views/shell/desk.h"
#include "views/widgets/codeeditor.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace xunwang;

namespace {

constexpr int kKeys = 60;

/// Milliseconds of each key, sorted: until it is handled, and until it is painted.
struct Keys {
    std::vector<double> handled;
    std::vector<double> painted;
};

/// Typed at the rule's family; the text is as before in the end.
Keys type(CodeEditor& editor) {
    const QString before = editor.toPlainText();
    QTextCursor cursor = editor.document()->find(QStringLiteral("\"family\": \""));
    cursor.setPosition(cursor.selectionEnd());
    editor.setTextCursor(cursor);
    editor.setFocus();
    Keys keys;
    for (int i = 0; i < kKeys; ++i) {
        const QString text(QLatin1Char(i % 6 == 0 ? '"' : 'a')); // the quote has the editor offer something
        QKeyEvent press(QEvent::KeyPress, text == u'a' ? Qt::Key_A : Qt::Key_QuoteDbl, Qt::NoModifier, text);
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendEvent(&editor, &press);
        keys.handled.push_back(double(timer.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
        keys.painted.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    editor.setPlainText(before);
    for (auto* times : {&keys.handled, &keys.painted})
        std::sort(times->begin(), times->end());
    return keys;
}

} // namespace

int typeRules(const QString& pack) {
    const QTemporaryDir folder;
    AppSettings settings(folder.filePath(QStringLiteral("settings.ini")));
    Language language;
    auto matcher = builtInMatcher();
    auto text = textFrom(pack);
    const Clock clock;
    const QString path = folder.filePath(QStringLiteral("bench.xwdb"));
    if (!matcher || !text)
        return 1;
    text = withVersion(*text, (*matcher)->pack().version + 1);
    const auto checked = CheckedPack::checkDraft(*text);
    const auto made = CaseFile::create(path, {}, caseSchema(), clock, [](Writer& writer) -> Result<void> {
        XW_TRY(foundBureau(writer, {QStringLiteral("某某市市场监督管理局"), QStringLiteral("全市"), {}},
            {QStringLiteral("执法人员甲"), QStringLiteral("1207"), {}, Role::Administrator}));
        return {};
    });
    if (!checked || !made)
        return 1;
    Workstation workstation(settings, language, *matcher, folder.path());
    workstation.showStart();
    bool opened = false;
    QObject::connect(&workstation, &Workstation::opened, &workstation, [&opened] { opened = true; });
    workstation.open(path);
    if (!QTest::qWaitFor([&] { return opened; }, 60'000))
        return 1;
    CaseFile& file = *workstation.file();
    const auto who = file.read([](Reader& reader) { return defaultPerson(reader); }).result();
    if (!file.write({who->id.value()}, [&](Writer& writer) { return savePackDraft(writer, {}, *checked, {}); })
             .result())
        return 1;
    const auto& rules = checked->matcher()->pack().rules;
    for (const Rule& rule : {rules.front(), rules.back()}) {
        static_cast<void>(workstation.shell().open({QStringLiteral("rules"),
            {{QStringLiteral("page"), QStringLiteral("rules")}, {QStringLiteral("rule"), rule.code}}}));
        CodeEditor* editor = nullptr;
        for (QWidget* window : QApplication::topLevelWidgets())
            if (auto* found = window->findChild<CodeEditor*>())
                editor = found;
        auto* desk = editor ? editor->window()->findChild<Desk*>() : nullptr;
        if (!desk || !QTest::qWaitFor([&] { return desk->settled() && !editor->isReadOnly(); }, 120'000))
            return 1;
        const Keys keys = type(*editor);
        std::printf("pack of %4lld kB, rule of %7lld characters: a key median %4.1f, worst %4.1f ms; painted median "
                    "%4.1f, worst %4.1f ms\n",
            static_cast<long long>(text->size() / 1000), static_cast<long long>(editor->document()->characterCount()),
            keys.handled[kKeys / 2], keys.handled.back(), keys.painted[kKeys / 2], keys.painted.back());
        if (!QTest::qWaitFor([&] { return desk->settled(); }, 120'000))
            return 1;
    }
    return 0;
}
