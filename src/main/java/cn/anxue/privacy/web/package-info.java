/** Looks at personal data, over HTTP. */
@NullMarked
package cn.anxue.privacy.web;

import org.jspecify.annotations.NullMarked;
