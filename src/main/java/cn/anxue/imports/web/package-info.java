/** Imports over HTTP: sheets in, problems by row and column out, and the pages for whoever does it by hand. */
@NullMarked
package cn.anxue.imports.web;

import org.jspecify.annotations.NullMarked;
