import type { SignInLinkData } from '../sign-in-link.tsx';

/** Asked for on the sign-in page. */
export const linkToSignIn: SignInLinkData = {
  council: { name: 'Example Borough Council', colour: '#00467f' },
  href: 'https://due-regard.example.org/sign-in/link/example',
  minutes: 15,
  asked: true,
};

/** Made at the server's keyboard for the first administrator. */
export const linkForAnAdministrator: SignInLinkData = { ...linkToSignIn, minutes: 60, asked: false };
