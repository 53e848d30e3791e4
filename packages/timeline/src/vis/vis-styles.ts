import { css } from 'lit';

/**
 * The structural rules that vis-timeline's own style sheet would bring: where its boxes stand, not how they look.
 * Adopted into the shadow root, so that nothing leaks out and no host page's policy on styles is met.
 */
export const visStyles = css`
  .vis-timeline {
    position: relative;
    overflow: hidden;
    box-sizing: border-box;
    padding: 0;
    margin: 0;
  }
  .vis-panel {
    position: absolute;
    box-sizing: border-box;
    padding: 0;
    margin: 0;
  }
  .vis-panel.vis-center {
    overflow: hidden;
  }
  .vis-panel.vis-left,
  .vis-panel.vis-right {
    overflow: visible;
  }
  .vis-panel > .vis-content {
    position: relative;
  }
  .vis-shadow,
  .vis-time-axis,
  .vis-axis,
  .vis-item-visible-frame {
    display: none;
  }
  .vis-itemset {
    position: relative;
    box-sizing: border-box;
  }
  .vis-itemset > .vis-background,
  .vis-itemset > .vis-foreground {
    position: absolute;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .vis-group,
  .vis-label {
    position: relative;
    box-sizing: border-box;
  }
  .vis-label .vis-inner {
    display: inline-block;
  }
  .vis-item {
    position: absolute;
    height: 1px;
    box-sizing: border-box;
  }
  .vis-item .vis-item-overflow {
    position: relative;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .vis-item .vis-item-content {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    white-space: nowrap;
  }
`;
