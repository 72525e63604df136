/** Messages over HTTP: one's own, and in demo mode all. */
@NullMarked
package cn.anxue.message.web;

import org.jspecify.annotations.NullMarked;
