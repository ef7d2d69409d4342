#include "app/reader/limits.h"
#include "app/reader/ods.h"
#include "app/reader/xlsx.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <new>
#include <unistd.h>

// xunwang-reader: reads a workbook that nobody trusts. The file is its standard input; what it holds goes to standard
// output as models/sheets/readerwire.h says. It holds no right to anything else, and may well die of a file.

namespace xunwang::reader {

namespace {

struct Request {
    bool listSheets = false; ///< name the sheets before the rows
    std::string sheet; ///< empty: the first that holds something, those to be seen before the hidden ones
};

void readOds(const Archive& archive, const Request& request, Output& output) {
    Ods book(archive);
    if (request.listSheets)
        output.sheets(book.sheets());
    if (!book.read(request.sheet, output) && (!request.sheet.empty() || !book.readHidden(output)))
        throw Failure{Trouble::SheetEmpty, request.sheet};
}

void readXlsx(const Archive& archive, const Request& request, Output& output) {
    Xlsx book(archive);
    if (request.listSheets)
        output.sheets(book.sheets());
    bool found = false;
    for (const bool hidden : {false, true})
        for (const Sheet& sheet : book.sheets()) {
            if (sheet.hidden != hidden || (!request.sheet.empty() && sheet.name != request.sheet))
                continue;
            found = true;
            if (book.read(sheet, output))
                return;
        }
    throw Failure{found ? Trouble::SheetEmpty : Trouble::NoSuchSheet, request.sheet};
}

void read(const Request& request, Output& output) {
    try {
        const Archive archive(STDIN_FILENO, output);
        Ods::isIn(archive) ? readOds(archive, request, output) : readXlsx(archive, request, output);
        output.end();
    } catch (const Failure& failure) {
        output.trouble(failure);
    } catch (const std::bad_alloc&) {
        output.trouble({Trouble::TooLarge});
    }
}

} // namespace

} // namespace xunwang::reader

int main(int argc, char** argv) {
    using namespace xunwang::reader;
    const std::string_view command = argc > 1 ? argv[1] : "";
    if (argc > 3 || (command != "rows" && command != "inspect")) {
        std::fputs(
            "usage: xunwang-reader rows|inspect [SHEET] <WORKBOOK\nXunwang starts it; it answers in frames.\n", stderr);
        return 2;
    }
    std::signal(SIGPIPE, SIG_DFL);
    giveUpRights();
    Output output(STDOUT_FILENO);
    read({command == "inspect", argc > 2 ? argv[2] : ""}, output);
    ::_exit(0); // what was taken goes back faster with the process
}
