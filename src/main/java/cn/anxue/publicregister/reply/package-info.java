/**
 * The right of reply (陈述): beside each adverse entry of the public register the institution may say its side in at most 300
 * characters. An officer of its authority decides whether the words may be shown (no insults, no names of children), not
 * whether they are right, and says why where they may not; the institution may take them back at any time.
 */
@NullMarked
package cn.anxue.publicregister.reply;

import org.jspecify.annotations.NullMarked;
