/** The bank's side over HTTP. */
@NullMarked
package cn.anxue.bank.web;

import org.jspecify.annotations.NullMarked;
