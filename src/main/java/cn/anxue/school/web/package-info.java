/** Schools' after-school service over HTTP: JSON resources and the pages of the office. */
@NullMarked
package cn.anxue.school.web;

import org.jspecify.annotations.NullMarked;
