/** The public register as JSON and as pages; anyone may read it, and the pages work without scripts and cookies. */
@NullMarked
package cn.anxue.publicregister.web;

import org.jspecify.annotations.NullMarked;
