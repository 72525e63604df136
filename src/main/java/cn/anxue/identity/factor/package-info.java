/**
 * The second factor (双因素): codes of half a minute from an application on the phone (TOTP, RFC 6238: SHA-1, six digits,
 * one step before and after), and ten recovery codes for the day it is lost. The secret is kept encrypted, recovery codes
 * as digests; every code passes once. Officers, approvers and administrators cannot do without; actors of the demo data
 * can, since their password is public anyway.
 */
@NullMarked
package cn.anxue.identity.factor;

import org.jspecify.annotations.NullMarked;
