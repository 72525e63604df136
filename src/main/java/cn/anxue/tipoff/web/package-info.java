/**
 * Tip-offs over HTTP: what the public hands in and asks for, and what offices do with it. The PIN comes in a header or in
 * the body of a form, never in an address that somebody might keep.
 */
@NullMarked
package cn.anxue.tipoff.web;

import org.jspecify.annotations.NullMarked;
