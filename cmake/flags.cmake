# One target carries every flag; each room, view and test links it.
add_library(xunwang_flags INTERFACE)
target_include_directories(xunwang_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(
  xunwang_flags
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wshadow
            -Wold-style-cast
            -Woverloaded-virtual
            -Wnon-virtual-dtor
            $<$<BOOL:${XUNWANG_WERROR}>:-Werror>)
target_compile_definitions(
  xunwang_flags INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH QT_NO_KEYWORDS
                          QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS)
if(XUNWANG_SANITIZE)
  # Everywhere, Qt's helper objects included, or the precompiled headers would not match.
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined
                      $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>) # GCC 12 warns of std::variant's own inside when it instruments it
  add_link_options(-fsanitize=address,undefined)
endif()
if(XUNWANG_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link -fno-sanitize=pointer-overflow) # RapidJSON adds to null before it compares
endif()
