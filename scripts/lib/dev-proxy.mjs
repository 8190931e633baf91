// ng serve sends what is not the front end's to the API, under the host name the API expects.
const target = process.env.LODESTONE_DEV_API ?? 'http://localhost:3000';
export default { '/api': { target, changeOrigin: true } };
