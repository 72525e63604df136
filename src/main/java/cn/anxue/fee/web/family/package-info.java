/**
 * The family's own pages (家长页): on a phone, without script. A code sent to the guardian's phone lets it in; a cookie
 * that no script reads keeps it in until nothing is heard of it. Pages ask the same services as the API and decide nothing.
 */
@NullMarked
package cn.anxue.fee.web.family;

import org.jspecify.annotations.NullMarked;
