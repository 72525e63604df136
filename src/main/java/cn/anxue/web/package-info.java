/**
 * The roof: what every HTTP answer shares. Problems in one form (RFC 9457) and two languages, one request id from header
 * to log line, and the filters every request passes before any resource sees it.
 *
 * <p>The filters, from the outermost: request id, security headers, path, body size, origin. They stand before routing since path rules of
 * the framework have been slipped past with {@code ;}; who may call is decided by annotations alone.
 *
 * <p>What a page's form asks for is done at the {@link cn.anxue.web.Desk}: once however often the form is sent, in one database
 * transaction, and where it is refused the page comes again with all that was typed. Forms that only look, show a secret or
 * read a long file are answered by {@link cn.anxue.web.Pages#answer}.
 */
@NullMarked
package cn.anxue.web;

import org.jspecify.annotations.NullMarked;
