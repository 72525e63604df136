/** Keys in use, over HTTP; never a key itself. */
@NullMarked
package cn.anxue.cipher.web;

import org.jspecify.annotations.NullMarked;
