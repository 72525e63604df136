/** Proposals and decisions over HTTP. */
@NullMarked
package cn.anxue.approval.web;

import org.jspecify.annotations.NullMarked;
