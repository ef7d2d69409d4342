# What folding knows of characters is made at build time from Debian's copies of Unicode's, CLDR's and Rime's data and lies in
# the program as ":/text/…".
add_executable(maketables text/tables/maketables.cpp)
target_link_libraries(maketables PRIVATE xunwang_flags ICU::uc ICU::i18n)
set_target_properties(maketables PROPERTIES AUTOMOC OFF)
set(unicode /usr/share/unicode)
set(rime /usr/share/rime-data)
set(unihan ${unicode}/Unihan_IRGSources.txt.bz2 ${unicode}/Unihan_OtherMappings.txt.bz2 ${unicode}/Unihan_Variants.txt.bz2)
set(sources
    ${unihan}
    ${unicode}/EquivalentUnifiedIdeograph.txt
    ${unicode}/cldr/common/annotations/yue_Hans.xml
    ${unicode}/cldr/common/annotations/zh.xml
    ${unicode}/cldr/common/annotations/zh_Hant.xml
    ${rime}/essay.txt
    ${rime}/opencc/emoji_word.txt
    ${rime}/luna_pinyin.dict.yaml
    ${rime}/stroke.dict.yaml)
foreach(source ${sources})
  if(NOT EXISTS ${source})
    message(FATAL_ERROR "${source} is missing: install unicode-data, unicode-cldr-core, rime-data-luna-pinyin, rime-data-stroke, rime-data-emoji, rime-essay")
  endif()
endforeach()
find_program(BZIP2 bzip2 REQUIRED)
set(tables ${CMAKE_CURRENT_BINARY_DIR}/texttables)
list(JOIN unihan " " packed)
file(MAKE_DIRECTORY ${tables})
configure_file(text/tables/tables.qrc.in ${tables}/texttables.qrc @ONLY)
add_custom_command(
  OUTPUT ${tables}/characters.txt ${tables}/variants.txt ${tables}/emoji.txt ${tables}/words.bin
  COMMAND sh -c "'${BZIP2}' -dc ${packed} | '$<TARGET_FILE:maketables>' ${unicode} ${unicode}/cldr ${rime} '${tables}'"
  DEPENDS maketables ${sources}
  COMMENT "Making the tables of characters"
  VERBATIM)
add_custom_command(
  OUTPUT ${tables}/texttables.cpp
  COMMAND Qt6::rcc --name texttables -o ${tables}/texttables.cpp ${tables}/texttables.qrc
  DEPENDS ${tables}/texttables.qrc ${tables}/characters.txt ${tables}/variants.txt ${tables}/emoji.txt ${tables}/words.bin
          ${PROJECT_SOURCE_DIR}/resources/disguises.txt
  VERBATIM)
target_sources(xunwang_text PRIVATE ${tables}/texttables.cpp)
set_source_files_properties(${tables}/texttables.cpp PROPERTIES SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON)
