/** Offices for officials: how they are reached, and the form that says so. */
@NullMarked
package cn.anxue.bureau.web;

import org.jspecify.annotations.NullMarked;
