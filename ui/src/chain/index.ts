/** The room of chains: how a deal becomes a figure, told step by step. */
export { Chain, type ChainProps } from "./Chain";
export { Chains, type ChainsProps } from "./Chains";
export { stepsOfLink, type ChainStep, type Telling } from "./steps";
export { termsInWords } from "./terms";
export { markOf } from "./marks";
