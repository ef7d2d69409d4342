# Precompiled headers: a widgets file takes 7 s without them and 3.2 s with them. Two are built and all targets share them.
file(WRITE ${CMAKE_BINARY_DIR}/pch/empty.cpp "")
add_library(xunwang_pch_core OBJECT ${CMAKE_BINARY_DIR}/pch/empty.cpp)
target_link_libraries(xunwang_pch_core PRIVATE xunwang_flags Qt6::Core tl::expected)
target_precompile_headers(xunwang_pch_core PRIVATE <QtCore/QtCore> <functional> <memory> <optional> <span> <string>
                          <tl/expected.hpp> <unordered_map> <variant> <vector>)
add_library(xunwang_pch_widgets OBJECT ${CMAKE_BINARY_DIR}/pch/empty.cpp)
target_link_libraries(xunwang_pch_widgets PRIVATE xunwang_flags Qt6::Widgets tl::expected)
target_precompile_headers(xunwang_pch_widgets PRIVATE <QtWidgets/QtWidgets> <functional> <memory> <optional> <span> <string>
                          <tl/expected.hpp> <unordered_map> <variant> <vector>)
set_target_properties(xunwang_pch_core xunwang_pch_widgets PROPERTIES AUTOMOC OFF)

# xunwang_room(name [USES room...] [LIBS library...]): the static library of one room, models/<name>/*.cpp.
# USES travels on to the room's users, LIBS does not (a room that names a library's header says so itself).
function(xunwang_room name)
  cmake_parse_arguments(ROOM "" "" "USES;LIBS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.h)
  add_library(xunwang_${name} STATIC ${sources})
  list(TRANSFORM ROOM_USES PREPEND xunwang_)
  target_link_libraries(xunwang_${name} PUBLIC xunwang_flags Qt6::Core tl::expected ${ROOM_USES} PRIVATE ${ROOM_LIBS})
  target_precompile_headers(xunwang_${name} REUSE_FROM xunwang_pch_core)
endfunction()

# xunwang_views(name [CORE] [USES target...]): one desk or part of the window, views/<name>/*.cpp. CORE: needs no widgets.
function(xunwang_views name)
  cmake_parse_arguments(VIEW "CORE" "" "USES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.h)
  add_library(xunwang_view_${name} STATIC ${sources})
  target_link_libraries(xunwang_view_${name} PUBLIC xunwang_flags tl::expected ${VIEW_USES})
  if(VIEW_CORE)
    target_link_libraries(xunwang_view_${name} PUBLIC Qt6::Core)
    target_precompile_headers(xunwang_view_${name} REUSE_FROM xunwang_pch_core)
  else()
    target_link_libraries(xunwang_view_${name} PUBLIC Qt6::Widgets)
    target_precompile_headers(xunwang_view_${name} REUSE_FROM xunwang_pch_widgets)
  endif()
endfunction()

# xunwang_test(folder/name target...): tests/<folder>/<name>.cpp as a program of its own, run off screen.
function(xunwang_test path)
  get_filename_component(name ${path} NAME)
  add_executable(${name} ${PROJECT_SOURCE_DIR}/tests/${path}.cpp)
  target_link_libraries(${name} PRIVATE xunwang_flags Qt6::Test ${ARGN})
  if("${ARGN}" MATCHES "xunwang_view_")
    target_link_libraries(${name} PRIVATE Qt6::Widgets)
    target_precompile_headers(${name} REUSE_FROM xunwang_pch_widgets)
  else()
    target_precompile_headers(${name} REUSE_FROM xunwang_pch_core)
  endif()
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  add_test(NAME ${path} COMMAND ${name})
  set_tests_properties(${path} PROPERTIES ENVIRONMENT
                       "QT_QPA_PLATFORM=offscreen;XUNWANG_SOURCE=${PROJECT_SOURCE_DIR};XUNWANG_BUILD=${CMAKE_BINARY_DIR};XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/cache" TIMEOUT 300)
endfunction()
