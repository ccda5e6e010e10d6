package org.lintel.platform;

/**
 * One page in the menu, contributed as a bean by the module that owns the page.
 *
 * @param group message key of the group, for example {@code menu.listening}
 * @param order place within all entries; tens leave room between
 * @param label message key of the page's name
 * @param href where it leads
 * @param icon name of an icon of the shipped set
 * @param permit what a viewer needs to see it
 * @param onPhone whether it stands in the tab bar of a phone
 */
public record MenuEntry(
    String group,
    int order,
    String label,
    String href,
    String icon,
    Permit permit,
    boolean onPhone) {}
