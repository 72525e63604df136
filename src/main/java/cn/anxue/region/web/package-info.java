/** Places for everybody; the rules in force at a place for officers, approvers and auditors, whatever their own region. */
@NullMarked
package cn.anxue.region.web;

import org.jspecify.annotations.NullMarked;
