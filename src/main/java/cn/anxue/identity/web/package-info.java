/** Tokens and clients over HTTP. */
@NullMarked
package cn.anxue.identity.web;

import org.jspecify.annotations.NullMarked;
