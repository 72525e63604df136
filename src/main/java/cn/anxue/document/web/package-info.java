/** Files over HTTP. */
@NullMarked
package cn.anxue.document.web;

import org.jspecify.annotations.NullMarked;
